import { createMemory, isDigit, isLatin, RECENT, type Source, SPACE } from '../source.ts';
import { readDigits } from './digits.ts';
import { extendDigits } from './english/extend-digits.ts';
import { readEnglishNumeral } from './english/numeral.ts';
import { isHanNumber } from './han/characters.ts';
import { readHanNumeral } from './han/numeral.ts';
import { startsMega, withHanScale } from './han-scales.ts';
import { withLetters } from './letter-scales.ts';
import type { Numeral } from './numeral.ts';
import { withOdd } from './odd.ts';
import { withSlash } from './slash.ts';
import { readVulgar } from './vulgar.ts';

/**
 * A number at `at`, in digits or words of the text's language, with scale words and built-in vagueness:
 * `1,234.5`, `3.2億`, `twenty-five`, `兩萬三`, `3/4`, `200 多`, `128K`.
 */
export function readNumber(source: Source, at: number): Numeral | null {
  source.recent.numbers ??= createMemory();
  const { places, numbers } = source.recent.numbers;
  const slot = at & (RECENT - 1);
  if (places[slot] === at) return numbers[slot]!;
  const number = numberAt(source, at);
  places[slot] = at;
  numbers[slot] = number;
  return number;
}

function numberAt(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const code = codes[at];
  if (code === undefined) return null;
  if (isDigit(code) || code === 0x2e) {
    const digits = readDigits(source, at);
    if (digits === null) return null;
    const han =
      isHanNumber(codes[digits.end]) && !startsMega(source, digits.end) ? readHanNumeral(source, at) : null;
    if (han !== null && han.end > digits.end) return withHanScale(source, withOdd(source, han));
    const slash = withSlash(source, digits);
    if (slash !== digits) return slash;
    const letters = withLetters(source, digits);
    if (letters !== digits) return letters;
    if (source.lang === 'en' || codes[digits.end] === SPACE) {
      const words = extendDigits(source, digits);
      if (words !== digits) return words;
    }
    return withHanScale(source, withOdd(source, withHanScale(source, digits)));
  }
  const vulgar = readVulgar(source, at);
  if (vulgar !== null) return vulgar;
  if (source.lang === 'zh') {
    const han = readHanNumeral(source, at);
    return han === null ? null : withHanScale(source, withOdd(source, han));
  }
  return isLatin(code) ? readEnglishNumeral(source, at) : null;
}
