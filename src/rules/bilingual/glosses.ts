import { relate } from '../../comparison/relate.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Comparison, Hand } from './comparison.ts';
import { leadsTo } from './currencies.ts';
import type { Decision } from './decisions.ts';
import { neighboursOf } from './neighbours.ts';
import { rateDatesIn, ratesIn } from './rates.ts';

/** Brackets and points between a figure and the same said in another unit: `5 km` ~ `(` ~ `3.1 miles)`. */
const PUNCTUATION = /[\s()（）[\]/,，、=≈]/g;

/** Words that lead from the one to the other, without the spaces in them. */
const SAID_AGAIN: ReadonlySet<string> = new Set(
  ' or about around roughly approximately i.e. equalto equivalentto 即 約 约 合 或 約合 约合 相當於 相当于'.split(
    ' ',
  ),
);

const leadsOn = (between: string): boolean => SAID_AGAIN.has(between.replace(PUNCTUATION, '').toLowerCase());

const AGREEING: ReadonlySet<string> = new Set(['equal', 'rounds-to', 'within', 'overlaps']);

/** Whether two figures that stand side by side are one figure in two units or currencies. */
function saysAgain(comparison: Comparison, a: Quantity, b: Quantity): boolean {
  if (a.form !== 'amount' || b.form !== 'amount' || a.kind !== b.kind) return false;
  if (a.unit === b.unit || a.unit === null || b.unit === null) return false;
  if (a.kind !== 'money') return AGREEING.has(relate(a, b));
  const versions = [comparison.left, comparison.right];
  const rates = versions.flatMap(ratesIn);
  return rates.length > 0
    ? rates.some((rate) => leadsTo(a, b, rate))
    : versions.some((version) => rateDatesIn(version).length > 0);
}

/** Whether a number only says its neighbour again, in a unit or currency that its readers know: `3.1 miles` in *5 km (3.1 miles)*. */
export function isGloss(comparison: Comparison, hand: Hand, claim: Claim): boolean {
  const { source } = comparison[hand].document;
  return neighboursOf(comparison[hand], claim, 1).some((neighbour) => {
    if (neighbour.quantity === null || claim.quantity === null) return false;
    const [first, second] = neighbour.span.start < claim.span.start ? [neighbour, claim] : [claim, neighbour];
    const between = source.slice(first.span.end, Math.min(second.span.start, first.span.end + 40));
    return leadsOn(between) && saysAgain(comparison, neighbour.quantity, claim.quantity);
  });
}

/** How far from a converted amount its rate may stand, in claims. */
const RATE_WITHIN = 6;

/** Whether a number is the rate, or the date of the rate, by which a neighbour says another one again. */
export function isRateOfGloss(comparison: Comparison, hand: Hand, claim: Claim): boolean {
  const version = comparison[hand];
  const isRate = (one: Claim): boolean =>
    ratesIn(version).some((rate) => rate.claim === one || rate.base === one) ||
    rateDatesIn(version).includes(one);
  return (
    isRate(claim) &&
    neighboursOf(version, claim, RATE_WITHIN).some(
      (other) => other.quantity?.kind === 'money' && !isRate(other) && isGloss(comparison, hand, other),
    )
  );
}

/** A figure that was converted for its readers is hedged for them: `20 坪（約 66 平方公尺）` / *66 square metres*. */
export const hedgedGloss: Decision = ({ comparison, left, right }, found) =>
  found?.rule === 'bilingual/bound' &&
  found.mild &&
  (isGloss(comparison, 'left', left) || isGloss(comparison, 'right', right))
    ? null
    : found;
