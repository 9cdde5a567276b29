import type { Decimal } from '../../model/decimal.ts';

/** The same value with its last written place at `place`, where it has nothing below. */
export function atPlace(value: Decimal, place: number): Decimal {
  if (value.exponent >= place) return value;
  const by = 10n ** BigInt(place - value.exponent);
  return value.digits % by === 0n ? { digits: value.digits / by, exponent: place } : value;
}
