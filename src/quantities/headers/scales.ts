import { isLatin, type Source, startsWith } from '../source.ts';

const SCALE_WORDS: readonly (readonly [word: string, places: number])[] = [
  ['thousands', 3],
  ['thousand', 3],
  ['millions', 6],
  ['million', 6],
  ['billions', 9],
  ['billion', 9],
  ['trillions', 12],
  ['trillion', 12],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
  ['百万亿', 14],
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['兆', 12],
];

/** Short scales that only stand beside a currency: `US$ m`, `€ bn`, `$M`. */
const MONEY_LETTERS: readonly (readonly [word: string, places: number])[] = [
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['t', 12],
];

export function scaleAt(source: Source, at: number): { places: number; end: number } | null {
  for (const [word, places] of SCALE_WORDS)
    if (
      startsWith(source, at, word) &&
      !(isLatin(word.charCodeAt(word.length - 1)) && isLatin(source.codes[at + word.length]))
    )
      return { places, end: at + word.length };
  return null;
}

export function lettersAt(source: Source, at: number): { places: number; end: number } | null {
  for (const [word, places] of MONEY_LETTERS)
    if (startsWith(source, at, word) && !isLatin(source.codes[at + 1])) return { places, end: at + 1 };
  return null;
}

export const CAPITALS: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12 };
