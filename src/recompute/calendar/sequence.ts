import { EN_SMALL } from '../../languages/en/numerals.ts';
import { EVENTS } from '../../languages/events.ts';
import { holdsPhrase } from '../../languages/phrases.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import { pastSpace } from '../role-words.ts';
import { follow } from './found.ts';
import { type DateTold, isOneSentence, type Line } from './lines.ts';
import { firstDay, isoDay, isoYear, lastDay, type When } from './when.ts';
import { WORDS } from './words.ts';

/** Dates that are not where the words between them put them: `in 2010 … two years later, in 2013`. */
export function* wrongSequence(line: Line): Generator<Inconsistency> {
  const dates = line.told.filter((one): one is DateTold => one.kind === 'date' && one.when.year !== null);
  for (let i = 1; i < dates.length; i++) {
    const [one, next] = [dates[i - 1]!, dates[i]!];
    if (next.start - one.end > 120 || !isOneSentence(line, one.end, next.start)) continue;
    const stated = laterBy(line, one, next);
    if (stated !== null) yield* compareStep(line, one, next, stated);
    else if (dates.length === 2) yield* compareOrder(line, one, next);
  }
}

interface Step {
  readonly count: number;
  readonly unit: 'a' | 'mo' | 'd';
  /** As written, `two years later`. */
  readonly words: string;
  readonly claim: number | null;
}

const UNITS: Readonly<Record<string, { readonly unit: Step['unit']; readonly times: number }>> = {
  a: { unit: 'a', times: 1 },
  mo: { unit: 'mo', times: 1 },
  wk: { unit: 'd', times: 7 },
  d: { unit: 'd', times: 1 },
};

/** `two years later`, which the reader leaves alone: it counts from somewhere else. */
const SPOKEN =
  /(?<![\p{L}\d])(\d{1,2}|[a-z]{3,9}) (year|month|week|day)s? (?:later|afterwards|after that)(?!\p{L})/iu;
const SPOKEN_UNITS: Readonly<Record<string, string>> = { year: 'a', month: 'mo', week: 'wk', day: 'd' };

/** How much later the next date is said to be, right before it: `two years later, in`, `次年（`. */
function laterBy(line: Line, one: DateTold, next: DateTold): Step | null {
  for (const told of line.told) {
    if (told.kind !== 'length' || !told.exact || told.start < one.end || told.end > next.start) continue;
    const unit = UNITS[told.unit ?? ''];
    const later = WORDS.startsWith('later', line, told.end);
    if (unit === undefined || later === null || !Number.isInteger(told.low) || told.low !== told.high)
      continue;
    if (!WORDS.madeOf('laterLink', line, later.end, next.start)) continue;
    return {
      count: told.low * unit.times,
      unit: unit.unit,
      words: line.text.slice(told.start, later.end),
      claim: told.claim,
    };
  }
  const gap = line.text.slice(one.end, next.start);
  const spoken = /later|after/i.test(gap) ? SPOKEN.exec(gap) : null;
  if (spoken !== null) {
    const [whole, number, name] = spoken as unknown as readonly [string, string, string];
    const count = /^\d/.test(number) ? Number(number) : EN_SMALL[number.toLowerCase()];
    const unit = UNITS[SPOKEN_UNITS[name.toLowerCase()]!]!;
    const end = one.end + spoken.index + whole.length;
    if (count !== undefined && WORDS.madeOf('laterLink', line, end, next.start))
      return { count: count * unit.times, unit: unit.unit, words: whole, claim: null };
  }
  const year = WORDS.find('nextYear', line, one.end, next.start);
  return year !== null && WORDS.madeOf('laterLink', line, year.end, next.start)
    ? { count: 1, unit: 'a', words: line.text.slice(year.start, year.end), claim: null }
    : null;
}

function* compareStep(line: Line, one: DateTold, next: DateTold, step: Step): Generator<Inconsistency> {
  const due = dueAfter(one.when, next.when, step);
  if (due === null || due.isRight) return;
  const written = line.text.slice(next.start, next.end);
  yield follow(line, {
    message: `\`${step.words}\`, counted from \`${line.text.slice(one.start, one.end)}\`, is ${due.expected}, not \`${written}\`; correct one of them`,
    wrong: next,
    inputs: [
      { place: one, label: 'before' },
      ...(step.claim === null
        ? []
        : line.told.filter(({ claim }) => claim === step.claim).map((place) => ({ place, label: 'later' }))),
    ],
    formula: due.formula,
    result: [due.expected, due.expected],
    expected: due.expected,
    mild: due.isClose,
  });
}

interface Due {
  readonly isRight: boolean;
  /** One off, which full months may explain: December 2010 to January 2013. */
  readonly isClose: boolean;
  readonly expected: string;
  readonly formula: string;
}

function dueAfter(from: When, to: When, { count, unit }: Step): Due | null {
  if (unit === 'a') {
    const year = from.year! + count;
    const off = Math.abs(to.year! - year);
    const formula = `${from.year} + ${count}`;
    return { isRight: off === 0, isClose: off === 1 && count > 1, expected: isoYear(year), formula };
  }
  if (unit === 'mo') {
    if (from.first !== from.last || to.first !== to.last) return null;
    const months = from.year! * 12 + from.first - 1 + count;
    const off = Math.abs(to.year! * 12 + to.first - 1 - months);
    const expected = isoDay(Math.floor(months / 12), (months % 12) + 1, 1).slice(0, -3);
    return {
      isRight: off === 0,
      isClose: off === 1 && count > 1,
      expected,
      formula: `${count} months on`,
    };
  }
  if (from.day === null || to.day === null) return null;
  const off = firstDay(to) - firstDay(from) - count;
  const expected = isoOf(firstDay(from) + count);
  // The first day may count as one of them.
  return {
    isRight: off === 0 || off === -1,
    isClose: off === 1 && count > 1,
    expected,
    formula: `${count} days on`,
  };
}

/** A day number as a date. */
function isoOf(days: number): string {
  const date = new Date(days * 86_400_000);
  return date.toISOString().slice(0, 10);
}

/** `founded in 2010 and later acquired in 2008`: of two events, the one told to come later is earlier. */
function* compareOrder(line: Line, one: DateTold, next: DateTold): Generator<Inconsistency> {
  if (lastDay(next.when) >= firstDay(one.when)) return;
  const { text } = line;
  const then = WORDS.find('afterwards', line, one.end, next.start)?.start ?? null;
  if (
    then === null ||
    WORDS.holds('before', line, Math.max(0, one.start - 80), Math.min(text.length, next.end + 40))
  )
    return;
  if (/[;；]/.test(text.slice(one.end, next.start))) return;
  const before = `${text.slice(Math.max(0, one.start - 40), one.start)} ${text.slice(one.end, then)}`;
  const after = `${text.slice(then, next.start)} ${text.slice(next.end, pastSpace(line, next.end) + 12)}`;
  if (!holdsPhrase(before, EVENTS) || !holdsPhrase(after, EVENTS)) return;
  const [first, second] = [text.slice(one.start, one.end), text.slice(next.start, next.end)];
  const order = `${second} before ${first}`;
  yield follow(line, {
    message: `\`${second}\` is told to come after \`${first}\` and is before it; correct one of them`,
    wrong: next,
    inputs: [{ place: one, label: 'before' }],
    formula: 'order of the two',
    result: [order, order],
    expected: null,
  });
}
