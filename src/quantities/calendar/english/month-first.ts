import { findLongest } from '../../../languages/trie.ts';
import { isDigit, isLatin, type Source, skipSpaces } from '../../source.ts';
import { type CalendarRead, date, dayOf, monthOf } from '../calendar-read.ts';
import { past, yearAfter, yearNumber } from '../parts.ts';
import { dayNumber } from './day-number.ts';
import { MONTHS, monthAttached, nameStands } from './months.ts';

/** `April 28, 2026`, `Apr 28`, `April 2026`, `Dec-2018`, `Jan/3`. */
export function monthFirst(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const name = findLongest(MONTHS, source.text, codes, at);
  const bare = name === null ? monthAttached(source, at) : name;
  if (bare === null) return null;
  const month = bare.entry;
  let i = skipSpaces(source, bare.end);
  if (codes[i] === 0x2f || codes[i] === 0x2d) i++;
  i = past(source, i, ['the ']);
  const year = yearNumber(source, i);
  if (year !== null && i > bare.end) {
    if (codes[year.end] === 0x2d) {
      const day = dayNumber(source, year.end + 1);
      if (day !== null) return date(day.end, dayOf(year.value, month, day.value));
    }
    return date(year.end, monthOf(year.value, month));
  }
  const day = dayNumber(source, i);
  if (
    day !== null &&
    !(codes[day.end] === 0x3a && isDigit(codes[day.end + 1])) &&
    !dayIsMore(source, day.end)
  ) {
    const next = yearAfter(source, day.end);
    return next === null
      ? date(day.end, dayOf(null, month, day.value))
      : date(next.end, dayOf(next.value, month, day.value));
  }
  if (name === null || !nameStands(source, at, month)) return null;
  const next = yearAfter(source, name.end);
  return next === null ? null : date(next.end, monthOf(next.value, month));
}

/** A figure that goes on is no day: `April 28.5`, `May 30%`. */
const dayIsMore = (source: Source, at: number): boolean => {
  const { codes } = source;
  return (codes[at] === 0x2e && isDigit(codes[at + 1])) || codes[at] === 0x25 || isLatin(codes[at]);
};
