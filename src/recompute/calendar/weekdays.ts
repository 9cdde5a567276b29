import type { Inconsistency } from '../../model/calculation.ts';
import { type Folded, pastSpace, wordAt, wordBefore } from '../role-words.ts';
import { follow } from './found.ts';
import type { DateTold, Line } from './lines.ts';
import { dayNumber, isoDay, monthLength, type When, weekdayName, weekdayOf } from './when.ts';
import { BRACKETED_WEEKDAYS, WEEKDAYS, WORDS } from './words.ts';
import type { YearOf } from './years.ts';

/** Before it, countries counted their days by different calendars. */
const FIRST_YEAR = 1753;

interface Weekday {
  readonly weekday: number;
  readonly start: number;
  readonly end: number;
}

/** Weekdays that stand beside a date and are not its own: `2026 年 4 月 28 日（星期三）`. */
export function* wrongWeekdays(line: Line, yearOf: YearOf): Generator<Inconsistency> {
  for (const told of line.told) {
    if (told.kind === 'date' && told.when.day !== null) {
      const weekday = beside(line, told);
      if (weekday !== null) yield* compare(line, told, told.when, weekday, yearOf);
      yield* secondDay(line, told, yearOf);
    } else if (told.kind === 'range') {
      const opening = wordAt(WEEKDAYS, line, told.start);
      const before = opening === null ? leading(line, told.start) : null;
      const first =
        opening === null ? before : { weekday: opening.entry, start: told.start, end: opening.end };
      if (first !== null && told.from.day !== null) yield* compare(line, told, told.from, first, yearOf);
      const last = trailing(line, told.end);
      if (last !== null && told.to.day !== null) yield* compare(line, told, told.to, last, yearOf);
    }
  }
}

const beside = (line: Line, { start, end }: DateTold): Weekday | null => {
  const opening = wordAt(WEEKDAYS, line, start);
  if (opening !== null) return { weekday: opening.entry, start, end: opening.end };
  return trailing(line, end) ?? leading(line, start);
};

const OPENING = /[(（[【]/;
const CLOSING = /[)）\]】]/;
const ENDS = /^(?:$|[\s)）\].,;:，、。；：–—]|至|到)/;

/** `（星期二）`, `(Tue)`, `, a Tuesday`, `星期二` behind a date. */
function trailing(line: Folded, end: number): Weekday | null {
  const { text } = line;
  let at = pastSpace(line, end);
  if (OPENING.test(text[at] ?? '')) {
    at = pastSpace(line, at + 1);
    const found = wordAt(WEEKDAYS, line, at) ?? wordAt(BRACKETED_WEEKDAYS, line, at);
    if (found === null) return null;
    const close = pastSpace(line, text[found.end] === '.' ? found.end + 1 : found.end);
    if (CLOSING.test(text[close] ?? '')) return { weekday: found.entry, start: at, end: close + 1 };
    return /[,，、\s]/.test(text[found.end] ?? '')
      ? { weekday: found.entry, start: at, end: found.end }
      : null;
  }
  const isComma = /[,，]/.test(text[at] ?? '');
  if (isComma) at = pastSpace(line, at + 1);
  const article = /^(?:which (?:is|was) )?a /i.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  const found = wordAt(WEEKDAYS, line, at + article);
  if (found === null) return null;
  const isHan = text.charCodeAt(at) > 0x2e80;
  if (
    !isHan &&
    article === 0 &&
    !(isComma && /^(?:$|[,.;)]|\s+(?:at|to|through)\b)/.test(text.slice(found.end, found.end + 9)))
  )
    return null;
  if (isHan && isComma) return null;
  return isHan || article > 0 || ENDS.test(text.slice(found.end, found.end + 1))
    ? { weekday: found.entry, start: at + article, end: found.end }
    : null;
}

/** `Tue 2026-04-28`, `星期二（4 月 28 日）` before a date. */
function leading(line: Folded, start: number): Weekday | null {
  const { text } = line;
  let at = start;
  while (at > 0 && /[\s(（,]/.test(text[at - 1]!)) at--;
  if (text.slice(at, start).includes('\n')) return null;
  const found = wordBefore(WEEKDAYS, line, at);
  if (found === null || WORDS.endsWith('every', line, found.start)) return null;
  const isBracketed = /[(（]/.test(text.slice(at, start));
  const isHan = text.charCodeAt(found.start) > 0x2e80;
  // `Monday, 12 May` is read whole; what is left apart is ISO or in brackets.
  if (!isHan && !isBracketed && !/\d/.test(text[start] ?? '')) return null;
  return { weekday: found.entry, start: found.start, end: at };
}

const SECOND = /^ ?[)）]? ?[-–—~～〜至到] ?(\d{1,2}) ?[日號号] ?(?=[(（星週周禮礼])/u;

/** The second day of `4 月 28 日（二）至 30 日（四）`. */
function* secondDay(line: Line, told: DateTold, yearOf: YearOf): Generator<Inconsistency> {
  const first = trailing(line, told.end);
  const from = first?.end ?? told.end;
  const read = SECOND.exec(line.text.slice(from, from + 20));
  if (read === null) return;
  const end = from + read[0].length;
  const weekday = trailing(line, end);
  if (weekday === null) return;
  const day = Number(read[1]);
  const start = from + read[0].search(/\d/);
  const claim = line.told.find((one) => one.start === start)?.claim ?? told.claim;
  yield* compare(line, { claim, start, end }, { ...told.when, day }, weekday, yearOf);
}

/** Whether a day falls on the weekday that is given for it. */
function* compare(
  line: Line,
  { claim, start, end }: { readonly claim: number; readonly start: number; readonly end: number },
  when: When,
  told: Weekday,
  yearOf: YearOf,
): Generator<Inconsistency> {
  const year = yearOf(line, when);
  if (year === null || year < FIRST_YEAR) return;
  const { first: month, day } = when;
  if (day === null || day > monthLength(year, month)) return;
  const right = weekdayOf(dayNumber(year, month, day));
  if (right === told.weekday) return;
  const iso = isoDay(year, month, day);
  const name = weekdayName(right);
  yield follow(line, {
    message: `${iso} is a ${name}, not a ${weekdayName(told.weekday)}; correct the date or the weekday`,
    wrong: { start: Math.min(start, told.start), end: Math.max(end, told.end) },
    inputs: [{ place: { start, end, claim }, label: 'date' }],
    formula: `weekday of ${iso}`,
    result: [name, name],
    expected: name,
  });
}
