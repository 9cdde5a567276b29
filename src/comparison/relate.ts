import { compareExact, decimal, type Exact, type Fraction, isFraction } from '../model/decimal.ts';
import type { Amount, AmountRange, Calendar, CalendarRange, Quantity } from '../model/quantity.ts';
import type { Relation } from '../model/relation.ts';
import { relateCalendars } from './calendar.ts';
import { asFactor, type Bounds, compareFractions, isConversion, type Measure, measureOf } from './measure.ts';

const isAmount = (of: Quantity): of is Amount | AmountRange =>
  of.form === 'amount' || of.form === 'amount-range';

/**
 * How what two quantities assert relates; the same both ways round.
 * `82.7%` and `八成三` → `rounds-to`; `14 天` and `two weeks` → `equal`; `200+` and `nearly 200` → `contradicts`.
 */
export function relate(a: Quantity, b: Quantity): Relation {
  if (isAmount(a) && isAmount(b)) return relateAmounts(a, b);
  if (!isAmount(a) && !isAmount(b)) return relateCalendars(a, b);
  return isAmount(a)
    ? relateYear(a, b as Calendar | CalendarRange)
    : relateYear(b as Amount | AmountRange, a as Calendar | CalendarRange);
}

/** A bare `2026` is a year to one reader and a number to another. */
function relateYear(number: Amount | AmountRange, date: Calendar | CalendarRange): Relation {
  if (number.kind !== 'number' || number.unit !== null) return 'incomparable';
  const isYear = (value: Amount['value'], year: string): boolean =>
    /^\d{4}$/.test(year) && !isFraction(value) && compareExact(value, decimal(BigInt(year))) === 0;
  if (number.form === 'amount' && date.form === 'calendar')
    return isYear(number.value, date.value) ? 'equal' : 'incomparable';
  if (number.form === 'amount-range' && date.form === 'calendar-range')
    return isYear(number.low, date.low) && isYear(number.high, date.high) ? 'equal' : 'incomparable';
  return 'incomparable';
}

const SHARES = new Set(['percent', 'ratio']);

/** Kinds between which only the same figure says the same: `第二` and `two`, `三倍` and `3`. */
const FIGURES = new Set(['number', 'rank', 'multiple']);

function relateAmounts(a: Amount | AmountRange, b: Amount | AmountRange): Relation {
  if (isWrittenAlike(a, b)) return 'equal';
  if (a.basis !== undefined && b.basis !== undefined && a.basis !== b.basis) return 'contradicts';
  if (opposed(a, b)) return 'contradicts';
  if (asFactors(a, b)) {
    const relation = relateMeasures(asFactor(a), asFactor(b), false, a, b);
    return relation === 'contradicts' && loosely(a, b) ? 'overlaps' : relation;
  }
  if (percentsAndPoints(a, b)) return 'contradicts';
  const [x, y] = [measureOf(a), measureOf(b)];
  if (x.dimension !== y.dimension && !sameYuan(a, b))
    return sameFigure(a, b, x, y) ? 'equal' : 'incomparable';
  return relateMeasures(x, y, a.kind !== 'money' && isConversion(a.unit, b.unit), a, b);
}

/** Whether two amounts state the same in the same way: most that are compared do, and that needs no arithmetic. */
function isWrittenAlike(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.bound !== b.bound || a.role !== b.role) return false;
  if (a.direction !== b.direction || a.wording !== b.wording || a.basis !== b.basis) return false;
  // A change that is worded as one *to* a level contradicts even its like.
  if (a.wording === 'to' && a.role === 'change') return false;
  if (a.form === 'amount') return b.form === 'amount' && sameDigits(a.value, b.value);
  return b.form === 'amount-range' && sameDigits(a.low, b.low) && sameDigits(a.high, b.high);
}

const sameDigits = (a: Exact, b: Exact): boolean =>
  isFraction(a) || isFraction(b) ? a === b : a.exponent === b.exponent && a.digits === b.digits;

/** Up against down, or *by* against *to*. */
function opposed(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  if (a.direction !== 'none' && b.direction !== 'none' && a.direction !== b.direction) return true;
  if (a.kind === 'multiple' || b.kind === 'multiple') return false;
  return (a.wording === 'to' && b.role === 'change') || (b.wording === 'to' && a.role === 'change');
}

/** Whether a share tells of a change, by its words or as a discount. */
const changes = ({ direction, wording }: Amount | AmountRange): boolean =>
  direction !== 'none' || wording === 'off';

/** `八折` says what is left of the price; *20% off* what is taken away. */
const leaves = ({ wording, role }: Amount | AmountRange): boolean => wording === 'off' && role === 'level';

/** Whether a multiple is compared with a change in percent, or two multiples of which one is a change: factors tell. */
function asFactors(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  if (a.kind === 'multiple' && b.kind === 'multiple') return true;
  if (a.kind === 'multiple' || b.kind === 'multiple') return SHARES.has(a.kind) || SHARES.has(b.kind);
  return SHARES.has(a.kind) && SHARES.has(b.kind) && leaves(a) !== leaves(b) && changes(a) && changes(b);
}

/** The loose readings of `增加 N 倍` and *N times more* count where both sides are open to them. */
function loosely(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  const open = ({ kind, wording }: Amount | AmountRange) =>
    kind === 'multiple' && (wording === 'by' || wording === 'fold');
  return (
    open(a) && open(b) && a.form === 'amount' && b.form === 'amount' && compareExact(a.value, b.value) === 0
  );
}

const YUANS = new Set(['TWD', 'CNY', 'HKD', 'MOP', 'SGD']);

