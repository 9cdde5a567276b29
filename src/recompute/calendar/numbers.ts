import { type Exact, isFraction } from '../../model/decimal.ts';

/** Years, days and ages are small: they fit a float exactly. Null where there is no bound or the number is long or broken. */
export function exactToNumber(value: Exact | null): number | null {
  if (value === null) return null;
  if (isFraction(value)) return Number(value.numerator) / Number(value.denominator);
  return value.exponent >= 0
    ? Number(value.digits) * 10 ** value.exponent
    : Number(value.digits) / 10 ** -value.exponent;
}
