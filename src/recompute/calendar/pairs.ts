import type { DateTold, Line, Told } from './lines.ts';
import type { When } from './when.ts';

/** A stretch between two dates, as read or as two dates with `to` between them. */
export interface Stretch {
  readonly from: When;
  readonly to: When;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly number[];
  /** Whether it was read as a range, or its words leave no doubt: `from … to`. */
  readonly opened: boolean;
  readonly told: readonly Told[];
}

const CONNECTOR = /^\s*(?:(?<dash>[–—]|-)|(?<word>to|through|until|till|至|到|～|~))\s*$/;
const OPENER = /(?:\bfrom|\bbetween|自|從|从)\s*$/i;

/** Bare figures are years only between 1000 and 2199; `From 2019` opens, and so does a bracket around both. */
export function stretchesOf(line: Line): Stretch[] {
  const { told, text } = line;
  const stretches: Stretch[] = [];
  for (let i = 0; i < told.length; i++) {
    const one = told[i]!;
    if (one.kind === 'range') {
      const { from, to, start, end, claim } = one;
      stretches.push({ from, to, start, end, claims: [claim], opened: true, told: [one] });
      continue;
    }
    const next = told[i + 1];
    if (one.kind !== 'date' || next?.kind !== 'date') continue;
    const link = CONNECTOR.exec(text.slice(one.end, next.start));
    if (link === null) continue;
    const opened = OPENER.test(text.slice(Math.max(0, one.start - 10), one.start));
    if (!isStretch(line, one, next, link.groups?.dash ?? null, opened)) continue;
    const first = opened
      ? one.start - (OPENER.exec(text.slice(Math.max(0, one.start - 10), one.start))?.[0].length ?? 0)
      : one.start;
    stretches.push({
      from: one.when,
      to: next.when,
      start: first,
      end: next.end,
      claims: [one.claim, next.claim],
      opened,
      told: [one, next],
    });
  }
  return stretches;
}

function isStretch(
  { text }: Line,
  one: DateTold,
  next: DateTold,
  dash: string | null,
  opened: boolean,
): boolean {
  const isYears = one.bare && next.bare;
  const before = text[one.start - 1] ?? ' ';
  const after = text[next.end] ?? ' ';
  if (
    /[\d./\-_$€£]/.test(before) ||
    /[\d/\-_%]/.test(after) ||
    /^\.\d/.test(text.slice(next.end, next.end + 2))
  )
    return false;
  if (!isYears) return one.bare === next.bare || (one.bare && !next.bare && next.when.precision === 'year');
  const bracketed = /[(（]/.test(before) && /[)）]/.test(after);
  if (dash === null) return opened;
  return bracketed || opened || dash !== '-';
}
