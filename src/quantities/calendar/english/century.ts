import { digitsEnd } from '../../numerals/digits.ts';
import { isAt, isOneOf, isWordPart, type Source } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';
import { DECADE_YEARS } from '../decade.ts';
import { digitsValue, likelyYear } from '../parts.ts';
import { dayNumber } from './day-number.ts';

/** `20th century`, `twenty-first century`: its years. */
export function ordinalCentury(source: Source, at: number): CalendarRead | null {
  const day = dayNumber(source, at);
  if (day === null || day.digits < 3) return null;
  const word = /^[\s-]centur(?:y|ies)(?![\p{L}\d])/iu.exec(source.text.slice(day.end, day.end + 11));
  if (word === null) return null;
  const base = (day.value - 1) * 100;
  return date(day.end + word[0].length, yearOf(base + 1), yearOf(base + 100));
}

/** `55 BC`, `AD 79` aside: years before our era. */
export function eraYear(source: Source, at: number): CalendarRead | null {
  const end = digitsEnd(source, at);
  if (end - at > 4 || !isAt(source, isAt(source, end, ' ') ? end + 1 : end, 'b')) return null;
  const era = /^ ?(?:BCE?|B\.C\.(?:E\.)?)(?![\p{L}\d])/u.exec(source.text.slice(end, end + 8));
  if (era === null) return null;
  return date(end + era[0].length, yearOf(-digitsValue(source, at, end)));
}

/** `AD 79`, `A.D. 618`: years of our era that could be other numbers. */
export function commonEra(source: Source, at: number): CalendarRead | null {
  if (!isOneOf(source, at, 'ac')) return null;
  const era = /^(?:AD|A\.D\.|CE) ?(?=\d)/.exec(source.text.slice(at, at + 6));
  if (era === null) return null;
  const from = at + era[0].length;
  const end = digitsEnd(source, from);
  if (end - from > 4 || isWordPart(source.codes[end])) return null;
  const year = digitsValue(source, from, end);
  return year === 0 ? null : date(end, yearOf(year));
}

/** `1990s`, `1990's`. */
export function decadeDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4 || codes[end - 1] !== 0x30) return null;
  const s = codes[end] === 0x27 ? end + 1 : end;
  if (codes[s] !== 0x73 || isWordPart(codes[s + 1])) return null;
  const year = digitsValue(source, at, end);
  return likelyYear(year)
    ? date(s + 1, yearOf(year), yearOf(year + (year % 100 === 0 && year < 2000 ? 99 : DECADE_YEARS)))
    : null;
}
