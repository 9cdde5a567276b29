import { isDigit, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type CalendarRead, date } from '../calendar-read.ts';
import { isDay } from '../day.ts';
import { dayFirst } from './day-first.ts';
import { dayNumber } from './day-number.ts';

/** Where the connector of two days ends; `and` only behind `between`. */
function pastLink(source: Source, at: number, between: boolean): number | null {
  const i = skipSpaces(source, at);
  for (const word of ['to ', 'through ', 'until ', ...(between ? ['and '] : [])])
    if (i > at && startsWith(source, i, word)) return skipSpaces(source, i + word.length);
  return /[-–—~]/.test(source.text[i] ?? '') ? skipSpaces(source, i + 1) : null;
}

/** `3 to 7 May 2025`, `12–15 June`: two days of the month that stands behind the second. */
export function dayRange(
  source: Source,
  at: number,
  between: boolean,
): { first: CalendarRead; second: CalendarRead } | null {
  if (!isDigit(source.codes[at])) return null;
  const day = dayNumber(source, at);
  if (day === null) return null;
  const from = pastLink(source, day.end, between);
  if (from === null || !isDigit(source.codes[from])) return null;
  const second = dayFirst(source, from);
  if (second === null || !isDay(second.first) || second.first.part.type !== 'day') return null;
  const { part } = second.first;
  if (part.day <= day.value) return null;
  return { first: date(day.end, { ...second.first, part: { ...part, day: day.value } }), second };
}
