import type { Decimal } from '../../model/decimal.ts';
import { isDigit, type Source } from '../source.ts';
import { mixed } from './fractions.ts';
import { europeanEnd, groupsEnd, separates } from './grouping.ts';
import { type Numeral, numeral } from './numeral.ts';
import { exponentAt, powerAt } from './powers.ts';
import { VULGAR } from './vulgar.ts';

/** Longer runs of digits are no numbers that anybody writes in an article. */
const MAX_DIGITS = 60;

export const POINT = 0x2e;

/** The end of the run of digits at `at`. */
export function digitsEnd(source: Source, at: number): number {
  let i = at;
  while (isDigit(source.codes[i])) i++;
  return i;
}

export const foldedSlice = (source: Source, start: number, end: number): string => {
  let text = '';
  for (let i = start; i < end; i++) {
    const code = source.codes[i]!;
    if (isDigit(code)) text += String.fromCharCode(code);
  }
  return text;
};

/** Digits that a double holds exactly. */
const SAFE_DIGITS = 15;

/** The figures from `start` to `intEnd`, and from `fractionAt` (none where negative) to `end` behind the point. */
function decimalIn(source: Source, start: number, intEnd: number, fractionAt: number, end: number): Decimal {
  const { codes } = source;
  let places = 0;
  if (fractionAt >= 0) for (let i = fractionAt; i < end; i++) if (isDigit(codes[i])) places++;
  if (end - start > SAFE_DIGITS) {
    const int = foldedSlice(source, start, intEnd);
    const fraction = fractionAt < 0 ? '' : foldedSlice(source, fractionAt, end);
    return { digits: BigInt(int + fraction), exponent: places === 0 ? 0 : -places };
  }
  const int = figureIn(source, start, intEnd);
  const digits = fractionAt < 0 ? int : int * 10 ** places + figureIn(source, fractionAt, end);
  return { digits: BigInt(digits), exponent: places === 0 ? 0 : -places };
}

/** The number that the digits of a short stretch make, whatever stands between them: `2026` → 2026. */
export function figureIn({ codes }: Source, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) if (isDigit(codes[i])) value = value * 10 + codes[i]! - 0x30;
  return value;
}

/** A number in digits at `at`: `1,234.5`, `.5`, `1.2e6`, `3½`. Null where no digits stand, or too many. */
export function readDigits(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const startsWithPoint = codes[at] === POINT && isDigit(codes[at + 1]) && separates(source, at);
  if (!isDigit(codes[at]) && !startsWithPoint) return null;
  const plainEnd = digitsEnd(source, at);
  let intEnd = plainEnd;
  let end: number;
  let fractionAt = -1;
  const european = startsWithPoint ? null : europeanEnd(source, at, plainEnd);
  if (european) {
    intEnd = european.int;
    end = european.end;
    fractionAt = intEnd;
  } else {
    if (!startsWithPoint) intEnd = groupsEnd(source, at, plainEnd);
    end = intEnd;
    if (codes[end] === POINT && isDigit(codes[end + 1]) && separates(source, end)) {
      const last = digitsEnd(source, end + 1);
      if (last - end > MAX_DIGITS || isVersion(source, last)) return null;
      fractionAt = end + 1;
      end = last;
    }
  }
  if (end - at > MAX_DIGITS) return null;
  const value = decimalIn(source, at, intEnd, fractionAt, end);
  const power = exponentAt(source, end) ?? powerAt(source, end);
  if (power)
    return numeral(
      at,
      power.end,
      { digits: value.digits, exponent: value.exponent + power.places },
      { scale: power.places, rounded: true, style: 'digits' },
    );
  const vulgar = fractionAt < 0 && codes[end]! >= 0xbc ? VULGAR[source.text[end]!] : undefined;
  if (vulgar !== undefined)
    return numeral(at, end + 1, mixed(value, BigInt(vulgar[0]), BigInt(vulgar[1])), { style: 'digits' });
  return numeral(at, end, value, {
    rounded: fractionAt >= 0,
    style: 'digits',
    plain: fractionAt < 0 && end === plainEnd ? end - at : 0,
  });
}

/** Whether figures go on behind the decimals, as in `1.8.1`. */
const isVersion = ({ codes }: Source, at: number): boolean => codes[at] === POINT && isDigit(codes[at + 1]);
