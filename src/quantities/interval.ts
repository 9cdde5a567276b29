import {
  addDecimals,
  compareExact,
  type Decimal,
  decimal,
  type Exact,
  type Fraction,
  isFraction,
  multiplyDecimals,
  subtractDecimals,
  toDecimal,
} from '../model/decimal.ts';
import type { Interval, PointBound } from '../model/quantity.ts';
import { lastStep } from './numerals/numeral.ts';

/** What decides how wide a stated value reaches. */
export interface Stated {
  readonly value: Exact;
  readonly bound: PointBound;
  /** Precise to half of its last written place, as decimals, scale words and percentages are; other integers are counts. */
  readonly rounded: boolean;
  readonly scale: 'count' | 'percent' | 'tenths';
}

const HALF = decimal(5, -1);

const TENTH = decimal(1, -1);

/** The most that a hedge widens a percentage, in points; tenths (`八成`) have their own step of ten. */
const ABOUT_POINTS = decimal(2);

const NEARLY_POINTS = decimal(5);

const magnitudeOf = (value: Decimal): Decimal =>
  value.digits < 0n ? { ...value, digits: -value.digits } : value;

const smaller = (a: Decimal, b: Decimal): Decimal => (compareExact(a, b) <= 0 ? a : b);

const around = (value: Decimal, reach: Decimal): Interval => ({
  low: subtractDecimals(value, reach),
  high: addDecimals(value, reach),
  lowOpen: false,
  highOpen: true,
});

const tenths = ({ numerator, denominator }: Fraction, by: bigint): Fraction => ({
  numerator: numerator * by,
  denominator: denominator * 10n,
});

/** How far *about* reaches: half of the last non-zero digit, at most a tenth; percentages at most 2 points. */
function aboutReach(value: Decimal, { scale }: Stated): Decimal {
  const reach = multiplyDecimals(lastStep(value), HALF);
  if (scale === 'tenths') return reach;
  const tenth = multiplyDecimals(magnitudeOf(value), TENTH);
  if (scale === 'percent') return smaller(smaller(reach, ABOUT_POINTS), tenth);
  return smaller(reach, tenth);
}

/** The interval that a stated value asserts; the one place that knows how wordings widen it. */
export function assertedInterval(stated: Stated): Interval {
  const { value, bound } = stated;
  switch (bound) {
    case 'exact': {
      if (isFraction(value) || !stated.rounded)
        return { low: value, high: value, lowOpen: false, highOpen: false };
      return around(value, decimal(5, value.exponent - 1));
    }
    case 'about': {
      if (isFraction(value)) {
        return { low: tenths(value, 9n), high: tenths(value, 11n), lowOpen: false, highOpen: true };
      }
      const reach = aboutReach(value, stated);
      const written = stated.rounded ? decimal(5, value.exponent - 1) : decimal(0);
      return around(value, compareExact(reach, written) < 0 ? written : reach);
    }
    case 'nearly': {
      if (isFraction(value)) return { low: tenths(value, 9n), high: value, lowOpen: false, highOpen: true };
      const high = value;
      const low =
        stated.scale === 'count'
          ? subtractDecimals(high, multiplyDecimals(magnitudeOf(high), TENTH))
          : subtractDecimals(high, NEARLY_POINTS);
      return { low, high: value, lowOpen: false, highOpen: true };
    }
    case 'more-than':
      return { low: value, high: null, lowOpen: true, highOpen: true };
    case 'at-least':
      return { low: value, high: null, lowOpen: false, highOpen: true };
    case 'less-than':
      return { low: null, high: value, lowOpen: true, highOpen: true };
    case 'at-most':
      return { low: null, high: value, lowOpen: true, highOpen: false };
    case 'plus-minus': {
      const reach = magnitudeOf(toDecimal(value));
      return { low: { ...reach, digits: -reach.digits }, high: reach, lowOpen: false, highOpen: false };
    }
  }
}

/** Both ends as stated, each included. */
export const rangeInterval = (low: Exact, high: Exact): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
});
