import { foldText } from '../languages/fold.ts';
import type { Language, ReadingOptions } from '../model/reading.ts';
import type { Numeral } from './numerals/numeral.ts';

export function foldedWord(source: Source, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) word += charAt(source, i);
  return word;
}

/** A text being read, with its folded codes. All positions are UTF-16 offsets into `text`. */
export interface Source {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly lang: Language;
  readonly locale: string | undefined;
  /** Numbers read last, by the place they start at: several readings of one stretch begin with the same number. */
  readonly recent: Recent;
}

interface Recent {
  /** Made when the first number is looked for: most texts hold none. */
  numbers: Memory | null;
  hanNumbers: Memory | null;
  /** The digit found last when one was looked for, and from where. */
  digitFrom: number;
  digitAt: number;
  /** Where the word that was looked at last ends. */
  wordEnd: number;
}

/** The numbers read last, by the place they start at. */
export interface Memory {
  readonly places: Int32Array;
  readonly numbers: (Numeral | null)[];
}

/** How many numbers are remembered; a power of two. */
export const RECENT = 8;

export const createMemory = (): Memory => ({ places: new Int32Array(RECENT).fill(-1), numbers: [] });

export const createSource = (text: string, lang: Language, options: ReadingOptions = {}): Source => ({
  text,
  codes: foldText(text),
  lang,
  locale: options.locale,
  recent: {
    numbers: null,
    hanNumbers: null,
    digitFrom: 0,
    digitAt: -1,
    wordEnd: 0,
  },
});

export const SPACE = 0x20;

export const isDigit = (code: number | undefined): boolean =>
  code !== undefined && code >= 0x30 && code <= 0x39;

export const isLatin = (code: number | undefined): boolean =>
  code !== undefined &&
  ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7));

/** The next digit from `at` on, or the text's length: found once for every stretch without any. */
export function nextDigit({ codes, recent }: Source, at: number): number {
  if (recent.digitFrom <= at && at <= recent.digitAt) return recent.digitAt;
  let i = at;
  while (i < codes.length && !isDigit(codes[i])) i++;
  recent.digitFrom = at;
  recent.digitAt = i;
  return i;
}

export const isWordPart = (code: number | undefined): boolean => isDigit(code) || isLatin(code);

export const isHan = (code: number | undefined): boolean =>
  code !== undefined &&
  ((code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf));

/** Past at most three white-space characters from `at`. */
export function skipSpaces(source: Source, at: number): number {
  const { codes } = source;
  let i = at;
  while (i < at + 3 && codes[i] === SPACE) i++;
  return i;
}

/** Whether the folded text has `word` (folded already) at `at`. */
export function startsWith(source: Source, at: number, word: string): boolean {
  const { codes } = source;
  if (at < 0 || at + word.length > codes.length) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** The folded character at a position, or an empty string beyond the text. */
export const charAt = (source: Source, at: number): string => {
  const code = source.codes[at];
  return code === undefined ? '' : String.fromCharCode(code);
};

/** Whether the folded character at a position is this one. */
export const isAt = ({ codes }: Source, at: number, character: string): boolean =>
  codes[at] === character.charCodeAt(0);

/** Whether the folded character at a position is one of these. */
export function isOneOf({ codes }: Source, at: number, characters: string): boolean {
  const code = codes[at];
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}
