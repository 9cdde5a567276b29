import { addDecimals, type Decimal, decimal, shiftDecimal, subtractDecimals } from '../../model/decimal.ts';
import { lastStep, type OwnInterval } from './numeral.ts';

/** Above the number, below its next step: `三十多` is above 30, below 40; `十萬多` below 110,000. */
export function odd(value: Decimal, scale = Number.POSITIVE_INFINITY): OwnInterval {
  const step = lastStep(value);
  const by = step.exponent > scale ? decimal(1, scale) : step;
  return { bound: 'more-than', low: value, high: addDecimals(value, by), lowOpen: true, highOpen: true };
}

/** `數十` is 20 to 99, `數百` 200 to 999; `上百` 100 to 999. */
export const magnitude = (low: Decimal, unit: Decimal): OwnInterval => ({
  bound: 'about',
  low,
  high: subtractDecimals(shiftDecimal(unit, 1), decimal(1)),
  lowOpen: false,
  highOpen: false,
});
