import { addDecimals, type Decimal, decimal, isFraction, shiftDecimal } from '../../../model/decimal.ts';
import { type Source, SPACE } from '../../source.ts';
import { readDigits } from '../digits.ts';
import type { Numeral } from '../numeral.ts';
import { atPlace } from '../place.ts';
import { denominatorOf, MAX_WORDS, type Next, nextWord, wordAt } from './words.ts';

export interface Cardinal {
  readonly end: number;
  readonly value: Decimal;
  readonly scale: number;
  readonly rounded: boolean;
  readonly words: number;
}

/**
 * A whole number or `point` number: `twenty-five`, `a hundred and five`, `two point two million`, `3 hundred and 21`,
 * `1.2 million`. With `digits`, those stand for its first word.
 */
export function readCardinal(source: Source, at: number, digits: Numeral | null): Cardinal | null {
  let total = decimal(0);
  let current = decimal(0);
  let place = 0;
  let last: 'none' | 'small' | 'tens' | 'hundred' | 'scale' = 'none';
  let lastPlaces = Number.POSITIVE_INFINITY;
  let scale = 0;
  let rounded = false;
  let end = at;
  let count = 0;
  let next: Next | null;
  if (digits !== null) {
    if (isFraction(digits.value)) return null;
    current = digits.value;
    place = digits.value.exponent;
    rounded = digits.rounded;
    last = 'small';
    end = digits.end;
    next = nextWord(source, end);
    if (next === null || next.word.type !== 'scale') return null;
  } else next = wordAt(source, at);
  let afterAnd = false;
  for (; next !== null && count < MAX_WORDS; count++) {
    const { word } = next;
    if (word.type === 'article') {
      if (count > 0) break;
      const following = nextWord(source, next.end);
      if (following === null || following.word.type !== 'scale' || following.word.plural === true)
        return null;
      current = decimal(1);
      last = 'small';
    } else if (word.type === 'small') {
      rounded = false;
      place = 0;
      if (last === 'small' || (last === 'tens' && (word.value > 9 || word.value === 0))) break;
      current = addDecimals(current, decimal(word.value));
      last = 'small';
      end = next.end;
    } else if (word.type === 'tens') {
      rounded = false;
      place = 0;
      if (last === 'small' || last === 'tens') break;
      current = addDecimals(current, decimal(word.value));
      last = 'tens';
      end = next.end;
    } else if (word.type === 'scale') {
      if (afterAnd && last !== 'small' && last !== 'tens') break;
      if (word.places === 2) {
        if (last === 'hundred' || last === 'scale') break;
        if (last === 'none') current = decimal(1);
        current = shiftDecimal(current, 2);
        last = 'hundred';
      } else {
        if (last === 'none') current = decimal(1);
        if (last === 'scale') total = shiftDecimal(total, word.places);
        else if (word.places > lastPlaces) {
          total = shiftDecimal(addDecimals(total, current), word.places);
          current = decimal(0);
        } else total = addDecimals(total, shiftDecimal(current, word.places));
        current = decimal(0);
        lastPlaces = word.places;
        last = 'scale';
      }
      place = last === 'hundred' || word.places === 2 ? 0 : place + word.places;
      scale = word.places;
      rounded = word.places !== 2;
      end = next.end;
    } else if (word.type === 'point') {
      if (last === 'none') break;
      const decimals = pointDigits(source, next.end);
      if (decimals === null) break;
      current = addDecimals(current, decimals.value);
      place = decimals.value.exponent;
      rounded = true;
      last = 'small';
      end = decimals.end;
      const after = nextWord(source, end);
      if (after === null || after.word.type !== 'scale') {
        count++;
        break;
      }
      next = after;
      continue;
    } else if (word.type === 'and') {
      if (last !== 'hundred' && last !== 'scale') break;
      const following = nextWord(source, next.end);
      if (following === null) {
        const figure = digitsAfter(source, next.end);
        if (figure === null) break;
        current = addDecimals(current, figure.value);
        return {
          end: figure.end,
          value: addDecimals(total, current),
          scale,
          rounded: false,
          words: count + 1,
        };
      }
      if (following.word.type !== 'small' && following.word.type !== 'tens') break;
      if (isFractionAhead(source, following)) break;
      afterAnd = true;
      next = following;
      continue;
    } else break;
    afterAnd = false;
    next = nextWord(source, next.end);
  }
  if (last === 'none' || end === at) return null;
  return {
    end,
    value: rounded ? atPlace(addDecimals(total, current), place) : addDecimals(total, current),
    scale,
    rounded,
    words: count,
  };
}

/** Whether what follows `and` is a fraction of its own: `six million and two thirds`. */
function isFractionAhead(source: Source, from: Next): boolean {
  const next = nextWord(source, from.end);
  return (
    next !== null &&
    denominatorOf(next.word) !== null &&
    !(next.word.type === 'ordinal' && next.word.plural !== true && from.word.type === 'tens')
  );
}

function digitsAfter(source: Source, at: number): { value: Decimal; end: number } | null {
  let i = at;
  while (source.codes[i] === SPACE && i < at + 3) i++;
  const read = readDigits(source, i);
  if (read === null || read.plain === 0 || read.plain > 2 || isFraction(read.value)) return null;
  return { value: read.value, end: read.end };
}

function pointDigits(source: Source, at: number): { value: Decimal; end: number } | null {
  let digits = '';
  let end = at;
  for (
    let next = nextWord(source, at);
    next !== null && digits.length < MAX_WORDS;
    next = nextWord(source, next.end)
  ) {
    if (next.word.type !== 'small' && next.word.type !== 'tens') break;
    digits += String(next.word.value);
    end = next.end;
  }
  return digits === '' ? null : { value: decimal(BigInt(digits), -digits.length), end };
}
