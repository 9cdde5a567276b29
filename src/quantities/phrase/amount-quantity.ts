import { addDecimals, isFraction } from '../../model/decimal.ts';
import type { AmountRange, PointBound, Amount as StatedAmount } from '../../model/quantity.ts';
import { assertedInterval, rangeInterval } from '../interval.ts';
import { lastStep } from '../numerals/numeral.ts';
import type { Affixes } from './affixes.ts';
import { meaningOf } from './change.ts';
import type { Core } from './core.ts';
import type { Suffixes } from './suffixes.ts';

/** Of two hedges around one number the one that says more: `about five hundred or more`. */
const sharper = (before: PointBound | null, behind: PointBound | null): PointBound | null =>
  before === null || before === 'about' ? (behind ?? before) : before;

export function amountQuantity(
  core: Extract<Core, { type: 'amount' }>,
  affixes: Affixes,
  suffixes: Suffixes,
): StatedAmount | AmountRange {
  const { amount, upper } = core;
  const { role, direction, wording, basis } = meaningOf(amount, affixes, suffixes);
  const kind = suffixes.age && amount.kind === 'duration' ? 'age' : amount.kind;
  const base = {
    kind,
    unit: amount.unit,
    role,
    direction,
    ...(wording === null ? {} : { wording }),
    ...(basis === null ? {} : { basis }),
    ...(amount.assumed || upper?.assumed ? { assumed: true } : {}),
  } as const;
  const high = upper?.number.value ?? amount.number.upper;
  if (high !== null) {
    const low = amount.number.value;
    return { form: 'amount-range', ...base, low, high, bound: 'range', interval: rangeInterval(low, high) };
  }
  const { value, own } = amount.number;
  const bound: PointBound = amount.plusMinus
    ? 'plus-minus'
    : (sharper(affixes.bound, suffixes.bound) ?? own?.bound ?? 'exact');
  if (own !== null && (affixes.bound === null || affixes.bound === 'about')) {
    const { low, high: top, lowOpen, highOpen } = own;
    return {
      form: 'amount',
      ...base,
      value,
      bound: own.bound,
      interval: { low, high: top, lowOpen, highOpen },
    };
  }
  if (suffixes.odd && !isFraction(value)) {
    const interval = { low: value, high: addDecimals(value, lastStep(value)), lowOpen: true, highOpen: true };
    return { form: 'amount', ...base, value, bound: 'more-than', interval };
  }
  const rounded =
    (amount.number.rounded || (amount.scale !== 'count' && amount.wording !== 'off')) &&
    amount.kind !== 'rank' &&
    amount.wording !== 'doubling';
  return {
    form: 'amount',
    ...base,
    value,
    bound,
    interval: assertedInterval({ value, bound, rounded, scale: amount.scale }),
  };
}
