import { UNITS, type UnitCode } from '../languages/units.ts';
import { type Fraction, isFraction, parseDecimal, powerOfTen } from '../model/decimal.ts';

const asFraction = (text: string): Fraction => {
  const value = parseDecimal(text);
  if (value === null || isFraction(value)) throw new Error(`no factor: ${text}`);
  return value.exponent >= 0
    ? { numerator: value.digits * powerOfTen(value.exponent), denominator: 1n }
    : { numerator: value.digits, denominator: powerOfTen(-value.exponent) };
};

/** A unit's factor as an exact quotient: `0.5`, `5/18`, `400/121`. */
export function parseFactor(factor: string): Fraction {
  const [top, below] = factor.split('/');
  const numerator = asFraction(top!);
  if (below === undefined) return numerator;
  const denominator = asFraction(below);
  return {
    numerator: numerator.numerator * denominator.denominator,
    denominator: numerator.denominator * denominator.numerator,
  };
}

/** How many base units one of `unit` is; null where the unit has no such factor. */
export const factorOf = (unit: string): Fraction | null =>
  unit in UNITS ? parseFactor(UNITS[unit as UnitCode].factor) : null;
