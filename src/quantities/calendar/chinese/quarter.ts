import { isAt, isDigit, isWordPart, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type CalendarRead, date, halfOf, quarterOf } from '../calendar-read.ts';
import { small } from '../parts.ts';

/** `第二季`, `二季度`, `Q2`, `上半年` behind a year or by themselves. */
export function hanQuarter(source: Source, at: number, year: number | null): CalendarRead | null {
  const { codes } = source;
  if (year === null && /[qh]/.test(source.text[at] ?? '')) return null;
  if (codes[at] === 0x71 && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const quarter = codes[at + 1]! - 0x30;
    return quarter >= 1 && quarter <= 4 ? date(at + 2, quarterOf(year, quarter)) : null;
  }
  if (codes[at] === 0x68 && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const half = codes[at + 1]! - 0x30;
    return half === 1 || half === 2 ? date(at + 2, halfOf(year, half)) : null;
  }
  if (startsWith(source, at, '上半年')) return date(at + 3, halfOf(year, 1));
  if (startsWith(source, at, '下半年')) return date(at + 3, halfOf(year, 2));
  const ordinal = isAt(source, at, '第');
  const number = small(source, skipSpaces(source, ordinal ? at + 1 : at), 1);
  if (number === null || number.value < 1 || number.value > 4) return null;
  const mark = skipSpaces(source, number.end);
  if (startsWith(source, mark, '季度')) return date(mark + 2, quarterOf(year, number.value));
  if (isAt(source, mark, '季') && (ordinal || year !== null))
    return date(mark + 1, quarterOf(year, number.value));
  return null;
}
