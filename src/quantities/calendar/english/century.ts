import { digitsEnd } from '../../numerals/digits.ts';
import { isAt, isWordPart, type Source } from '../../source.ts';
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

/** `1990s`, `1990's`; `the 90s` is left alone for want of a century. */
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
