import { isFraction } from '../../../model/decimal.ts';
import { isDigit, type Source } from '../../source.ts';
import type { Numeral } from '../numeral.ts';
import { readCardinal } from './cardinal.ts';
import { finish } from './finish.ts';
import { dozens, fractionAfter, withPart } from './fractions.ts';
import { nextWord } from './words.ts';

/** Digits followed by English number words: `1.2 million`, `3 hundred and 21`, `5 and a half`, `two dozen`. */
export function extendDigits(source: Source, digits: Numeral): Numeral {
  const next = nextWord(source, digits.end);
  if (next === null || isFraction(digits.value)) return digits;
  if (next.word.type === 'scale' && !isDigit(source.codes[next.start - 1])) {
    const cardinal = readCardinal(source, digits.start, digits);
    if (cardinal !== null) return finish(source, digits.start, cardinal, 'mixed');
  }
  if (next.word.type === 'dozen')
    return { ...digits, end: next.end, value: dozens(digits.value, next.word.value), plain: 0 };
  if (next.word.type === 'and' && digits.plain > 0) {
    const part = fractionAfter(source, next.end);
    if (part !== null && part.end > next.end) {
      const joined = withPart(source, { ...digits, plain: 0 }, part);
      return joined.end === digits.end ? digits : joined;
    }
  }
  return digits;
}
