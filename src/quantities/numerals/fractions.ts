import { addDecimals, type Decimal, decimal, type Exact } from '../../model/decimal.ts';

export const mixed = (whole: Decimal, numerator: bigint, denominator: bigint): Exact => ({
  numerator: whole.digits * denominator + (whole.digits < 0n ? -numerator : numerator),
  denominator,
});

/** Whole part and simple fraction joined: `3` and 1/2 → 7/2. */
export const addFraction = (whole: Decimal, numerator: bigint, denominator: bigint): Exact => {
  if (whole.exponent === 0) return mixed(whole, numerator, denominator);
  return mixed(addDecimals(whole, decimal(0)), numerator, denominator);
};
