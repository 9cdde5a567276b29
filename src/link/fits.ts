import { inOneUnit } from '../comparison/in-unit-of.ts';
import { relate } from '../comparison/relate.ts';
import { compareExact } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Entry } from '../model/registry.ts';

/** Whether a number could be a statement of this entry at all, right or wrong: the same dimension, the same role. */
export const fits = (actual: Quantity, entry: Entry, takesUnit: boolean): boolean =>
  entry.observations.some(({ quantity }) => isComparable(...inOneUnit(actual, quantity, takesUnit)));

/**
 * A change is no statement of a level (`下降 30%` beside a rate of 12%), unless the figure is the very same: then
 * *by* and *to* may have been mixed up, and that is for the verdict to say.
 */
function isComparable(actual: Quantity, expected: Quantity): boolean {
  if (actual.role !== expected.role) {
    if (actual.form !== 'amount' || expected.form !== 'amount' || actual.kind !== expected.kind) return false;
    return compareExact(actual.value, expected.value) === 0;
  }
  return relate(actual, expected) !== 'incomparable';
}