/** A currency that was only assumed (`元`) does not contradict another of that name. */
export const sameYuan = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'money' &&
  b.kind === 'money' &&
  (a.assumed === true || b.assumed === true) &&
  YUANS.has(a.unit ?? '') &&
  YUANS.has(b.unit ?? '');

const percentsAndPoints = (a: Amount | AmountRange, b: Amount | AmountRange): boolean =>
  (a.kind === 'percent' && b.kind === 'percentage-point') ||
  (b.kind === 'percent' && a.kind === 'percentage-point');

const sameFigure = (a: Amount | AmountRange, b: Amount | AmountRange, x: Measure, y: Measure): boolean =>
  FIGURES.has(a.kind) &&
  FIGURES.has(b.kind) &&
  a.unit === b.unit &&
  x.values.length === y.values.length &&
  x.values.every((value, i) => compareFractions(value, y.values[i]!) === 0);

/** Whether all that two have in common is the figure up to which one goes and from which the other does. */
const touch = (below: Bounds, above: Bounds): boolean =>
  below.low === null &&
  above.high === null &&
  below.high !== null &&
  above.low !== null &&
  compareFractions(below.high, above.low) === 0;

function relateMeasures(
  x: Measure,
  y: Measure,
  converted: boolean,
  a: Amount | AmountRange,
  b: Amount | AmountRange,
): Relation {
  const same =
    x.values.length === y.values.length &&
    x.values.every((value, i) => compareFractions(value, y.values[i]!) === 0);
  if (same && a.bound === b.bound) return 'equal';
  if (a.form === 'amount-range' && b.form === 'amount-range') return relateEnds(x, y, a, b);
  const [p, q] = converted ? [widened(x.rounded, a), widened(y.rounded, b)] : [x.bounds, y.bounds];
  if (!intersects(p, q) || touch(p, q) || touch(q, p)) return 'contradicts';
  if (converted) return 'overlaps';
  const nested = contains(p, q) || contains(q, p);
  if (!nested) return 'overlaps';
  return a.bound === 'exact' && b.bound === 'exact' ? 'rounds-to' : 'within';
}

/** Months and years have no fixed number of days. */
function widened(bounds: Bounds, of: Amount | AmountRange): Bounds {
  if (of.kind !== 'duration' && of.kind !== 'age') return bounds;
  const spread: readonly [Fraction, Fraction] | null =
    of.unit === 'mo'
      ? [
          { numerator: 28n * 86400n, denominator: 2629800n },
          { numerator: 31n * 86400n, denominator: 2629800n },
        ]
      : of.unit === 'a'
        ? [
            { numerator: 365n * 86400n, denominator: 31557600n },
            { numerator: 366n * 86400n, denominator: 31557600n },
          ]
        : null;
  if (spread === null) return bounds;
  const by = (end: Fraction | null, factor: Fraction): Fraction | null =>
    end === null
      ? null
      : { numerator: end.numerator * factor.numerator, denominator: end.denominator * factor.denominator };
  return { ...bounds, low: by(bounds.low, spread[0]), high: by(bounds.high, spread[1]) };
}

/** Two stated ranges agree where both their ends do. */
function relateEnds(x: Measure, y: Measure, a: AmountRange, b: AmountRange): Relation {
  let worst: Relation = 'equal';
  for (const [i, key] of (['low', 'high'] as const).entries()) {
    const [s, t] = [x.values[i]!, y.values[i]!];
    if (compareFractions(s, t) === 0) continue;
    const reach = (of: AmountRange, at: Fraction): Bounds => endBounds(of, key, at);
    const p = reach(a, s);
    const q = reach(b, t);
    if (!intersects(p, q)) return 'contradicts';
    worst = 'rounds-to';
  }
  return worst;
}

/** How far one end reaches: half of its last written place, in the scale of its measure. */
function endBounds(of: AmountRange, key: 'low' | 'high', at: Fraction): Bounds {
  const value = of[key];
  if (isFraction(value) || value.digits === 0n) return { low: at, high: at, lowOpen: false, highOpen: false };
  const half: Fraction = {
    numerator: 1n,
    denominator: 2n * (value.digits < 0n ? -value.digits : value.digits),
  };
  const reach: Fraction = {
    numerator: at.numerator * half.numerator,
    denominator: at.denominator * half.denominator,
  };
  const size = reach.numerator < 0n ? { ...reach, numerator: -reach.numerator } : reach;
  const add = (sign: bigint): Fraction => ({
    numerator: at.numerator * size.denominator + sign * size.numerator * at.denominator,
    denominator: at.denominator * size.denominator,
  });
  return { low: add(-1n), high: add(1n), lowOpen: false, highOpen: true };
}

function intersects(p: Bounds, q: Bounds): boolean {
  const apart = (high: Fraction | null, low: Fraction | null, open: boolean): boolean => {
    if (high === null || low === null) return false;
    const order = compareFractions(high, low);
    return order < 0 || (order === 0 && open);
  };
  return !apart(p.high, q.low, p.highOpen || q.lowOpen) && !apart(q.high, p.low, q.highOpen || p.lowOpen);
}

function contains(outer: Bounds, inner: Bounds): boolean {
  const low =
    outer.low === null
      ? true
      : inner.low === null
        ? false
        : fits(compareFractions(outer.low, inner.low), outer.lowOpen, inner.lowOpen);
  const high =
    outer.high === null
      ? true
      : inner.high === null
        ? false
        : fits(compareFractions(inner.high, outer.high), outer.highOpen, inner.highOpen);
  return low && high;
}

const fits = (order: number, outerOpen: boolean, innerOpen: boolean): boolean =>
  order < 0 || (order === 0 && (!outerOpen || innerOpen));
