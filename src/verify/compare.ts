import { inOneUnit } from '../comparison/in-unit-of.ts';
import { currentOf } from '../model/current-observation.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Entry, Observation } from '../model/registry.ts';
import type { Agreement, Link } from '../model/verdict.ts';
import { agreementOf } from './agreement.ts';
import { datedBy, isReplaced } from './observation.ts';
import { inCurrencyOf } from './rates.ts';

/** A claim's value against one entry: the observation that speaks to it, and how it agrees. */
export interface Comparison {
  /** As compared: a bare number in the unit of the evidence. */
  readonly quantity: Quantity;
  readonly entry: Entry;
  readonly observation: Observation;
  /** What the number is held to. */
  readonly current: Observation;
  /** Null where it does not agree. */
  readonly agreement: Agreement | null;
  /** The registry knows nothing of the time that the text gives, so that it refutes nothing there. */
  readonly isUntold: boolean;
}

/** What an entry says of all its values: year on year, annualised. */
const withBasis = (expected: Quantity, { basis }: Entry): Quantity =>
  basis === null || expected.basis !== undefined ? expected : { ...expected, basis };

/** Holds a number to an entry: to the observation of its own time, where the text gives one, else to the current one. */
export function compare(stated: Quantity, entry: Entry, { period, takesUnit }: Link): Comparison {
  const dated = datedBy(entry, period);
  const latest = currentOf(entry)!;
  const current = (dated?.isCertain ? dated.observation : null) ?? latest;
  const [quantity] = inOneUnit(stated, current.quantity, takesUnit);
  const base = { quantity, entry, current, observation: current, isUntold: false };
  const agreementWith = ({ quantity: expected }: Observation): Agreement | null => {
    const converted = inCurrencyOf(stated, expected, entry);
    const agreement = agreementOf(...inOneUnit(stated, withBasis(converted, entry), takesUnit), entry);
    return agreement === 'precision' && converted !== expected ? 'rounded' : agreement;
  };

  const direct = agreementWith(current);
  if (dated?.isCertain && dated.observation === null) {
    const isLater = period !== null && period.value > (latest.asOf ?? '');
    return { ...base, agreement: direct !== null && isLater ? 'superseded' : null, isUntold: true };
  }
  if (direct !== null) {
    const isDisputed = entry.status === 'disputed' && direct !== 'weak';
    return { ...base, agreement: isDisputed ? 'disputed' : direct };
  }
  if (dated !== null && !dated.isCertain && dated.observation !== null) {
    const agreement = agreementWith(dated.observation);
    if (agreement !== null) return { ...base, observation: dated.observation, agreement };
  }
  const other = entry.observations.find((one) => one !== current && agreementWith(one) !== null);
  if (other === undefined) return { ...base, agreement: null };
  // A value of another time than the text gives is not its value.
  if (dated?.isCertain && other.asOf !== current.asOf) return { ...base, agreement: null };
  return { ...base, observation: other, agreement: isReplaced(other, current) ? 'superseded' : 'disputed' };
}
