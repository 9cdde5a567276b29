import { isFraction, shiftDecimal } from '../../../model/decimal.ts';
import { exactOf } from '../../numerals/exact.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { isAt, isOneOf, type Source, skipSpaces } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';

/** `九折`, `85 折`, `五五折`, `八點五折`: what is left of the price, in percent. */
export function withDiscount(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (!isAt(source, i, '折') || number.own !== null) return null;
  if (isOneOf(source, i + 1, '线叠扣磨中返射断旧腾')) return null;
  const value = exactOf(number.value);
  if (isFraction(value) || value.digits <= 0n) return null;
  const size = Number(value.digits) * 10 ** value.exponent;
  if (!(size < 100) || size === 10) return null;
  const places = size < 10 ? 1 : 0;
  return amountOf(
    {
      ...number,
      end: i + 1,
      plain: 0,
      value: shiftDecimal(value, places),
      rounded: false,
      upper: number.upper && shiftDecimal(number.upper, places),
    },
    { kind: 'percent', unit: '%', unitPlace: 'behind', wording: 'off', scale: 'percent' },
  );
}
