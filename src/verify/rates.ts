import { addDecimals, decimal, isFraction, multiplyDecimals, subtractDecimals } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Entry } from '../model/registry.ts';

/**
 * The evidence in the currency of the text, by the entry's own rate: US$5 at 32.5 beside `163 元` → NT$162.5, give or
 * take half of the last place that the text writes. As it is where the entry has no rate for that currency.
 */
export function inCurrencyOf(stated: Quantity, expected: Quantity, { rates }: Entry): Quantity {
  if (stated.form !== 'amount' || expected.form !== 'amount') return expected;
  if (stated.kind !== 'money' || expected.kind !== 'money' || stated.unit === expected.unit) return expected;
  const rate = rates.find(({ to }) => to === stated.unit);
  if (rate === undefined || isFraction(expected.value) || isFraction(stated.value)) return expected;
  const value = multiplyDecimals(expected.value, rate.value);
  const half = decimal(5, stated.value.exponent - 1);
  return {
    ...expected,
    unit: rate.to,
    value,
    bound: 'about',
    interval: {
      low: subtractDecimals(value, half),
      high: addDecimals(value, half),
      lowOpen: false,
      highOpen: false,
    },
  };
}
