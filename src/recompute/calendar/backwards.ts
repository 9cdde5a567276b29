import type { Inconsistency } from '../../model/calculation.ts';
import { follow } from './found.ts';
import type { HoursTold, Line } from './lines.ts';
import { type Stretch, stretchesOf } from './pairs.ts';
import { firstDay, highOf, lastDay, lowOf, type When } from './when.ts';
import { WORDS } from './words.ts';

/** Stretches that end before they start: `from 2024 to 2019`. */
export function* backwards(line: Line): Generator<Inconsistency> {
  for (const stretch of stretchesOf(line)) {
    if (!endsFirst(stretch.from, stretch.to) || isMeant(line, stretch)) continue;
    const [from, to] = [lowOf(stretch.from), highOf(stretch.to)];
    const [first, last] = [stretch.told[0]!, stretch.told.at(-1)!];
    const written = line.text.slice(stretch.start, stretch.end);
    yield follow(line, {
      message: `\`${written}\` ends before it starts; swap the two or correct one`,
      wrong: { start: stretch.start, end: stretch.end },
      inputs: [{ place: first, label: 'start' }, ...(last === first ? [] : [{ place: last, label: 'end' }])],
      formula: 'order of the two',
      result: [`${to} before ${from}`, `${to} before ${from}`],
      expected: null,
    });
  }
  for (const told of line.told) if (told.kind === 'hours') yield* closesFirst(line, told);
}

/** Without a year, the end may lie in the next one, unless both are days of one month. */
export function endsFirst(from: When, to: When): boolean {
  if (from.year === null || to.year === null)
    return (
      from.year === to.year &&
      from.day !== null &&
      to.day !== null &&
      from.first === to.first &&
      to.day < from.day
    );
  return lastDay(to) < firstDay(from);
}

/** Years so far apart are other numbers. */
const LONGEST = 3000;

function isMeant(line: Line, { from, to, start, end }: Stretch): boolean {
  const years = [from.year, to.year];
  if (years.every((year) => year !== null) && Math.abs(years[0]! - years[1]!) > LONGEST) return true;
  return WORDS.holds('backwards', line, Math.max(0, start - 60), Math.min(line.codes.length, end + 20));
}

const DAY = 24 * 60;
/** No house keeps open over night so long, and until so late. */
const LONGEST_NIGHT = 14 * 60;
const LATEST_MORNING = 8 * 60;

/** Opening hours that end before they start, unless they go through the night: `18:00–09:00`. */
function* closesFirst(line: Line, { from, to, start, end, claim }: HoursTold): Generator<Inconsistency> {
  if (to >= from || to <= LATEST_MORNING || DAY - from + to <= LONGEST_NIGHT) return;
  const written = line.text.slice(start, end);
  // `9:00 to 5:00` counts to twelve.
  if (from < 13 * 60 && to < 13 * 60 && !/\b0\d:|[上下晚中早]/.test(written)) return;
  if (!WORDS.holds('opening', line, Math.max(0, start - 60), Math.min(line.codes.length, end + 20))) return;
  yield follow(line, {
    message: `\`${written}\` closes before it opens; swap the two or correct one`,
    wrong: { start, end, claim },
    inputs: [],
    formula: 'order of the two',
    result: [`${clock(to)} before ${clock(from)}`, `${clock(to)} before ${clock(from)}`],
    expected: null,
  });
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
