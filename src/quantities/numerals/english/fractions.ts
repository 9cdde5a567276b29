import {
  addDecimals,
  type Decimal,
  decimal,
  type Exact,
  isFraction,
  shiftDecimal,
} from '../../../model/decimal.ts';
import { type Source, SPACE } from '../../source.ts';
import { addFraction } from '../fractions.ts';
import type { Numeral } from '../numeral.ts';
import { readCardinal } from './cardinal.ts';
import { denominatorOf, nextWord, wordAt } from './words.ts';

const asExact = (value: Decimal): Exact => value;

/** The fraction that may follow `and`: `a half`, `two thirds`, `quarter`. */
export function fractionAfter(
  source: Source,
  at: number,
): { numerator: bigint; denominator: bigint; end: number; places: number } | null {
  let next = nextWord(source, at);
  if (next === null) return null;
  let numerator = 1n;
  if (next.word.type === 'article') {
    const part = nextWord(source, next.end);
    if (part === null || denominatorOf(part.word) === null) return null;
    next = part;
  } else if (next.word.type === 'small' || next.word.type === 'tens') {
    const cardinal = readCardinal(source, next.start, null);
    if (cardinal === null) return null;
    const part = nextWord(source, cardinal.end);
    if (part === null) return null;
    numerator = cardinal.value.digits * 10n ** BigInt(Math.max(0, cardinal.value.exponent));
    next = part;
  } else if (next.word.type !== 'part') return null;
  const denominator = denominatorOf(next.word);
  if (denominator === null) return null;
  const scale = scaleAfterPart(source, next.end);
  return scale === null
    ? { numerator, denominator, end: next.end, places: 0 }
    : { numerator, denominator, end: scale.end, places: scale.places };
}

/** The scale in `half a million`, `two thirds of a million`, `quarter million`. */
export function scaleAfterPart(source: Source, at: number): { places: number; end: number } | null {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  if (i === at) return null;
  if (source.codes[i] === 0x6f && source.codes[i + 1] === 0x66 && source.codes[i + 2] === SPACE) i += 3;
  let next = wordAt(source, i);
  if (next?.word.type === 'article') next = nextWord(source, next.end);
  return next !== null && next.word.type === 'scale' && next.word.plural !== true
    ? { places: next.word.places, end: next.end }
    : null;
}

export const scaled = (numerator: bigint, denominator: bigint, places: number): Exact => {
  if (places === 0) return { numerator, denominator };
  const whole = numerator * 10n ** BigInt(places);
  return whole % denominator === 0n ? decimal(whole / denominator) : { numerator: whole, denominator };
};

const simplify = (value: Exact): Exact =>
  isFraction(value) && value.numerator % value.denominator === 0n
    ? decimal(value.numerator / value.denominator)
    : value;

export const dozens = (value: Exact, factor: number): Exact =>
  isFraction(value)
    ? simplify({ numerator: value.numerator * BigInt(factor), denominator: value.denominator })
    : asExact({ digits: value.digits * BigInt(factor), exponent: value.exponent });

/** `five and a half` → 5.5, `one million and a half` → 1.5 million, `five and a half million`. */
export function withPart(
  source: Source,
  whole: Numeral,
  part: { numerator: bigint; denominator: bigint; end: number; places: number },
): Numeral {
  const value = whole.value as Decimal;
  if (part.places > 0) {
    if (whole.scale > part.places) {
      const extra = scaled(part.numerator, part.denominator, part.places);
      if (!isFraction(extra)) return { ...whole, end: part.end, value: addDecimals(value, extra) };
    }
    const sum = addFraction(value, part.numerator, part.denominator);
    if (!isFraction(sum)) return { ...whole, end: part.end, value: shiftDecimal(sum, part.places) };
    return {
      ...whole,
      end: part.end,
      value: scaled(sum.numerator, sum.denominator, part.places),
      scale: part.places,
    };
  }
  if (whole.scale > 0) {
    const base = shiftDecimal(value, -whole.scale);
    if (base.exponent <= 0 && base.digits % 10n ** BigInt(-base.exponent) === 0n) {
      const units = base.digits / 10n ** BigInt(-base.exponent);
      const sum = addFraction(decimal(units), part.numerator, part.denominator);
      if (isFraction(sum))
        return { ...whole, end: part.end, value: scaled(sum.numerator, sum.denominator, whole.scale) };
    }
    return whole;
  }
  if (value.exponent !== 0) return whole;
  const end = part.end;
  const dozen = nextWord(source, end);
  const sum = addFraction(value, part.numerator, part.denominator);
  if (dozen?.word.type === 'dozen') return { ...whole, end: dozen.end, value: dozens(sum, dozen.word.value) };
  return { ...whole, end, value: sum };
}
