import { decimal, type Exact, isFraction, toDecimal } from '../../model/decimal.ts';

const MOST_INTEGER = 10n ** 12n;

export const integerOf = (value: Exact): number | null =>
  isFraction(value) || value.exponent < 0 || value.digits > MOST_INTEGER
    ? null
    : Number(value.digits) * 10 ** value.exponent;

export const exactOf = (value: Exact): Exact => {
  if (!isFraction(value)) return value;
  if (value.numerator % value.denominator === 0n) return decimal(value.numerator / value.denominator);
  const short = toDecimal(value);
  return short.exponent >= -4 ? short : value;
};
