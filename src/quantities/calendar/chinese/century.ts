import { charAt, isOneOf, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type CalendarRead, date, yearOf } from '../calendar-read.ts';
import { DECADE_YEARS } from '../decade.ts';
import { small } from '../parts.ts';

/** `年代` behind a number: `1990 年代`, `九十年代`, `80 年代`, after `20 世紀` or not. */
export function decade(century: number | null, value: number, end: number, era: number): CalendarRead | null {
  if (value % 10 !== 0) return null;
  const start = era + (value >= 1000 ? value : value < 100 ? (century ?? 1900) + value : Number.NaN);
  return Number.isNaN(start) ? null : date(end, yearOf(start), yearOf(start + DECADE_YEARS));
}

export function hanCentury(source: Source, at: number): CalendarRead | null {
  const number = small(source, at, 2);
  if (number === null || number.value < 1 || number.value > 30) return null;
  const mark = skipSpaces(source, number.end);
  if (!startsWith(source, mark, '世纪')) return null;
  const base = (number.value - 1) * 100;
  const next = skipSpaces(source, mark + 2);
  const years = small(source, next, 2);
  if (years !== null && years.value % 10 === 0 && years.value < 100) {
    const after = skipSpaces(source, years.end);
    if (startsWith(source, after, '年代')) return decade(base, years.value, after + 2, 0);
  }
  return number.value < 10 ? null : date(mark + 2, yearOf(base + 1), yearOf(base + 100));
}

/** `上世紀九十年代`, `本世紀 20 年代`: decades of a century that is named by where we are. */
export function relativeDecade(source: Source, at: number): CalendarRead | null {
  if (!isOneOf(source, at, '上本')) return null;
  const opener = /^[上本](?:个)?世纪/.exec(charsAt(source, at, 4));
  if (opener === null) return null;
  const years = small(source, skipSpaces(source, at + opener[0].length), 2);
  if (years === null || years.value % 10 !== 0 || years.value > 90) return null;
  const mark = skipSpaces(source, years.end);
  return startsWith(source, mark, '年代')
    ? decade(opener[0].startsWith('上') ? 1900 : 2000, years.value, mark + 2, 0)
    : null;
}

const charsAt = (source: Source, at: number, count: number): string => {
  let text = '';
  for (let i = at; i < at + count; i++) text += charAt(source, i);
  return text;
};
