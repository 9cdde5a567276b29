import { exactly, toBounds } from '../../comparison/interval-arithmetic.ts';
import { type Bounds, compareFractions, plus, times, toFraction } from '../../comparison/measure.ts';
import { type Fraction, isFraction, powerOfTen } from '../../model/decimal.ts';
import { factorOf } from '../../quantities/dimensions.ts';
import { assertedInterval } from '../../quantities/interval.ts';
import type { Figure } from './sentence.ts';

export type { Bounds };

/** What a calculation puts in for a figure: what it asserts, or just what it states. */
export type Values = (figure: Figure) => Bounds;

export const whole = (n: number): Fraction => ({ numerator: BigInt(n), denominator: 1n });

const minus = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });
export const isNegative = (a: Fraction): boolean => a.numerator < 0n;

/** The stated value; the middle of a stated range. */
export function pointOf({ amount }: Figure): Fraction {
  if (amount.form === 'amount') return toFraction(amount.value);
  return times(plus(toFraction(amount.low), toFraction(amount.high)), { numerator: 1n, denominator: 2n });
}

/** Falls are written with a minus or without one; what counts is by how much. */
const magnitude = (figure: Figure, bounds: Bounds): Bounds =>
  figure.amount.role !== 'level' && figure.amount.direction === 'down' && isNegative(pointOf(figure))
    ? {
        low: bounds.high === null ? null : minus(bounds.high),
        high: bounds.low === null ? null : minus(bounds.low),
        lowOpen: bounds.highOpen,
        highOpen: bounds.lowOpen,
      }
    : bounds;

export const asserted: Values = (figure) => magnitude(figure, toBounds(figure.amount.interval));

export const stated: Values = (figure) => {
  if (figure.amount.form === 'amount-range') return asserted(figure);
  return magnitude(figure, exactly(figure.amount.value));
};

/** The same, with a round count taken as rounded: 12,000 may have been 12,345; at most a twentieth of it. */
export const rounded: Values = (figure) => {
  const { amount } = figure;
  if (amount.form !== 'amount' || amount.bound !== 'exact' || isFraction(amount.value))
    return asserted(figure);
  const { digits, exponent } = amount.value;
  if (exponent !== 0 || digits === 0n || digits % 1000n !== 0n) return asserted(figure);
  let zeros = 3;
  while (digits % powerOfTen(zeros + 1) === 0n) zeros++;
  const half: Fraction = { numerator: powerOfTen(zeros), denominator: 2n };
  const most: Fraction = { numerator: digits < 0n ? -digits : digits, denominator: 20n };
  const reach = compareFractions(half, most) < 0 ? half : most;
  const at = toFraction(amount.value);
  return magnitude(figure, {
    low: plus(at, minus(reach)),
    high: plus(at, reach),
    lowOpen: false,
    highOpen: false,
  });
};

export const scaled = (a: Bounds, by: Fraction): Bounds => ({
  ...a,
  low: a.low === null ? null : times(a.low, by),
  high: a.high === null ? null : times(a.high, by),
});

export const shifted = (a: Bounds, by: Fraction): Bounds => ({
  ...a,
  low: a.low === null ? null : plus(a.low, by),
  high: a.high === null ? null : plus(a.high, by),
});

/** Multiples are rounded as *about* is: *5x* from 200 to 1,060, *doubled* from 50 to 103. */
export function aboutMultiple(figure: Figure): Bounds {
  const { amount } = figure;
  if (amount.form !== 'amount' || amount.bound !== 'exact') return asserted(figure);
  const { value } = amount;
  const rounded = !isFraction(value) && /\d/.test(figure.claim.plain);
  const interval = assertedInterval({ value, bound: 'about', rounded, scale: 'count' });
  return magnitude(figure, toBounds(interval));
}

/** A share as percent. */
export const inPercent = (a: Bounds): Bounds => scaled(a, whole(100));

/**
 * By how much figures are multiplied to stand in one unit, the last one's; null where they are of several kinds. A bare
 * number stands in the unit of the one beside it: *from 150 to 110 dollars*.
 */
export function factorsBetween(a: Figure, b: Figure): Fraction | null {
  const [p, q] = [a.amount, b.amount];
  if (p.unit === q.unit) return p.kind === q.kind || p.unit !== null ? whole(1) : null;
  if (p.unit === null && p.kind === 'number') return whole(1);
  if (q.unit === null && q.kind === 'number') return whole(1);
  if (p.kind !== q.kind || p.unit === null || q.unit === null || p.kind === 'temperature') return null;
  const [f, g] = [factorOf(p.unit), factorOf(q.unit)];
  if (f === null || g === null) return null;
  return { numerator: f.numerator * g.denominator, denominator: f.denominator * g.numerator };
}

export const isComparable = (a: Figure, b: Figure): boolean => factorsBetween(a, b) !== null;

/** What a figure asserts, in the unit of another. */
export const inUnitOf = (values: Values, figure: Figure, other: Figure): Bounds => {
  const factor = factorsBetween(figure, other);
  if (factor === null) throw new RangeError('figures of two kinds');
  return factor.numerator === factor.denominator ? values(figure) : scaled(values(figure), factor);
};
