import { buildTrie } from '../../../languages/trie.ts';
import { digitsEnd } from '../../numerals/digits.ts';
import { isDigit, isOneOf, isWordPart, type Source, skipSpaces } from '../../source.ts';
import { type CalendarRead, date, halfOf, quarterOf, yearOf } from '../calendar-read.ts';
import { digitsValue, past, yearAfter } from '../parts.ts';
import { fiscalYear } from './fiscal-year.ts';

/** `Q2 2026`, `2026Q2`, `H1 2026`, `FY2026`, `second quarter of 2026`. */
export function quarterDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const letter = codes[at];
  if ((letter === 0x71 || letter === 0x68) && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const number = codes[at + 1]! - 0x30;
    const make = letter === 0x71 ? quarterOf : halfOf;
    if (number < 1 || number > (letter === 0x71 ? 4 : 2)) return null;
    const year =
      fiscalYear(source, skipSpaces(source, past(source, skipSpaces(source, at + 2), ['of ', 'in ']))) ??
      yearAfter(source, at + 2);
    if (year === null && source.text[at] === source.text[at]?.toLowerCase()) return null;
    if (year !== null) return date(year.end, make(year.value, number));
    return /[QH]/.test(source.text[at] ?? '') ? date(at + 2, make(null, number)) : null;
  }
  if (letter === 0x66 && codes[at + 1] === 0x79) {
    const year = fiscalYear(source, at);
    if (year === null) return null;
    const next = skipSpaces(source, year.end);
    if (
      (codes[next] === 0x71 || codes[next] === 0x68) &&
      isDigit(codes[next + 1]) &&
      !isWordPart(codes[next + 2])
    ) {
      const number = codes[next + 1]! - 0x30;
      return date(
        next + 2,
        codes[next] === 0x71 ? quarterOf(year.value, number) : halfOf(year.value, number),
      );
    }
    return date(year.end, yearOf(year.value));
  }
  return null;
}

export const ENGLISH_QUARTERS = buildTrie(
  ['first', 'second', 'third', 'fourth'].flatMap((word, i) => [
    { word: `${word} quarter`, entry: { make: quarterOf, n: i + 1 } },
    ...(i < 2 ? [{ word: `${word} half`, entry: { make: halfOf, n: i + 1 } }] : []),
  ]),
);

/** `3Q25`, `1H 2025`: the letter behind its number. */
export function quarterFirst(source: Source, at: number): CalendarRead | null {
  if (!isOneOf(source, at + 1, 'qh')) return null;
  const read = /^([1-4])([QH])(?: ?'?)(\d{4}|\d{2})(?![\p{L}\d])/u.exec(source.text.slice(at, at + 8));
  if (read === null || isWordPart(source.codes[at - 1])) return null;
  const number = Number(read[1]);
  const year = Number(read[3]) + (read[3]!.length === 2 ? 2000 : 0);
  if (read[2] === 'H' && number > 2) return null;
  const make = read[2] === 'Q' ? quarterOf : halfOf;
  return date(at + read[0].length, make(year, number));
}

/** `2026Q2`, `2026 Q2`, `2026 H1`. */
export function yearThenQuarter(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4) return null;
  let i = skipSpaces(source, end);
  if (codes[i] === 0x2d) i++;
  const letter = codes[i];
  if ((letter !== 0x71 && letter !== 0x68) || !isDigit(codes[i + 1]) || isWordPart(codes[i + 2])) return null;
  const number = codes[i + 1]! - 0x30;
  const year = digitsValue(source, at, end);
  if (number < 1 || number > (letter === 0x71 ? 4 : 2)) return null;
  return date(i + 2, letter === 0x71 ? quarterOf(year, number) : halfOf(year, number));
}
