import type { Exact, Fraction } from '../model/decimal.ts';
import type { Interval } from '../model/quantity.ts';
import { type Bounds, compareFractions, plus, times, toFraction } from './measure.ts';

/**
 * Arithmetic on intervals of exact fractions: the result holds every value that the operation can give for
 * values of the operands, and no other, as long as the operands do not depend on each other.
 * An end is open where one of the ends it comes from is.
 */

/** An end with its openness; the infinite ones are told by their side. */
interface End {
  readonly value: Fraction | null;
  readonly open: boolean;
}

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

const lowOf = ({ low, lowOpen }: Bounds): End => ({ value: low, open: lowOpen });
const highOf = ({ high, highOpen }: Bounds): End => ({ value: high, open: highOpen });

const bounds = (low: End, high: End): Bounds => ({
  low: low.value,
  lowOpen: low.value === null || low.open,
  high: high.value,
  highOpen: high.value === null || high.open,
});

const negated = (value: Fraction | null): Fraction | null =>
  value === null ? null : { numerator: -value.numerator, denominator: value.denominator };

/** What an interval of a quantity asserts, as bounds. */
export const toBounds = ({ low, high, lowOpen, highOpen }: Interval): Bounds => ({
  low: low === null ? null : toFraction(low),
  high: high === null ? null : toFraction(high),
  lowOpen,
  highOpen,
});

/** One value, both ends closed. */
export function exactly(value: Exact): Bounds {
  const at = toFraction(value);
  return { low: at, high: at, lowOpen: false, highOpen: false };
}

const sum = (a: End, b: End): End => ({
  value: a.value === null || b.value === null ? null : plus(a.value, b.value),
  open: a.open || b.open,
});

export const addBounds = (a: Bounds, b: Bounds): Bounds =>
  bounds(sum(lowOf(a), lowOf(b)), sum(highOf(a), highOf(b)));

export const negateBounds = ({ low, high, lowOpen, highOpen }: Bounds): Bounds => ({
  low: negated(high),
  high: negated(low),
  lowOpen: highOpen,
  highOpen: lowOpen,
});

export const subtractBounds = (a: Bounds, b: Bounds): Bounds => addBounds(a, negateBounds(b));

const sign = (value: Fraction): number => (value.numerator < 0n ? -1 : value.numerator > 0n ? 1 : 0);

/** The product of two ends, `null` being infinity on the side it came from; 0 · ∞ is 0, as it is for every value near. */
function product(a: End, aSide: number, b: End, bSide: number): { end: End; side: number } {
  const signOf = (end: End, side: number) => (end.value === null ? side : sign(end.value));
  const side = signOf(a, aSide) * signOf(b, bSide);
  if (side === 0) {
    // A closed zero makes the product a closed zero, whatever the other end is.
    const closed = [a, b].some((end) => end.value !== null && sign(end.value) === 0 && !end.open);
    return { end: { value: ZERO, open: !closed }, side: 0 };
  }
  if (a.value === null || b.value === null) return { end: { value: null, open: true }, side };
  return { end: { value: times(a.value, b.value), open: a.open || b.open }, side };
}

export function multiplyBounds(a: Bounds, b: Bounds): Bounds {
  const products = [
    product(lowOf(a), -1, lowOf(b), -1),
    product(lowOf(a), -1, highOf(b), 1),
    product(highOf(a), 1, lowOf(b), -1),
    product(highOf(a), 1, highOf(b), 1),
  ];
  const furthest = (towards: number): End => {
    let best: End | null = null;
    for (const { end, side } of products) {
      if (end.value === null) {
        if (side === towards) return { value: null, open: true };
        continue;
      }
      if (best === null || best.value === null) {
        best = end;
        continue;
      }
      const order = compareFractions(end.value, best.value) * towards;
      if (order > 0 || (order === 0 && best.open)) best = end;
    }
    return best ?? { value: null, open: true };
  };
  return bounds(furthest(-1), furthest(1));
}

const inverted = ({ numerator, denominator }: Fraction): Fraction =>
  numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };

/** `1 / a`; null where `a` holds zero inside, so that nothing can be said. An end at zero becomes infinite. */
function inverse(a: Bounds): Bounds | null {
  const low = a.low === null ? -1 : sign(a.low);
  const high = a.high === null ? 1 : sign(a.high);
  if (low < 0 && high > 0) return null;
  if (low === 0 && high === 0) return null;
  const of = (value: Fraction | null, open: boolean): End => {
    if (value === null) return { value: ZERO, open: true };
    return sign(value) === 0 ? { value: null, open: true } : { value: inverted(value), open };
  };
  return bounds(of(a.high, a.highOpen), of(a.low, a.lowOpen));
}

/** `a / b`; null where `b` may be zero inside its interval. */
export function divideBounds(a: Bounds, b: Bounds): Bounds | null {
  const over = inverse(b);
  return over === null ? null : multiplyBounds(a, over);
}

/** `aⁿ` for a whole n ≥ 1 and `a` that is nowhere negative. */
export function powerBounds(a: Bounds, n: number): Bounds {
  let result = a;
  for (let i = 1; i < n; i++) result = multiplyBounds(result, a);
  return result;
}

/** Whether two intervals have a value in common. */
export function meet(a: Bounds, b: Bounds): boolean {
  const below = (high: End, low: End): boolean => {
    if (high.value === null || low.value === null) return false;
    const order = compareFractions(high.value, low.value);
    return order < 0 || (order === 0 && (high.open || low.open));
  };
  return !below(highOf(a), lowOf(b)) && !below(highOf(b), lowOf(a));
}

/** Bounds as an interval of the model. */
export const toInterval = ({ low, high, lowOpen, highOpen }: Bounds): Interval => ({
  low,
  high,
  lowOpen,
  highOpen,
});
