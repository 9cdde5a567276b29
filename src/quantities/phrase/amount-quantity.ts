import { addDecimals, isFraction } from '../../model/decimal.ts';
import type {
  AmountRange,
  ChangeWording,
  Interval,
  PointBound,
  Amount as StatedAmount,
} from '../../model/quantity.ts';
import { assertedInterval, rangeInterval } from '../interval.ts';
import { lastStep } from '../numerals/numeral.ts';
import type { Affixes } from './affixes.ts';
import { type Meant, meaningOf } from './change.ts';
import type { AmountCore } from './core.ts';
import type { Suffixes } from './suffixes.ts';

/** Of two hedges around one number the one that says more: `about five hundred or more`. */
const sharper = (before: PointBound | null, behind: PointBound | null): PointBound | null =>
  before === null || before === 'about' ? (behind ?? before) : before;

/** What an amount states under the words around it. */
export function amountQuantity(
  core: AmountCore,
  affixes: Affixes,
  suffixes: Suffixes,
): StatedAmount | AmountRange {
  const { amount, upper } = core;
  const meant = meaningOf(amount, affixes, suffixes);
  const assumed = amount.assumed || upper?.assumed === true;
  const kind = suffixes.age && amount.kind === 'duration' ? 'age' : amount.kind;
  const { unit } = amount;
  const { role, direction } = meant;
  const high = upper?.number.value ?? amount.number.upper;
  if (high !== null) {
    const low = amount.number.value;
    const interval = rangeInterval(low, high);
    return withRest(
      { form: 'amount-range', kind, unit, role, direction, low, high, bound: 'range', interval },
      meant,
      assumed,
    );
  }
  const { value } = amount.number;
  const { bound, interval } = boundOf(core, affixes, suffixes);
  return withRest({ form: 'amount', kind, unit, role, direction, value, bound, interval }, meant, assumed);
}

/** Adds what only some quantities have. */
function withRest<Quantity extends StatedAmount | AmountRange>(
  quantity: Quantity,
  { wording, basis }: Meant,
  assumed: boolean,
): Quantity {
  const rest: { -readonly [Key in 'wording' | 'basis' | 'assumed']?: Quantity[Key] } = quantity;
  if (wording !== null) rest.wording = wording as ChangeWording;
  if (basis !== null) rest.basis = basis;
  if (assumed) rest.assumed = true;
  return quantity;
}

function boundOf(
  { amount }: AmountCore,
  affixes: Affixes,
  suffixes: Suffixes,
): { readonly bound: PointBound; readonly interval: Interval } {
  const { value, own } = amount.number;
  if (own !== null && (affixes.bound === null || affixes.bound === 'about')) {
    const { low, high, lowOpen, highOpen } = own;
    return { bound: own.bound, interval: { low, high, lowOpen, highOpen } };
  }
  if (suffixes.odd && !isFraction(value)) {
    const interval = { low: value, high: addDecimals(value, lastStep(value)), lowOpen: true, highOpen: true };
    return { bound: 'more-than', interval };
  }
  const bound = amount.plusMinus
    ? 'plus-minus'
    : (sharper(affixes.bound, suffixes.bound) ?? own?.bound ?? 'exact');
  const rounded =
    (amount.number.rounded || (amount.scale !== 'count' && amount.wording !== 'off')) &&
    amount.kind !== 'rank' &&
    amount.wording !== 'doubling';
  return { bound, interval: assertedInterval({ value, bound, rounded, scale: amount.scale }) };
}
