import type { Bounds } from '../../comparison/measure.ts';
import type { Claim } from '../../model/claim.ts';
import {
  type Decimal,
  type Fraction,
  formatDecimal,
  grouped,
  isFraction,
  shiftDecimal,
} from '../../model/decimal.ts';
import type { Figure } from './figure.ts';

const DIGITS = /\d[\d,.]*\d|\d/;
const SIGN = /[-+−–~]\s*(?=[$€£¥]?\d)/;

/** `numerator / denominator` rounded to a place: -1 for tenths. */
function rounded({ numerator, denominator }: Fraction, exponent: number): Decimal {
  const up = exponent < 0 ? 10n ** BigInt(-exponent) : 1n;
  const down = exponent > 0 ? 10n ** BigInt(exponent) : 1n;
  const top = numerator * up;
  const below = denominator * down;
  const size = top < 0n ? -top : top;
  const digits = (2n * size + below) / (2n * below);
  return { digits: top < 0n ? -digits : digits, exponent };
}

const middle = ({ low, high }: Bounds): Fraction | null => {
  const only = low ?? high;
  if (low === null || high === null) return only;
  return {
    numerator: low.numerator * high.denominator + high.numerator * low.denominator,
    denominator: 2n * low.denominator * high.denominator,
  };
};

/** What would follow, written as the figure is: `-37%` → `-26.7%`. One place finer than the figure where that tells more. */
export function asWritten(result: Bounds, { amount, turn }: Figure, { plain }: Claim): string | null {
  const value = middle(result);
  if (value === null) return null;
  if (isFraction(amount.value)) return null;
  const { exponent } = amount.value;
  const found = DIGITS.exec(plain);
  const digits = found?.[0] ?? null;
  const written = digits?.includes('.') ? digits.length - digits.lastIndexOf('.') - 1 : 0;
  const scale = digits === null ? 0 : exponent + written;
  const isWhole = value.numerator % value.denominator === 0n;
  const places = amount.kind === 'number' && exponent >= 0 && isWhole ? exponent : exponent - 1;
  let decimal = rounded(value, places);
  while (decimal.exponent < exponent && decimal.digits % 10n === 0n)
    decimal = { digits: decimal.digits / 10n, exponent: decimal.exponent + 1 };
  const own = shiftDecimal(decimal, -scale);
  const negative = own.digits < 0n;
  const saysDirection = amount.direction === 'down' && amount.value.digits > 0n;
  const size = formatDecimal(negative ? { ...own, digits: -own.digits } : own);
  const text = digits?.includes(',') || size.length > 6 ? grouped(size) : size;
  if (digits === null) return `${negative ? '-' : ''}${text}`;
  const isPlus = /^\s*\+/.test(plain);
  const sign =
    saysDirection && negative
      ? ''
      : negative && !(turn === -1 && amount.value.digits > 0n && saysDirection)
        ? '-'
        : isPlus
          ? '+'
          : '';
  return `${sign}${plain.replace(SIGN, '').replace(digits, text)}`;
}
