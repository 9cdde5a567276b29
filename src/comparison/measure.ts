import { UNITS, type UnitCode } from '../languages/units.ts';
import { type Exact, type Fraction, isFraction, powerOfTen } from '../model/decimal.ts';
import type { Amount, AmountRange, Interval } from '../model/quantity.ts';
import { factorOf } from '../quantities/dimensions.ts';

/** An end of an interval on a dimension's own scale; null is unbounded. */
export interface Bounds {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** An amount in its dimension's base unit, so that it can be compared with any other of that dimension. */
export interface Measure {
  /** What may be compared with what: `duration`, `money USD`, `share`, `factor`. */
  readonly dimension: string;
  /** The stated value, or both ends. */
  readonly values: readonly Fraction[];
  readonly bounds: Bounds;
  /** The same with integers taken as rounded to their last place, for comparing across units. */
  readonly rounded: Bounds;
}

export const toFraction = (value: Exact): Fraction => {
  if (isFraction(value)) return value;
  return value.exponent >= 0
    ? { numerator: value.digits * powerOfTen(value.exponent), denominator: 1n }
    : { numerator: value.digits, denominator: powerOfTen(-value.exponent) };
};

export const compareFractions = (a: Fraction, b: Fraction): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

const whole = (n: number): Fraction => ({ numerator: BigInt(n), denominator: 1n });
const ONE = whole(1);
const HUNDREDTH: Fraction = { numerator: 1n, denominator: 100n };
const minus = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });
const inverse = (a: Fraction): Fraction =>
  a.numerator < 0n
    ? { numerator: -a.denominator, denominator: -a.numerator }
    : { numerator: a.denominator, denominator: a.numerator };

type Mapping = (value: Fraction) => Fraction;

/** Half of the last written place, for values that state no rounding of their own. */
function lastPlace(value: Exact): Fraction {
  if (isFraction(value)) return whole(0);
  const { exponent } = value;
  return exponent >= 0
    ? { numerator: powerOfTen(exponent), denominator: 2n }
    : { numerator: 1n, denominator: 2n * powerOfTen(-exponent) };
}

const UNCHANGED: Mapping = (value) => value;

function mapBounds(bounds: Bounds, map: Mapping, falling: boolean): Bounds {
  if (map === UNCHANGED && !falling) return bounds;
  const { low, high, lowOpen, highOpen } = bounds;
  const at = (end: Fraction | null) => (end === null ? null : map(end));
  return falling
    ? { low: at(high), high: at(low), lowOpen: highOpen, highOpen: lowOpen }
    : { low: at(low), high: at(high), lowOpen, highOpen };
}

const boundsOf = ({ low, high, lowOpen, highOpen }: Interval): Bounds => ({
  low: low === null ? null : toFraction(low),
  high: high === null ? null : toFraction(high),
  lowOpen,
  highOpen,
});

function roundedBounds(of: Amount | AmountRange): Bounds {
  const bounds = boundsOf(of.interval);
  if (of.bound !== 'exact' && of.bound !== 'range') return bounds;
  const [first, last] = of.form === 'amount' ? [of.value, of.value] : [of.low, of.high];
  const low = plus(toFraction(first), minus(lastPlace(first)));
  const high = plus(toFraction(last), lastPlace(last));
  return {
    low: bounds.low !== null && compareFractions(bounds.low, low) < 0 ? bounds.low : low,
    high: bounds.high !== null && compareFractions(bounds.high, high) > 0 ? bounds.high : high,
    lowOpen: false,
    highOpen: false,
  };
}

function measure(of: Amount | AmountRange, dimension: string, map: Mapping, falling = false): Measure {
  const stated = of.form === 'amount' ? [of.value] : falling ? [of.high, of.low] : [of.low, of.high];
  return {
    dimension,
    values: stated.map((value) => map(toFraction(value))),
    // Most comparisons are settled by the values.
    get bounds() {
      return mapBounds(boundsOf(of.interval), map, falling);
    },
    get rounded() {
      return mapBounds(roundedBounds(of), map, falling);
    },
  };
}

