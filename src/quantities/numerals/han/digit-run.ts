import { type Decimal, decimal } from '../../../model/decimal.ts';
import { isDigit, type Source } from '../../source.ts';
import { readDigits } from '../digits.ts';
import { digitOf, isHanDigit, isHanUnit, MAX_CHARACTERS, TWO_OR_TAEL } from './characters.ts';

/** Digits written one by one, `二〇二六`; its end. */
export function hanDigitsEnd(source: Source, at: number): number {
  let i = at;
  while (
    isHanDigit(source.codes[i]) &&
    i < at + MAX_CHARACTERS &&
    (i === at || source.codes[i] !== TWO_OR_TAEL)
  )
    i++;
  return i;
}

/** The digits themselves: `二〇二六` → 2026. */
export function hanDigits(source: Source, start: number, end: number): string {
  let digits = '';
  for (let i = start; i < end; i++) digits += digitOf(source.codes[i]!);
  return digits;
}

/** The digits behind `點`, in either script; null where a time of day is meant (`八點五十分`). */
export function pointDecimals(source: Source, at: number): { value: Decimal; end: number } | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const read = readDigits(source, at);
    if (read === null || read.plain === 0 || 'denominator' in read.value) return null;
    return { value: decimal(read.value.digits, -read.plain), end: read.end };
  }
  const end = hanDigitsEnd(source, at);
  if (end === at || isHanUnit(codes[end])) return null;
  const digits = hanDigits(source, at, end);
  return { value: decimal(BigInt(digits), -digits.length), end };
}
