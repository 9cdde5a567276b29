import { relate } from '../../comparison/relate.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Comparison, Hand } from './comparison.ts';
import { leadsTo } from './currencies.ts';
import type { Decision } from './decisions.ts';
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

const PLACES = new WeakMap<Comparison, ReadonlyMap<Claim, number>>();

/** Where each claim stands among its version's. */
function placesOf(comparison: Comparison): ReadonlyMap<Claim, number> {
  const known = PLACES.get(comparison);
  if (known !== undefined) return known;
  const places = new Map<Claim, number>();
  for (const hand of ['left', 'right'] as const)
    comparison[hand].claims.forEach((claim, index) => {
      places.set(claim, index);
    });
  PLACES.set(comparison, places);
  return places;
}

/** Whether a number only says its neighbour again, in a unit or currency that its readers know: `3.1 miles` in *5 km (3.1 miles)*. */
export function isGloss(comparison: Comparison, hand: Hand, claim: Claim): boolean {
  const { claims, document } = comparison[hand];
  const index = placesOf(comparison).get(claim);
  if (index === undefined) return false;
  return [claims[index - 1], claims[index + 1]].some((neighbour, side) => {
    if (neighbour === undefined || neighbour.place.block !== claim.place.block) return false;
    if (neighbour.quantity === null || claim.quantity === null) return false;
    const [first, second] = side === 0 ? [neighbour, claim] : [claim, neighbour];
    const between = document.source.slice(first.span.end, Math.min(second.span.start, first.span.end + 40));
    return leadsOn(between) && saysAgain(comparison, neighbour.quantity, claim.quantity);
  });
}

/** Whether a number is the rate, or the date of the rate, by which a neighbour says another one again. */
export function isRateOfGloss(comparison: Comparison, hand: Hand, claim: Claim): boolean {
  const version = comparison[hand];
  const parts = [...ratesIn(version).flatMap((rate) => [rate.claim, rate.base]), ...rateDatesIn(version)];
  return (
    parts.includes(claim) &&
    version.claims.some(
      (other) =>
        other.place.block === claim.place.block &&
        other.quantity?.kind === 'money' &&
        !parts.includes(other) &&
        isGloss(comparison, hand, other),
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
