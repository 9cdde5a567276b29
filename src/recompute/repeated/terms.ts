import { foldCode, foldText } from '../../languages/fold.ts';
import { REPETITION } from '../../languages/repetition.ts';
import type { Span } from '../../model/position.ts';

/**
 * What a word does where two numbers are compared by the words around them. A name and a telling word must be on both
 * sides; a plain one says nothing and is no term at all.
 */
export type Sort = 'name' | 'telling' | 'word' | 'han';

/** A term where it stands; a run of Chinese gives one for each two characters. Equal terms of one reader have one key. */
export interface Term extends Span {
  readonly key: number;
  readonly sort: Sort;
}

/** How much a term says of what a number is about. */
export const WEIGHT: Readonly<Record<Sort, number>> = { name: 2, telling: 1, word: 1, han: 0.7 };

const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
/** Inside a word, not at its end: `GPT-5.5`, `a_b`. */
const isJoint = (code: number): boolean => code === 0x2d || code === 0x2e || code === 0x5f || code === 0x2b;

/** Endings under which an English word is the same. */
const ENDINGS = ['ies', 'ing', 'ed', 'es', 's', 'e', 'y'];
function stem(word: string): string {
  if (word.length <= 4) return word.endsWith('s') ? word.slice(0, -1) : word;
  const ending = ENDINGS.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const latinOf = (list: readonly string[]): string[] => list.filter((word) => /^[a-z]/.test(word));
const PLAIN = new Set(latinOf(REPETITION.plain));
const TELLING = new Set(latinOf(REPETITION.telling).map(stem));

interface HanWord {
  readonly word: string;
  readonly isPlain: boolean;
}

/** Chinese words by the code of their first character, the longest first. */
const HAN_WORDS = new Map<number, HanWord[]>();
for (const [list, isPlain] of [
  [REPETITION.plain, true],
  [REPETITION.telling, false],
] as const)
  for (const word of list)
    if (isHan(word.charCodeAt(0))) {
      const known = HAN_WORDS.get(word.charCodeAt(0));
      if (known === undefined) HAN_WORDS.set(word.charCodeAt(0), [{ word, isPlain }]);
      else known.push({ word, isPlain });
    }
for (const list of HAN_WORDS.values()) list.sort((a, b) => b.word.length - a.word.length);

/** Keys of two Chinese characters are made of their codes, those of words are given in order behind them. */
const FIRST_HAN = 0x3400;
const HAN_CODES = 0xa000 - FIRST_HAN;
const FIRST_WORD = HAN_CODES * HAN_CODES;
const pairKey = (first: number, second: number): number =>
  (first - FIRST_HAN) * HAN_CODES + second - FIRST_HAN;

/** Reads terms; its keys are its own. */
export class TermReader {
  readonly #words = new Map<string, number>();

  /** The terms of a stretch of text in order; numbers are left out by their places (`without`, in order). */
  read(text: string, { start, end }: Span, without: readonly Span[]): Term[] {
    const terms: Term[] = [];
    let next = 0;
    let at = start;
    while (at < end) {
      while (next < without.length && without[next]!.end <= at) next++;
      const blank = without[next];
      if (blank !== undefined && blank.start <= at) {
        at = blank.end;
        continue;
      }
      const stop = blank === undefined ? end : Math.min(end, blank.start);
      const code = foldCode(text.charCodeAt(at));
      if (isHan(code)) at = this.#addHan(terms, text, at, stop);
      else if (isLatin(code) || isDigit(code)) at = this.#addLatin(terms, text, at, stop);
      else at++;
    }
    return terms;
  }

  readAll(text: string): Term[] {
    return this.read(text, { start: 0, end: text.length }, []);
  }

  #keyOf(word: string): number {
    let key = this.#words.get(word);
    if (key === undefined) {
      key = FIRST_WORD + this.#words.size;
      this.#words.set(word, key);
    }
    return key;
  }

  #addLatin(terms: Term[], text: string, start: number, stop: number): number {
    let end = start;
    let isName = false;
    let isAscii = true;
    for (; end < stop; end++) {
      const raw = text.charCodeAt(end);
      const code = foldCode(raw);
      const goesOn = isLatin(code) || isDigit(code);
      if (!goesOn && !(isJoint(code) && end + 1 < stop && isInner(text, end + 1))) break;
      if (isDigit(code) || (end > start && isCapital(raw))) isName = true;
      if (raw >= 0x80) isAscii = false;
    }
    const written = text.slice(start, end);
    const word = isAscii ? written.toLowerCase() : String.fromCharCode(...foldText(written));
    if (isName) terms.push({ key: this.#keyOf(word), sort: 'name', start, end });
    else if (!PLAIN.has(word) && (word.length > 1 || isCapital(text.charCodeAt(start)))) {
      const stemmed = stem(word);
      const sort = TELLING.has(stemmed) ? 'telling' : sortOf(text, start);
      terms.push({ key: this.#keyOf(stemmed), sort, start, end });
    }
    return Math.max(end, start + 1);
  }

  #addHan(terms: Term[], text: string, start: number, stop: number): number {
    let before = 0;
    let at = start;
    while (at < stop) {
      const code = foldCode(text.charCodeAt(at));
      if (!isHan(code)) break;
      const known = wordAt(text, code, at, stop);
      if (known !== undefined) {
        if (!known.isPlain)
          terms.push({
            key: this.#keyOf(known.word),
            sort: 'telling',
            start: at,
            end: at + known.word.length,
          });
        at += known.word.length;
        before = 0;
        continue;
      }
      if (before !== 0) terms.push({ key: pairKey(before, code), sort: 'han', start: at - 1, end: at + 1 });
      before = code;
      at++;
    }
    return at;
  }
}

const isInner = (text: string, at: number): boolean => {
  const code = foldCode(text.charCodeAt(at));
  return isLatin(code) || isDigit(code);
};

/** A capital inside a sentence makes a name; at its start, or in a title in capitals throughout, nobody can tell. */
function sortOf(text: string, start: number): Sort {
  if (!isCapital(text.charCodeAt(start))) return 'word';
  return /[a-z,] ["“(]?$/.test(text.slice(Math.max(0, start - 3), start)) ? 'name' : 'word';
}

function wordAt(text: string, first: number, at: number, stop: number): HanWord | undefined {
  return HAN_WORDS.get(first)?.find(({ word }) => {
    if (at + word.length > stop) return false;
    for (let i = 1; i < word.length; i++)
      if (foldCode(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
    return true;
  });
}
