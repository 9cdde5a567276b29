import { findLongest } from '../../../languages/trie.ts';
import { type Source, skipSpaces } from '../../source.ts';
import { type CalendarRead, date, dayOf } from '../calendar-read.ts';
import { past, yearAfter, yearNumber } from '../parts.ts';
import { dayNumber } from './day-number.ts';
import { MONTHS, nameStands } from './months.ts';

/** `28 April 2026`, `the 4th of July`, `14april 2015`. */
export function dayFirst(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const day = dayNumber(source, at);
  if (day === null) return null;
  let i = skipSpaces(source, day.end);
  if (codes[i] === 0x2d || codes[i] === 0x2f) i++;
  i = past(source, i, ['of ']);
  const name = findLongest(MONTHS, source.text, codes, i);
  if (name === null) {
    const year = i > day.end ? yearNumber(source, i) : null;
    if (year !== null && codes[year.end] === 0x2d) {
      const last = findLongest(MONTHS, source.text, codes, year.end + 1);
      if (last !== null) return date(last.end, dayOf(year.value, last.entry, day.value));
    }
    return null;
  }
  if (
    !nameStands(source, i, name.entry) &&
    source.text[i] === source.text[i]?.toLowerCase() &&
    name.entry === 5 &&
    day.digits < 3 &&
    yearAfter(source, name.end) === null
  )
    return null;
  const year = yearAfter(source, name.end);
  return year === null
    ? date(name.end, dayOf(null, name.entry, day.value))
    : date(year.end, dayOf(year.value, name.entry, day.value));
}
