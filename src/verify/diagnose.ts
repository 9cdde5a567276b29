import { explain } from '../comparison/explain.ts';
import { inOneUnit } from '../comparison/in-unit-of.ts';
import { relate } from '../comparison/relate.ts';
import { currentOf } from '../model/current-observation.ts';
import { compareExact, type Exact, toDecimal } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Entry, Observation } from '../model/registry.ts';
import type { Diagnosis, Link } from '../model/verdict.ts';

export interface Cause {
  readonly diagnosis: Diagnosis | null;
  readonly mistakenFor: Entry | null;
}

/** Why a number may have come out wrong: the known cause that fits best, nearest to what an editor would mend first. */
export function diagnose(actual: Quantity, entry: Entry, observation: Observation, link: Link): Cause {
  const { takesUnit } = link;
  const own = (diagnosis: Diagnosis | null): Cause => ({ diagnosis, mistakenFor: null });
  const [, expected] = inOneUnit(actual, observation.quantity, takesUnit);
  if (entry.knownFalse.some(({ quantity }) => relate(...inOneUnit(actual, quantity, takesUnit)) === 'equal'))
    return own('known-false');
  if (hasOnlyAnotherBound(actual, expected)) return own('bound');
  const isMistaken = (other: Entry) => other.id !== entry.id && isValueOf(actual, other, takesUnit);
  const { subject, metric } = entry;
  const rival = link.neighbours.find(
    (other) => other.metric === metric && other.subject !== subject && isMistaken(other),
  );
  if (rival) return { diagnosis: 'another-subject', mistakenFor: rival };
  if (takesUnit || isTelling(actual)) {
    const sibling = link.neighbours.find((other) => other.subject === subject && isMistaken(other));
    if (sibling) return { diagnosis: 'another-metric', mistakenFor: sibling };
  }
  if (entry.observations.some((other) => other !== observation && isEqual(actual, other, takesUnit, true)))
    return own('superseded');
  return own(explain(actual, expected));
}

/** The same figure under another hedge: `200+` against *nearly 200*. */
function hasOnlyAnotherBound(actual: Quantity, expected: Quantity): boolean {
  if (actual.form !== 'amount' || expected.form !== 'amount') return false;
  return (
    actual.bound !== expected.bound &&
    actual.role === expected.role &&
    actual.unit === expected.unit &&
    compareExact(actual.value, expected.value) === 0
  );
}

/** Whether a number is the value of an entry, now or once. */
function isValueOf(stated: Quantity, entry: Entry, takesUnit: boolean): boolean {
  const current = currentOf(entry);
  return entry.observations.some((one) => isEqual(stated, one, takesUnit, one !== current));
}

function isEqual(stated: Quantity, observation: Observation, takesUnit: boolean, isExact: boolean): boolean {
  if (stated.role !== observation.quantity.role) return false;
  const [actual, expected] = inOneUnit(stated, observation.quantity, takesUnit);
  if (isApart(actual, expected)) return false;
  const relation = relate(actual, expected);
  return relation === 'equal' || (!isExact && relation === 'rounds-to' && isTelling(actual));
}

/** Quickly: whether two amounts in one unit have nothing in common. */
function isApart(a: Quantity, b: Quantity): boolean {
  if (a.form !== 'amount' || b.form !== 'amount' || a.unit !== b.unit || a.kind !== b.kind) return false;
  return isBelow(a.interval.high, b.interval.low) || isBelow(b.interval.high, a.interval.low);
}

const isBelow = (high: Exact | null, low: Exact | null): boolean =>
  high !== null && low !== null && compareExact(high, low) < 0;

/** Whether a value is particular enough that meeting it elsewhere is no accident: two digits that say something. */
function isTelling(quantity: Quantity): boolean {
  if (quantity.form === 'calendar' || quantity.form === 'calendar-range')
    return quantity.form === 'calendar' && quantity.value.length >= 10;
  const value = quantity.form === 'amount' ? quantity.value : quantity.low;
  let { digits } = toDecimal(value);
  while (digits !== 0n && digits % 10n === 0n) digits /= 10n;
  return digits > 9n || digits < -9n;
}
