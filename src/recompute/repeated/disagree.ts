import { relate } from '../../comparison/relate.ts';
import { compareExact, type Decimal, isFraction } from '../../model/decimal.ts';
import type { Amount, AmountRange, Bound } from '../../model/quantity.ts';
import type { Saying } from './saying.ts';

/** Bounds that say what is allowed or needed oftener than what is. */
const LIMITS: ReadonlySet<Bound> = new Set(['at-least', 'at-most']);

/** Whether two numbers, were they of the same, would contradict each other, however they are rounded or cut off. */
export function disagree(a: Saying, b: Saying): boolean {
  const [x, y] = inOneUnit(a, b);
  if (x.role !== y.role) return false;
  if (LIMITS.has(x.bound) !== LIMITS.has(y.bound) || (LIMITS.has(x.bound) && x.bound !== y.bound))
    return false;
  return relate(x, y) === 'contradicts' && !isCoarser(x, y) && !isCoarser(y, x);
}

/** A bare number of a cell has the unit of what a sentence says of it, where its column names none. */
function inOneUnit(a: Saying, b: Saying): readonly [Amount | AmountRange, Amount | AmountRange] {
  const [x, y] = [a.quantity, b.quantity];
  const isBare = ({ kind, unit }: Amount | AmountRange): boolean => kind === 'number' && unit === null;
  if (a.headers !== null && isBare(x) && y.kind === 'percent')
    return [{ ...x, kind: y.kind, unit: y.unit }, y];
  if (b.headers !== null && isBare(y) && x.kind === 'percent')
    return [x, { ...y, kind: x.kind, unit: x.unit }];
  return [x, y];
}

/** How far, in hundredths of it, a rounded number may be from the exact one. */
const NEAR = 5;

/** Whether `a` is `b` rounded or cut off at an earlier place: `5,000` of `4,937`, `1.4` of `1.49`. */
function isCoarser(a: Amount | AmountRange, b: Amount | AmountRange): boolean {
  if (a.form !== 'amount' || b.form !== 'amount' || a.unit !== b.unit) return false;
  if (isFraction(a.value) || isFraction(b.value)) return false;
  const [x, y] = [shortest(a.value), shortest(b.value)];
  // The tens of a count are counted: 40 is no rounding of 43.
  if (x.exponent <= y.exponent || (x.exponent === 1 && y.exponent === 0)) return false;
  const apart = difference(x, y);
  const unit: Decimal = { digits: 1n, exponent: x.exponent };
  return (
    compareExact(apart, unit) < 0 &&
    compareExact({ ...apart, digits: apart.digits * BigInt(100 / NEAR) }, magnitude(y)) <= 0
  );
}

/** Without zeros at its end, before the point or behind it: 5,000 is 5 × 10³. */
function shortest({ digits, exponent }: Decimal): Decimal {
  let short = { digits, exponent };
  while (short.digits !== 0n && short.digits % 10n === 0n)
    short = { digits: short.digits / 10n, exponent: short.exponent + 1 };
  return short;
}

const magnitude = ({ digits, exponent }: Decimal): Decimal => ({
  digits: digits < 0n ? -digits : digits,
  exponent,
});

function difference(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = ({ digits, exponent: from }: Decimal): bigint => digits * 10n ** BigInt(from - exponent);
  return magnitude({ digits: at(a) - at(b), exponent });
}
