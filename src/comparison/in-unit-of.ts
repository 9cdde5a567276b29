import { isFraction } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import { assertedInterval } from '../quantities/interval.ts';

/**
 * A bare number in the unit of what it is compared with: `82.7` beside a test scored in percent → 82.7%. In a table any
 * unit may be left out; in prose only the sign of a percentage with decimals, since whole numbers there count things.
 */
export function inUnitOf(actual: Quantity, expected: Quantity, isCell: boolean): Quantity {
  if (actual.form !== 'amount' || actual.kind !== 'number' || actual.unit !== null) return actual;
  if (actual.noun !== undefined || isFraction(actual.value)) return actual;
  if (expected.form !== 'amount' && expected.form !== 'amount-range') return actual;
  if (expected.unit === null || (expected.role !== 'level' && !isCell)) return actual;
  if (!isCell && (expected.kind !== 'percent' || actual.value.exponent >= 0)) return actual;
  const { value, bound } = actual;
  const scale = expected.kind === 'percent' ? 'percent' : 'count';
  return {
    ...actual,
    kind: expected.kind,
    unit: expected.unit,
    interval: assertedInterval({ value, bound, rounded: true, scale }),
  };
}

/**
 * A claim's value and the evidence in one unit, as far as one of them leaves it out: in a table, evidence that was taken
 * from bare cells is read in the unit that the header lends the claim.
 */
export function inOneUnit(
  actual: Quantity,
  expected: Quantity,
  isCell: boolean,
): readonly [Quantity, Quantity] {
  const stated = asSpan(inUnitOf(actual, expected, isCell), expected);
  return [stated, isCell ? inUnitOf(expected, stated, true) : expected];
}

/** *87.14 years* and `87.14 歲` may be the same length of life. */
const asSpan = (actual: Quantity, expected: Quantity): Quantity =>
  (actual.kind === 'age' && expected.kind === 'duration') ||
  (actual.kind === 'duration' && expected.kind === 'age')
    ? { ...actual, kind: expected.kind }
    : actual;
