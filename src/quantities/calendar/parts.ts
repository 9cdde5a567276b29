import { digitsEnd } from '../numerals/digits.ts';
import { isHanNumber } from '../numerals/han/characters.ts';
import { hanDigits, hanDigitsEnd } from '../numerals/han/digit-run.ts';
import { readHanNumeral } from '../numerals/han/numeral.ts';
import { isDigit, isWordPart, type Source, skipSpaces, startsWith } from '../source.ts';

/** The number that a run of digits writes. */
export function digitsValue({ codes }: Source, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (codes[i]! - 0x30);
  return value;
}

export const validMonth = (month: number): boolean => month >= 1 && month <= 12;

export const validDay = (day: number): boolean => day >= 1 && day <= 31;

export const likelyYear = (year: number): boolean => year >= 1500 && year <= 2200;

export interface Small {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

/** No part of a date starts with a hundred or more. */
const NO_DATE = new Set([...'百佰千仟万亿兆'].map((character) => character.charCodeAt(0)));

/** A short whole number in digits or characters: the parts of dates. */
export function small(source: Source, at: number, most: number): Small | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    if (end - at > most) return null;
    let value = 0;
    for (let i = at; i < end; i++) value = value * 10 + (codes[i]! - 0x30);
    return { value, end, digits: end - at };
  }
  if (!isHanNumber(codes[at]) || NO_DATE.has(codes[at]!)) return null;
  const run = hanDigitsEnd(source, at);
  if (run - at >= 2) {
    if (run - at > most) return null;
    return { value: Number(hanDigits(source, at, run)), end: run, digits: run - at };
  }
  const read = readHanNumeral(source, at);
  if (
    read === null ||
    read.own ||
    read.upper ||
    read.rounded ||
    'denominator' in read.value ||
    read.value.exponent < 0
  )
    return null;
  const value = Number(read.value.digits) * 10 ** read.value.exponent;
  return value > 9999 ? null : { value, end: read.end, digits: String(value).length };
}

/** A year of four digits, not part of a longer number: `2026`. */
export function yearNumber(source: Source, at: number): Small | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4) return null;
  if (codes[end] === 0x2e && isDigit(codes[end + 1])) return null;
  const value = digitsValue(source, at, end);
  return value >= 1000 && value <= 2999 ? { value, end, digits: 4 } : null;
}

/** The year behind a month or a day: `, 2026`, ` 2026`, ` of 2026`, ` in 2026`. */
export function yearAfter(source: Source, at: number): Small | null {
  const { codes } = source;
  let i = skipSpaces(source, at);
  if (codes[i] === 0x2c) i = skipSpaces(source, i + 1);
  else if (startsWith(source, i, 'of ') || startsWith(source, i, 'in ')) i = skipSpaces(source, i + 3);
  else if (startsWith(source, i, 'the ')) i = skipSpaces(source, i + 4);
  else if (codes[i] === 0x2f || codes[i] === 0x2d) i++;
  if (i === at) return null;
  return yearNumber(source, i);
}

export const past = (source: Source, at: number, words: readonly string[]): number => {
  for (const word of words) if (startsWith(source, at, word)) return skipSpaces(source, at + word.length);
  return at;
};

/** Whether figures or letters go on, so that the part is no date. */
export const isMore = (source: Source, at: number): boolean => {
  const { codes } = source;
  return isWordPart(codes[at]) || ((codes[at] === 0x2e || codes[at] === 0x2f) && isDigit(codes[at + 1]));
};