/** Points of percent that basis points and quarter points are. */
const POINT_FACTORS: Readonly<Record<string, Fraction>> = {
  '[bp]': { numerator: 1n, denominator: 100n },
};

const CELSIUS: Readonly<Record<string, readonly [factor: Fraction, offset: Fraction]>> = {
  Cel: [ONE, whole(0)],
  deg: [ONE, whole(0)],
  K: [ONE, { numerator: -27315n, denominator: 100n }],
  '[degF]': [
    { numerator: 5n, denominator: 9n },
    { numerator: -160n, denominator: 9n },
  ],
};

/**
 * How many times the former value a multiple, or a change in percent or by a share, leaves: up 200% and `增加了兩倍` are
 * three times, 20% off is four fifths.
 */
export function asFactor(of: Amount | AmountRange): Measure {
  const up = of.direction === 'up';
  const down = of.direction === 'down';
  if (of.kind === 'multiple') {
    if (of.wording === 'doubling') return measure(of, 'factor', UNCHANGED);
    if (down) return measure(of, 'factor', inverse, true);
    if (up && of.wording === 'by') return measure(of, 'factor', (value) => plus(value, ONE));
    return measure(of, 'factor', UNCHANGED);
  }
  const share: Mapping = of.kind === 'percent' ? (value) => times(value, HUNDREDTH) : UNCHANGED;
  if (up) return measure(of, 'factor', (value) => plus(ONE, magnitude(share(value))));
  if (down)
    return measure(of, 'factor', (value) => plus(ONE, minus(magnitude(share(value)))), !isNegative(of));
  return measure(of, 'factor', share);
}

const magnitude = (value: Fraction): Fraction => (value.numerator < 0n ? minus(value) : value);

const isNegative = (of: Amount | AmountRange): boolean =>
  toFraction(of.form === 'amount' ? of.value : of.low).numerator < 0n;

/** An amount on the base scale of its dimension. */
export function measureOf(of: Amount | AmountRange): Measure {
  const signed = of.direction === 'down' && isNegative(of);
  const same: Mapping = signed ? minus : UNCHANGED;
  switch (of.kind) {
    case 'percent':
      return measure(of, 'share', (value) => times(same(value), HUNDREDTH), signed);
    case 'ratio':
      return measure(of, 'share', same, signed);
    case 'percentage-point': {
      const factor = POINT_FACTORS[of.unit ?? ''] ?? ONE;
      return measure(of, 'points', (value) => times(same(value), factor), signed);
    }
    case 'money':
      return measure(of, `money ${of.unit}`, same, signed);
    case 'temperature':
    case 'angle': {
      const scale = CELSIUS[of.unit ?? ''];
      if (scale === undefined) break;
      const [factor, offset] = scale;
      const change = of.role !== 'level';
      return measure(
        of,
        'degrees',
        (value) => (change ? times(same(value), factor) : plus(times(value, factor), offset)),
        signed && change,
      );
    }
    case 'number':
    case 'multiple':
    case 'rank':
      return measure(of, of.unit === null ? of.kind : `number ${of.unit}`, same, signed);
  }
  const factor = of.unit === null ? null : factorOf(of.unit);
  const dimension = of.kind === 'age' ? 'duration' : of.kind;
  if (factor === null)
    return measure(of, of.unit === null ? dimension : `${dimension} ${of.unit}`, same, signed);
  return measure(of, dimension, (value) => times(same(value), factor), signed);
}

/** Whether two units differ by more than a power of ten, so that a converted figure is rounded anew. */
export function isConversion(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return false;
  const [p, q] = [CELSIUS[a], CELSIUS[b]];
  if (p !== undefined && q !== undefined)
    return compareFractions(p[0], q[0]) !== 0 || compareFractions(p[1], q[1]) !== 0;
  if (!(a in UNITS) || !(b in UNITS)) return true;
  const x = factorOf(a as UnitCode)!;
  const y = factorOf(b as UnitCode)!;
  const top = x.numerator * y.denominator;
  const below = x.denominator * y.numerator;
  const [large, small] = top > below ? [top, below] : [below, top];
  return large % small !== 0n || !/^10*$/.test(String(large / small));
}
