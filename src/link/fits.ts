import { inOneUnit } from '../comparison/in-unit-of.ts';
import { relate } from '../comparison/relate.ts';
import { compareExact } from '../model/decimal.ts';
import type { Kind, Quantity } from '../model/quantity.ts';
import type { Entry } from '../model/registry.ts';

/** Whether a number could be a statement of this entry at all, right or wrong: the same dimension, the same role. */
export const fits = (actual: Quantity, entry: Entry, takesUnit: boolean): boolean =>
  entry.observations.some(({ quantity }) => isComparable(...inOneUnit(actual, quantity, takesUnit))) ||
  (actual.kind === 'money' && entry.rates.some(({ to }) => to === actual.unit));

/**
 * A change is no statement of a level (`下降 30%` beside a rate of 12%), unless the figure is the very same: then
 * *by* and *to* may have been mixed up, and that is for the verdict to say.
 */
function isComparable(actual: Quantity, expected: Quantity): boolean {
  const isSameFigure =
    actual.form === 'amount' &&
    expected.form === 'amount' &&
    compareExact(actual.value, expected.value) === 0;
  if (isSameFigure && isMixedUp(actual.kind, expected.kind)) return true;
  if (actual.role !== expected.role) return isSameFigure && actual.kind === expected.kind;
  return relate(actual, expected) !== 'incomparable';
}

/** Kinds of which the same figure is no accident: another currency, percent for points. */
const isMixedUp = (a: Kind, b: Kind): boolean =>
  (a === 'money' && b === 'money') ||
  (a === 'percent' && b === 'percentage-point') ||
  (a === 'percentage-point' && b === 'percent');
