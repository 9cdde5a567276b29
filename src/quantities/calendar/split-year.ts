import { isDigit, type Source } from '../source.ts';
import { type CalendarRead, date, yearOf } from './calendar-read.ts';
import { digitsValue, yearNumber } from './parts.ts';

const YEARS_THAT_SPLIT =
  /^ ?(?:seasons?|(?:fiscal|financial|academic|school|tax|budget) year|賽季|赛季|球季|學年|学年|年度|雪季|榨季)/i;

/** `2023/24`: a year that begins in one and ends in the next; where it may be a month, the word behind is part of it. */
export function splitYear(source: Source, at: number): CalendarRead | null {
  const { codes, text } = source;
  const year = yearNumber(source, at);
  if (year === null || codes[year.end] !== 0x2f) return null;
  let end = year.end + 1;
  while (isDigit(codes[end]) && end < year.end + 4) end++;
  if (end - year.end !== 3 || codes[end] === 0x2f || codes[end] === 0x2e) return null;
  const second = digitsValue(source, year.end + 1, end);
  if (second !== (year.value + 1) % 100) return null;
  const word = YEARS_THAT_SPLIT.exec(text.slice(end, end + 20));
  if (second >= 1 && second <= 12) {
    if (word === null) return null;
    end += word[0].length;
  }
  return date(end, yearOf(year.value), yearOf(year.value + 1));
}
