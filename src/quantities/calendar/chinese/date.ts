import { findLongest } from '../../../languages/trie.ts';
import { ZH_FISCAL_YEARS } from '../../../languages/zh/calendar.ts';
import { charAt, isAt, isDigit, isOneOf, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';
import { DECADE_YEARS } from '../decade.ts';
import { likelyYear, small, yearNumber } from '../parts.ts';
import { decade, hanCentury, relativeDecade } from './century.ts';
import { ERAS } from './eras.ts';
import { hanMonthDay, hanOrdinalMonth } from './month.ts';
import { hanQuarter } from './quarter.ts';

/** `2026 會計年度`, `2025 下半年`, `2026 Q2`: a year that what follows shows to be one. */
function yearWithoutMark(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || !likelyYear(year.value)) return null;
  const next = skipSpaces(source, year.end);
  for (const word of ZH_FISCAL_YEARS)
    if (startsWith(source, next, word)) return date(next + word.length, yearOf(year.value));
  return isOneOf(source, next, '上下第q') ? hanQuarter(source, next, year.value) : null;
}

/** A date in Chinese at `at`. */
export function readHanDate(source: Source, at: number): CalendarRead | null {
  const relative = relativeDecade(source, at);
  if (relative !== null) return relative;
  const marked = isDigit(source.codes[at]) ? yearWithoutMark(source, at) : null;
  if (marked !== null) return marked;
  const era = findLongest(ERAS, source.text, source.codes, at);
  const from = era === null ? at : skipSpaces(source, era.end);
  const year = small(source, from, 4);
  if (year !== null) {
    const mark = skipSpaces(source, year.end);
    if (isAt(source, mark, '年')) {
      const value = era === null ? year.value : era.entry === -1 ? -year.value : year.value + era.entry;
      if (startsWith(source, mark, '年代')) {
        const read = decade(null, year.value, mark + 2, era?.entry === 1911 ? 1911 : 0);
        if (read !== null) {
          if (era?.entry === 1911 && year.value < 1000)
            return date(mark + 2, yearOf(1911 + year.value), yearOf(1911 + year.value + DECADE_YEARS));
          return read;
        }
        return null;
      }
      const next = mark + 1;
      const full = era !== null || (year.digits === 4 && likelyYear(value));
      const roc = era === null && year.digits === 3 && value >= 100 && value < 150;
      const stated = roc ? value + 1911 : value;
      if (full || roc) {
        const inner = skipSpaces(source, isAt(source, next, '度') ? next + 1 : next);
        const read = isAt(source, inner, '的')
          ? null
          : (hanMonthDay(source, inner, stated) ?? hanQuarter(source, inner, stated));
        if (read !== null) return read;
        const ordinalMonth = hanOrdinalMonth(source, inner, stated);
        if (ordinalMonth !== null) return ordinalMonth;
      }
      if (full && !isOneOf(source, next, '多余来')) {
        if (isAt(source, next, '度')) return date(next + 1, yearOf(value));
        const third = yearThird(source, next);
        if (third !== null)
          return date(third.end, { year: value, part: { type: 'year' }, third: third.third });
        return date(next, yearOf(value));
      }
      if (startsWith(source, mark, '年度') && year.value > 80 && year.value < 150)
        return date(mark + 2, yearOf(year.value + 1911));
      return null;
    }
    if (era !== null && era.entry > 0) return null;
  }
  if (era !== null) return null;
  return hanMonthDay(source, at, null) ?? hanQuarter(source, at, null) ?? hanCentury(source, at);
}

function yearThird(source: Source, at: number): { third: 1 | 2 | 3; end: number } | null {
  const sign = charAt(source, at);
  if (sign === '初') return { third: 1, end: at + 1 };
  if (sign === '底' || sign === '末') return { third: 3, end: at + 1 };
  return null;
}
