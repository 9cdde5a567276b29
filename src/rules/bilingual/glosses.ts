import { relate } from '../../comparison/relate.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Comparison, Hand } from './comparison.ts';
import { leadsTo } from './currencies.ts';
import { rateDatesIn, ratesIn } from './rates.ts';

/** What leads from a figure to the same said in another unit: `5 km` ~ `(` ~ `3.1 miles)`. */
const SAID_AGAIN =
  /^[\s(（[/,，、=≈]*(?:(?:or|about|around|roughly|approximately|i\.e\.|equal to|equivalent to)\s|[即約约合或]|相[當当][於于])*[\s(（]*$/i;

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

/**
 * Tells whether a number that one version lacks only says its neighbour again, in a unit or currency that its readers
 * know: `5 km (3.1 miles)` for `5 公里`.
 */
export function glossesOf(comparison: Comparison): (hand: Hand, claim: Claim) => boolean {
  const places = new Map<Claim, number>();
  for (const hand of ['left', 'right'] as const)
    comparison[hand].claims.forEach((claim, index) => {
      places.set(claim, index);
    });
  return (hand, claim) => {
    const { claims, document } = comparison[hand];
    const index = places.get(claim);
    if (index === undefined) return false;
    return [claims[index - 1], claims[index + 1]].some((neighbour) => {
      if (neighbour === undefined || neighbour.place.block !== claim.place.block) return false;
      if (neighbour.quantity === null || claim.quantity === null) return false;
      const [first, second] =
        index > 0 && neighbour === claims[index - 1] ? [neighbour, claim] : [claim, neighbour];
      if (!SAID_AGAIN.test(document.source.slice(first.span.end, second.span.start).slice(0, 40)))
        return false;
      return saysAgain(comparison, neighbour.quantity, claim.quantity);
    });
  };
}
