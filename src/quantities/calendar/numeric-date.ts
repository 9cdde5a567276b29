import { findLongest } from '../../languages/trie.ts';
import { isDigit, type Source } from '../source.ts';
import { type CalendarRead, date, dayOf, monthOf } from './calendar-read.ts';
import { MONTHS } from './english/months.ts';
import { isMore, likelyYear, type Small, small, validDay, validMonth } from './parts.ts';

const dayBeforeMonth = (source: Source): boolean =>
  source.lang === 'zh' || /^en-(?:GB|AU|NZ|IE|IN|ZA|HK|SG)\b/.test(source.locale ?? '');

/** Dates in figures: `2026-04-28`, `2026/4/28`, `2026.04.28`, `4/28/2026`, `2026-04`, `4/28`. */
export function numericDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const first = small(source, at, 4);
  if (first === null || !isDigit(codes[at])) return null;
  const separator = codes[first.end];
  if (separator !== 0x2d && separator !== 0x2f && separator !== 0x2e) return null;
  if (first.digits === 4) {
    const month = small(source, first.end + 1, 2);
    if (month === null) {
      if (separator === 0x2e) return null;
      const name = findLongest(MONTHS, source.text, codes, first.end + 1);
      if (name === null) return null;
      const day = codes[name.end] === separator ? small(source, name.end + 1, 2) : null;
      return day === null ? null : date(day.end, dayOf(first.value, name.entry, day.value));
    }
    if (!validMonth(month.value) || first.value < 1000) return null;
    if (codes[month.end] === separator) {
      const day = small(source, month.end + 1, 2);
      if (day !== null && validDay(day.value) && !isMore(source, day.end))
        return date(day.end, dayOf(first.value, month.value, day.value));
      return null;
    }
    if (separator === 0x2e || isMore(source, month.end) || !likelyYear(first.value)) return null;
    if (
      separator === 0x2d &&
      month.digits === 2 &&
      month.value > first.value % 100 &&
      month.value === (first.value % 100) + 1
    )
      return null;
    return date(month.end, monthOf(first.value, month.value));
  }
  if (first.digits > 2) return null;
  if (separator === 0x2e) return dottedDate(source, at);
  const second = small(source, first.end + 1, 4);
  if (second === null) return null;
  if (second.digits === 4)
    return validMonth(first.value) && likelyYear(second.value) && !isMore(source, second.end)
      ? date(second.end, monthOf(second.value, first.value))
      : null;
  if (second.digits > 2) return null;
  if (codes[second.end] === separator) {
    const year = small(source, second.end + 1, 4);
    if (year === null || year.digits !== 4 || isMore(source, year.end)) return null;
    const swapped = (dayBeforeMonth(source) && second.value <= 12) || first.value > 12;
    const [month, day] = swapped ? [second.value, first.value] : [first.value, second.value];
    return validMonth(month) && validDay(day) ? date(year.end, dayOf(year.value, month, day)) : null;
  }
  if (separator !== 0x2f || isMore(source, second.end) || !isSlashDate(source, first, second)) return null;
  return date(second.end, dayOf(null, first.value, second.value));
}

/** `28.04.2026`: the day first, as where dates are written with points. */
function dottedDate(source: Source, at: number): CalendarRead | null {
  const read = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])/.exec(source.text.slice(at, at + 12));
  if (read === null) return null;
  const [day, month, year] = [Number(read[1]), Number(read[2]), Number(read[3])];
  return validMonth(month) && validDay(day) ? date(at + read[0].length, dayOf(year, month, day)) : null;
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 16]);

/** `4/28` is a day, `3/4` a fraction: a proper fraction with an everyday denominator is one. */
function isSlashDate(source: Source, first: Small, second: Small): boolean {
  if (!validMonth(first.value) || !validDay(second.value)) return false;
  if (first.value < second.value && DENOMINATORS.has(second.value)) return false;
  if (first.value > second.value && source.codes[first.end - first.digits - 1] === 0x2d) return false;
  return source.lang === 'en' || second.value > 12;
}
