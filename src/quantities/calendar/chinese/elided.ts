import { findLongest } from '../../../languages/trie.ts';
import { charAt, isAt, type Source, skipSpaces } from '../../source.ts';
import { type CalendarRead, date, monthOf, yearOf } from '../calendar-read.ts';
import { likelyYear, small, validMonth } from '../parts.ts';
import { ERAS } from './eras.ts';

/** Ranges whose first end leaves its unit to the second: `2026 年 4 至 6 月`, `4 至 6 月`, `民國 99 至 105 年`. */
export function readElidedHan(
  source: Source,
  at: number,
): { first: CalendarRead; second: CalendarRead } | null {
  const era = findLongest(ERAS, source.text, source.codes, at);
  let from = era === null ? at : skipSpaces(source, era.end);
  let year: number | null = null;
  if (era === null) {
    const stated = small(source, at, 4);
    if (stated !== null && stated.digits === 4 && likelyYear(stated.value)) {
      const mark = skipSpaces(source, stated.end);
      if (!isAt(source, mark, '年')) return null;
      year = stated.value;
      from = skipSpaces(source, mark + 1);
    }
  }
  const low = small(source, from, era === null ? 2 : 3);
  if (low === null) return null;
  const link = skipSpaces(source, low.end);
  if (!/[至到\-–—~]/.test(charAt(source, link)) || charAt(source, link) === '') return null;
  const high = small(source, skipSpaces(source, link + 1), era === null ? 2 : 3);
  if (high === null || high.value <= low.value) return null;
  const mark = skipSpaces(source, high.end);
  if (era !== null) {
    if (!isAt(source, mark, '年') || era.entry < 0) return null;
    return {
      first: date(low.end, yearOf(low.value + era.entry)),
      second: date(mark + 1, yearOf(high.value + era.entry)),
    };
  }
  if (!isAt(source, mark, '月') || !validMonth(low.value) || !validMonth(high.value)) return null;
  return {
    first: date(low.end, monthOf(year, low.value)),
    second: date(mark + 1, monthOf(year, high.value)),
  };
}
