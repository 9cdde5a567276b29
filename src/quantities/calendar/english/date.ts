import { EN_THIRDS, EN_WEEKDAYS } from '../../../languages/en/calendar.ts';
import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { isDigit, isLatin, type Source, SPACE, skipSpaces } from '../../source.ts';
import { type CalendarRead, date, monthOf, yearOf } from '../calendar-read.ts';
import { numericDate } from '../numeric-date.ts';
import { likelyYear, past, yearAfter, yearNumber } from '../parts.ts';
import { splitYear } from '../split-year.ts';
import { commonEra, decadeDate, eraYear, ordinalCentury } from './century.ts';
import { dayFirst } from './day-first.ts';
import { ORDINAL_DAYS } from './day-number.ts';
import { decadeWord, shortDecade } from './decades.ts';
import { fiscalYear } from './fiscal-year.ts';
import { monthFirst } from './month-first.ts';
import { bareMonth, MONTHS } from './months.ts';
import { ENGLISH_QUARTERS, quarterDate, quarterFirst, yearThenQuarter } from './quarter.ts';
import { spokenYear } from './spoken-year.ts';

export const WEEKDAYS = buildTrie(EN_WEEKDAYS.map((word) => ({ word, entry: true })));

export const EARLY = buildTrie(Object.entries(EN_THIRDS).map(([word, entry]) => ({ word, entry })));

/** A date in English, or one in figures, at `at`. Bare years are decided by the caller. */
export function readEnglishDate(source: Source, at: number): CalendarRead | null {
  const { codes, text } = source;
  const code = codes[at];
  if (isDigit(code)) {
    return (
      ordinalCentury(source, at) ??
      splitYear(source, at) ??
      quarterFirst(source, at) ??
      eraYear(source, at) ??
      decadeDate(source, at) ??
      dayFirst(source, at) ??
      yearThenQuarter(source, at) ??
      numericDate(source, at) ??
      yearThenMonth(source, at)
    );
  }
  if (code === 0x27) return shortDecade(source, at);
  if (!isLatin(code)) return null;
  const named =
    ordinalCentury(source, at) ?? commonEra(source, at) ?? decadeWord(source, at) ?? spokenYear(source, at);
  if (named !== null) return named;
  const early = findLongest(EARLY, text, codes, at);
  if (early !== null) {
    let i = codes[early.end] === 0x2d ? early.end + 1 : skipSpaces(source, early.end);
    if (codes[i] === 0x2d) i++;
    const century = ordinalCentury(source, i);
    if (century !== null) return century;
    const year = yearNumber(source, i);
    if (year !== null && likelyYear(year.value) && !isLatin(codes[year.end]))
      return date(year.end, { year: year.value, part: { type: 'year' }, third: early.entry });
    const month = isLatin(codes[i]) ? (monthFirst(source, i) ?? bareMonth(source, i)) : null;
    if (month !== null && typeof month.first !== 'string' && month.first.part.type === 'month')
      return date(month.end, { ...month.first, third: early.entry });
    return null;
  }
  const quarter = findLongest(ENGLISH_QUARTERS, text, codes, at);
  if (quarter !== null) {
    const year =
      yearAfter(source, quarter.end) ??
      fiscalYear(source, past(source, skipSpaces(source, quarter.end), ['of ', 'in ']));
    if (year !== null) return date(year.end, quarter.entry.make(year.value, quarter.entry.n));
    return date(quarter.end, quarter.entry.make(null, quarter.entry.n));
  }
  const weekday = findLongest(WEEKDAYS, text, codes, at);
  if (weekday !== null) {
    let i = weekday.end;
    if (codes[i] === 0x2c || codes[i] === 0x2e) i++;
    i = past(source, skipSpaces(source, i), ['the ']);
    return isDigit(codes[i]) ? dayFirst(source, i) : monthFirst(source, i);
  }
  const ordinal = findLongest(ORDINAL_DAYS, text, codes, at);
  if (ordinal !== null) {
    const read = dayFirst(source, at);
    if (read !== null) return read;
  }
  const fiscal = fiscalYear(source, at);
  if (fiscal !== null && code === 0x66 && codes[at + 1] === 0x69)
    return date(fiscal.end, yearOf(fiscal.value));
  return monthFirst(source, at) ?? quarterDate(source, at);
}

/** `2017 April`. */
function yearThenMonth(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || source.codes[year.end] !== SPACE) return null;
  const name = findLongest(MONTHS, source.text, source.codes, year.end + 1);
  if (name === null || isDigit(source.codes[skipSpaces(source, name.end)])) return null;
  return name.entry === 5 || name.entry === 3 ? null : date(name.end, monthOf(year.value, name.entry));
}
