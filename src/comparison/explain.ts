import { type Exact, type Fraction, isFraction, toDecimal } from '../model/decimal.ts';
import type { Amount, AmountRange, Quantity } from '../model/quantity.ts';
import type { Diagnosis } from '../model/verdict.ts';
import { compareFractions, measureOf } from './measure.ts';

const isAmount = (of: Quantity): of is Amount | AmountRange =>
  of.form === 'amount' || of.form === 'amount-range';

/**
 * The known cause that best explains how `actual` came to differ from `expected`; null where none fits.
 * `1.4 trillion` for `3.2 萬億` → null; `1,000 billion` for `1,000 億` → `power-of-ten`; `71,673` for `71,637` → `transposed-digits`.
 */
export function explain(actual: Quantity, expected: Quantity): Diagnosis | null {
  if (isAmount(actual) && isAmount(expected)) return explainAmounts(actual, expected);
  if (isAmount(actual) || isAmount(expected)) return null;
  const [a, b] = [stated(actual), stated(expected)];
  return a === b ? boundsDiffer(actual, expected) : explainDigits(a.replace(/\D/g, ''), b.replace(/\D/g, ''));
}

const stated = (of: Exclude<Quantity, Amount | AmountRange>): string =>
  of.form === 'calendar' ? of.value : `${of.low}/${of.high}`;

function explainAmounts(actual: Amount | AmountRange, expected: Amount | AmountRange): Diagnosis | null {
  const same = sameFigures(actual, expected);
  const kinds = new Set([actual.kind, expected.kind]);
  if (kinds.has('percent') && kinds.has('percentage-point')) return 'percent-for-points';
  if (actual.direction !== 'none' && expected.direction !== 'none' && actual.direction !== expected.direction)
    return 'direction';
  if (same && byAndTo(actual, expected)) return 'by-for-to';
  if (actual.basis !== undefined && expected.basis !== undefined && actual.basis !== expected.basis)
    return 'basis';
  if (same && actual.kind === 'money' && expected.kind === 'money' && actual.unit !== expected.unit)
    return 'currency';
  if (same && actual.unit !== expected.unit && actual.unit !== null && expected.unit !== null) return 'unit';
  if (factorOfTen(actual, expected) !== null) return 'power-of-ten';
  if (same) return boundsDiffer(actual, expected);
  if (actual.kind !== expected.kind || actual.unit !== expected.unit) return null;
  const pairs = ends(actual, expected);
  if (pairs === null) return null;
  const differing = pairs.filter(([a, b]) => digitsOf(a) !== digitsOf(b));
  if (differing.length !== 1) return null;
  const [a, b] = differing[0]!;
  return isFraction(a) || isFraction(b) ? null : explainDigits(digitsOf(a), digitsOf(b));
}

const boundsDiffer = (actual: Quantity, expected: Quantity): Diagnosis | null =>
  actual.bound === expected.bound ? null : 'bound';

/** A change given as a level, or the other way round. */
const byAndTo = (a: Amount | AmountRange, b: Amount | AmountRange): boolean =>
  a.role !== b.role &&
  (a.role === 'level' || b.role === 'level') &&
  (a.wording === 'to' || b.wording === 'to');

const ends = (a: Amount | AmountRange, b: Amount | AmountRange): (readonly [Exact, Exact])[] | null => {
  if (a.form === 'amount' && b.form === 'amount') return [[a.value, b.value]];
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return [
      [a.low, b.low],
      [a.high, b.high],
    ];
  return null;
};

const sameFigures = (a: Amount | AmountRange, b: Amount | AmountRange): boolean =>
  ends(a, b)?.every(([x, y]) => compareFractions(asFraction(x), asFraction(y)) === 0) ?? false;

const asFraction = (value: Exact): Fraction => {
  if (isFraction(value)) return value;
  return value.exponent >= 0
    ? { numerator: value.digits * 10n ** BigInt(value.exponent), denominator: 1n }
    : { numerator: value.digits, denominator: 10n ** BigInt(-value.exponent) };
};

/** Significant digits, zeros at the end left out, at one common place: `71,637` → `71637`. */
function digitsOf(value: Exact): string {
  const { digits, exponent } = toDecimal(value);
  const written = (digits < 0n ? -digits : digits).toString();
  return exponent > 0 ? written + '0'.repeat(Math.min(exponent, 40)) : written;
}

/** Two digits changed places, or one digit differs, is lost or added. */
function explainDigits(actual: string, expected: string): Diagnosis | null {
  if (actual.length === expected.length) {
    const places: number[] = [];
    for (let i = 0; i < actual.length; i++) if (actual[i] !== expected[i]) places.push(i);
    if (places.length === 1) return actual.length > 1 ? 'one-digit' : null;
    const [i, j] = places;
    if (places.length === 2 && actual[i!] === expected[j!] && actual[j!] === expected[i!])
      return 'transposed-digits';
    return null;
  }
  const [short, long] = actual.length < expected.length ? [actual, expected] : [expected, actual];
  if (long.length - short.length !== 1 || short.length < 2) return null;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1) ? 'one-digit' : null;
}

/**
 * The power of ten by which `actual` is too large (or, negative, too small), where that is all that differs:
 * `1,000 billion` for `1,000 億` → 1. Null where the figures differ otherwise or not at all.
 */
export function factorOfTen(actual: Quantity, expected: Quantity): number | null {
  if (!isAmount(actual) || !isAmount(expected)) return null;
  const [x, y] = [measureOf(actual), measureOf(expected)];
  if (x.dimension !== y.dimension || x.values.length !== y.values.length) return null;
  let power: number | null = null;
  for (const [i, value] of x.values.entries()) {
    const found = powerBetween(value, y.values[i]!);
    if (found === null || found === 0 || (power !== null && power !== found)) return null;
    power = found;
  }
  return power;
}

function powerBetween(a: Fraction, b: Fraction): number | null {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === 0n || right === 0n || left < 0n !== right < 0n) return null;
  const [large, small] = left / right === 0n ? [right, left] : [left, right];
  if (large % small !== 0n) return null;
  const quotient = (large / small).toString();
  if (!/^10*$/.test(quotient)) return null;
  return large === left ? quotient.length - 1 : 1 - quotient.length;
}
