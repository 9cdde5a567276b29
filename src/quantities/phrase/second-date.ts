import type { CalendarRead } from '../calendar/calendar-read.ts';
import { isDay } from '../calendar/day.ts';
import { readSecondHour } from '../calendar/time.ts';
import { figureIn } from '../numerals/digits.ts';
import { charAt, isAt, isDigit, isWordPart, type Source, skipSpaces } from '../source.ts';

/** A day or month that the second end gives by its number alone: `4月28日至30日`, `April 28–30`. */
export function secondDate(source: Source, at: number, first: CalendarRead): CalendarRead | null {
  if (!isDay(first.first)) return source.lang === 'zh' ? readSecondHour(source, at, first.first) : null;
  const { part, year } = first.first;
  const { codes } = source;
  if (part.type === 'day' && year === null && isDigit(codes[at])) {
    const slash = /^(\d{1,2})\/(\d{1,2})(?:(?:, ?|\/)(\d{4}))?(?![\d/])/.exec(source.text.slice(at, at + 12));
    if (slash !== null && Number(slash[1]) <= 12 && Number(slash[2]) <= 31)
      return {
        end: at + slash[0].length,
        kind: 'date',
        first: {
          year: slash[3] === undefined ? null : Number(slash[3]),
          part: { type: 'day', month: Number(slash[1]), day: Number(slash[2]) },
          third: null,
        },
        last: null,
      };
  }
  if (part.type === 'day' || part.type === 'month') {
    let end = at;
    while (isDigit(codes[end]) && end < at + 3) end++;
    if (
      end === at ||
      end - at > 2 ||
      isWordPart(codes[end]) ||
      codes[end] === 0x2f ||
      codes[end] === 0x25 ||
      (codes[end] === 0x2e && isDigit(codes[end + 1]))
    )
      return null;
    const value = figureIn(source, at, end);
    const mark = skipSpaces(source, end);
    const sign = charAt(source, mark);
    if (part.type === 'day' && (sign === '日' || sign === '号' || (source.lang === 'en' && sign !== '月'))) {
      if (value < 1 || value > 31) return null;
      let stop = sign === '日' || sign === '号' ? mark + 1 : end;
      let stated = year;
      if (source.lang === 'en') {
        const after = /^,? (\d{4})(?!\d)/.exec(source.text.slice(end, end + 8));
        if (after !== null && year === null) {
          stated = Number(after[1]);
          stop = end + after[0].length;
        }
      }
      return {
        end: stop,
        kind: 'date',
        first: { year: stated, part: { type: 'day', month: part.month, day: value }, third: null },
        last: null,
      };
    }
  }
  return null;
}

/** `2025–26`: the second year by its last digits. */
export function secondYear(source: Source, at: number, first: CalendarRead): CalendarRead | null {
  if (!isDay(first.first) || first.first.part.type !== 'year' || first.first.year === null) return null;
  let end = at;
  while (isDigit(source.codes[end]) && end < at + 5) end++;
  const size = end - at;
  if (isWordPart(source.codes[end]) || (source.codes[end] === 0x2e && isDigit(source.codes[end + 1])))
    return null;
  if (size !== 2 && size !== 4) return null;
  const value = figureIn(source, at, end);
  const year = size === 4 ? value : Math.floor(first.first.year / 100) * 100 + value;
  if (
    size === 4
      ? value < 1500 || value > 2200
      : year !== first.first.year + 1 && !(source.lang === 'zh' && isAt(source, end, '年'))
  )
    return null;
  const stop =
    source.lang === 'zh' && isAt(source, skipSpaces(source, end), '年') ? skipSpaces(source, end) + 1 : end;
  return { end: stop, kind: 'date', first: { year, part: { type: 'year' }, third: null }, last: null };
}
