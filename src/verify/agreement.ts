import { relate } from '../comparison/relate.ts';
import {
  addDecimals,
  compareExact,
  type Decimal,
  decimal,
  type Exact,
  isFraction,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  toDecimal,
} from '../model/decimal.ts';
import type { Amount, Interval, Quantity } from '../model/quantity.ts';
import type { Entry } from '../model/registry.ts';
import type { Agreement } from '../model/verdict.ts';

/** How what an article says agrees with what a source says; null where it does not. */
export function agreementOf(actual: Quantity, expected: Quantity, entry: Entry): Agreement | null {
  switch (relate(actual, expected)) {
    case 'incomparable':
      return null;
    case 'contradicts':
      if (entry.approved.some(({ quantity }) => relate(actual, quantity) === 'equal')) return 'rounded';
      return byOwnRule(actual, expected, entry);
    case 'equal':
      return isFiner(actual, expected) ? 'precision' : 'exact';
    default:
      return byInterval(actual, expected);
  }
}

function byInterval(actual: Quantity, expected: Quantity): Agreement | null {
  if (isFiner(actual, expected)) return 'precision';
  if (covers(actual, expected)) {
    if (actual.bound === 'exact') return 'rounded';
    return isWeak(actual, expected) ? 'weak' : 'hedged';
  }
  if (isSameLimit(actual, expected)) return 'hedged';
  if (isBeyond(actual, expected)) return null;
  if (covers(expected, actual)) return 'precision';
  return actual.bound === 'exact' && expected.bound === 'exact' ? 'rounded' : 'hedged';
}

const ONE_SIDED = new Set(['at-least', 'more-than', 'at-most', 'less-than']);

/** Whether a bound claims more than the bound of the evidence: *at least 230* where the source has *at least 200*. */
const isBeyond = (actual: Quantity, expected: Quantity): boolean =>
  ONE_SIDED.has(actual.bound) && ONE_SIDED.has(expected.bound) && !covers(actual, expected);

/** The same limit from the same side: *more than 200* is let pass for *at least 200*. */
function isSameLimit(a: Quantity, b: Quantity): boolean {
  if (a.form !== 'amount' || b.form !== 'amount' || a.unit !== b.unit) return false;
  if (!ONE_SIDED.has(a.bound) || !ONE_SIDED.has(b.bound)) return false;
  return (a.interval.low === null) === (b.interval.low === null) && compareExact(a.value, b.value) === 0;
}

/** Whether one states digits that the other lacks: `82.70%` against 82.7%, 12,345 against 1.2 萬; 320 million is no finer than 3.2 億. */
function isFiner(actual: Quantity, expected: Quantity): boolean {
  if (actual.form !== 'amount' || expected.form !== 'amount') return false;
  if (actual.bound !== 'exact' || expected.bound !== 'exact') return false;
  if (actual.unit !== expected.unit || isFraction(actual.value) || isFraction(expected.value)) return false;
  const isCount = expected.kind === 'number' || expected.kind === 'money';
  if (isCount && lastPlace(expected.value) <= 0 && compareExact(actual.value, expected.value) === 0)
    return false;
  return lastPlace(actual.value) < lastPlace(expected.value) && lastPlace(actual.value) < 6;
}

/** The place of the last digit that claims something: zeros at the end of an integer claim nothing. */
function lastPlace({ digits, exponent }: Decimal): number {
  if (digits === 0n) return exponent;
  let place = exponent;
  for (let rest = digits; place >= 0 && rest % 10n === 0n; rest /= 10n) place++;
  return place;
}

/** Whether all that `inner` allows is allowed by `outer`. */
function covers(outer: Quantity, inner: Quantity): boolean {
  if (outer.form === 'amount' || outer.form === 'amount-range') {
    if (inner.form !== 'amount' && inner.form !== 'amount-range') return false;
    if (outer.unit !== inner.unit || outer.kind !== inner.kind) return outer.bound !== 'exact';
    return spans(outer.interval, inner.interval, compareExact);
  }
  if (inner.form !== 'calendar' && inner.form !== 'calendar-range') return false;
  return spans(outer.interval, inner.interval, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function spans<Value>(
  outer: Interval<Value>,
  inner: Interval<Value>,
  compare: (a: Value, b: Value) => number,
): boolean {
  const low = outer.low === null ? -1 : inner.low === null ? 1 : compare(outer.low, inner.low);
  const high = outer.high === null ? 1 : inner.high === null ? -1 : compare(outer.high, inner.high);
  const lowFits = low < 0 || (low === 0 && (!outer.lowOpen || inner.lowOpen));
  const highFits = high > 0 || (high === 0 && (!outer.highOpen || inner.highOpen));
  return lowFits && highFits;
}

/** True, but far from the evidence: past the next leading digit above, or under four fifths below. */
function isWeak(actual: Quantity, expected: Quantity): boolean {
  if (actual.form !== 'amount' || (expected.form !== 'amount' && expected.form !== 'amount-range'))
    return false;
  if (actual.unit !== expected.unit) return false;
  const stated = toDecimal(actual.value);
  if (actual.bound === 'more-than' || actual.bound === 'at-least') {
    const real = expected.form === 'amount' ? expected.value : expected.low;
    return compareExact(real, nextLeading(stated)) > 0;
  }
  if (actual.bound === 'less-than' || actual.bound === 'at-most') {
    const real = expected.form === 'amount' ? expected.value : expected.high;
    return compareExact(real, multiplyDecimals(stated, decimal(8, -1))) < 0;
  }
  return false;
}

/** The next number that the leading digit allows: 50 → 60, 120 → 200, 0.3 → 0.4. */
function nextLeading({ digits, exponent }: Decimal): Decimal {
  const size = (digits < 0n ? -digits : digits).toString().length - 1;
  const step = 10n ** BigInt(size);
  return { digits: (digits / step + 1n) * step, exponent };
}

/** What an entry's own `compare` lets through beyond the grammar's reading. */
function byOwnRule(actual: Quantity, expected: Quantity, { compare }: Entry): Agreement | null {
  if (actual.form !== 'amount' || expected.form !== 'amount' || actual.unit !== expected.unit) return null;
  if (compare.rounding === 'down' && actual.bound === 'exact' && isCutOff(actual, expected)) return 'rounded';
  if (
    compare.about !== null &&
    actual.bound === 'about' &&
    isAbout(actual.value, expected.value, compare.about)
  )
    return 'hedged';
  return null;
}

/** Whether the digits that are left out were dropped, not rounded: 82% for 82.7%. */
function isCutOff(actual: Amount, expected: Amount): boolean {
  if (isFraction(actual.value) || isFraction(expected.value)) return false;
  const rest = subtractDecimals(expected.value, actual.value);
  return rest.digits >= 0n && compareExact(rest, { digits: 1n, exponent: actual.value.exponent }) < 0;
}

function isAbout(actual: Exact, expected: Exact, about: string): boolean {
  const share = parseDecimal(about.replace('%', '').trim());
  if (share === null) return false;
  const center = toDecimal(expected);
  const reach = multiplyDecimals(center, {
    digits: share.digits,
    exponent: share.exponent - (about.includes('%') ? 2 : 0),
  });
  const value = toDecimal(actual);
  return (
    compareExact(value, subtractDecimals(center, reach)) >= 0 &&
    compareExact(value, addDecimals(center, reach)) <= 0
  );
}
