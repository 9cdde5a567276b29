import { buildTrie, findLongest } from '../../languages/trie.ts';
import { ZH_DAY_HALVES } from '../../languages/zh/calendar.ts';
import { PROPORTION } from '../numerals/proportion.ts';
import { isAt, isDigit, isWordPart, type Source, SPACE, skipSpaces, startsWith } from '../source.ts';
import { type CalendarRead, time } from './calendar-read.ts';
import { small } from './parts.ts';

/** The hour that ends a stretch of time, in the half of the day in which it began: `下午 1 點至 3 點`. */
export function readSecondHour(source: Source, at: number, first: string): CalendarRead | null {
  const hour = small(source, at, 2);
  if (hour === null || hour.value > 24) return null;
  const mark = skipSpaces(source, hour.end);
  if (!isAt(source, mark, '点') && !isAt(source, mark, '时')) return null;
  const began = Number(first.slice(0, 2));
  const value = began >= 12 && hour.value < 12 ? hour.value + 12 : hour.value;
  return value > began ? time(mark + 1, value, 0) : null;
}

export const HALVES = buildTrie(Object.entries(ZH_DAY_HALVES).map(([word, entry]) => ({ word, entry })));

/** A time of day at `at`: `14:30`, `2 pm`, `下午三點半`. */
export function readTime(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const half = findLongest(HALVES, source.text, codes, at);
  const from = half === null ? at : skipSpaces(source, half.end);
  const hour = small(source, from, 2);
  if (hour === null || hour.value > 24) return null;
  const turned = (h: number, to: 'am' | 'pm' | null): number =>
    to === 'pm' && h < 12 ? h + 12 : to === 'am' && h === 12 ? 0 : h;
  const dayHalf = half?.entry ?? null;
  if (codes[hour.end] === 0x3a && isDigit(codes[from]) && isDigit(codes[hour.end + 1])) {
    const minute = small(source, hour.end + 1, 2);
    if (minute === null || minute.digits !== 2 || minute.value > 59 || isDigit(codes[minute.end]))
      return null;
    let end = minute.end;
    let second: number | null = null;
    if (codes[end] === 0x3a) {
      const seconds = small(source, end + 1, 2);
      if (seconds === null || seconds.digits !== 2 || seconds.value > 59) return null;
      second = seconds.value;
      end = seconds.end;
    }
    if (codes[end] === 0x2e && isDigit(codes[end + 1])) return null;
    if (second === null && isProportion(source, end)) return null;
    const meridian = meridianAt(source, end);
    return time(meridian?.end ?? end, turned(hour.value, meridian?.half ?? dayHalf), minute.value, second);
  }
  const meridian =
    isDigit(codes[from]) && hour.value >= 1 && hour.value <= 12 ? meridianAt(source, hour.end) : null;
  if (meridian !== null) return time(meridian.end, turned(hour.value, meridian.half), 0);
  const mark = skipSpaces(source, hour.end);
  if (!isAt(source, mark, '点') && !(half !== null && isAt(source, mark, '时'))) return null;
  const next = mark + 1;
  if (startsWith(source, next, '半')) return time(next + 1, turned(hour.value, dayHalf), 30);
  const minute = small(source, skipSpaces(source, next), 2);
  if (minute !== null && minute.value < 60) {
    const end = skipSpaces(source, minute.end);
    if (isAt(source, end, '分')) return time(end + 1, turned(hour.value, dayHalf), minute.value);
  }
  if (isAt(source, next, '整') || isAt(source, next, '钟'))
    return time(next + 1, turned(hour.value, dayHalf), 0);
  return half === null ? null : time(next, turned(hour.value, dayHalf), 0);
}

/** `a 1:24 scale`: the word behind makes it a ratio. */
const isProportion = ({ text }: Source, end: number): boolean => PROPORTION.test(text.slice(end, end + 10));

function meridianAt(source: Source, at: number): { half: 'am' | 'pm'; end: number } | null {
  const { codes } = source;
  let i = at;
  if (codes[i] === SPACE) i++;
  const letter = codes[i];
  if (letter !== 0x61 && letter !== 0x70) return null;
  const dotted = codes[i + 1] === 0x2e && codes[i + 2] === 0x6d && codes[i + 3] === 0x2e;
  const plain = codes[i + 1] === 0x6d && !isWordPart(codes[i + 2]);
  if (!dotted && !plain) return null;
  return { half: letter === 0x61 ? 'am' : 'pm', end: dotted ? i + 4 : i + 2 };
}
