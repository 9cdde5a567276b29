import { ANYTHING, headsOf, type Next, nextBit } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isDigit, isHan, isLatin, isWordPart, type Source, SPACE } from '../source.ts';
import { NUMBER_TRIES } from './tries.ts';

/** What a word in Latin letters may begin: nothing; a hedge; a number; an idiom, a name or an identifier. */
export const NOTHING = 0;
const HEDGE = 1;
const NUMBER = 2;
export const NAME = 4;
/** It is joined to what follows, or part of what is in front: only the grammar can tell. */
export const JOINED = 8;

/** Words that begin something by a rule and not by a list. */
const NUMBERS_BY_RULE =
  'a an another full pr fiscal fy no number top ranked q h ad ce every bi biweekly his her their my our your'.split(
    ' ',
  );
const NAMES_BY_RULE = 'isbn issn doi arxiv http https www ftp'.split(' ');

/** Whole words by their hash, in one table that is probed; two words of one hash would share their marks. */
interface Marks {
  readonly hashes: Int32Array;
  readonly marks: Uint8Array;
  /** What may follow it, where that is only words of a list. */
  readonly nexts: Int32Array;
}

const SEED = 17;
const step = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) ^ code) | 0;

function placeOf({ hashes, marks }: Marks, hash: number): number {
  const mask = hashes.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (marks[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

const byRule = (words: readonly string[]): ReadonlyMap<string, Next> =>
  new Map(words.map((word) => [word, ANYTHING]));

function marksOf(lang: Language): Marks {
  const { currencyBefore, before, idioms, names } = LEXICONS[lang];
  const kinds: readonly (readonly [mark: number, words: ReadonlyMap<string, Next>])[] = [
    [HEDGE, headsOf(before)],
    [NUMBER, byRule(NUMBERS_BY_RULE)],
    ...[currencyBefore, ...NUMBER_TRIES[lang]].map((trie) => [NUMBER, headsOf(trie)] as const),
    [NAME, byRule(NAMES_BY_RULE)],
    ...[idioms, names, LEXICONS.en.names].map((trie) => [NAME, headsOf(trie)] as const),
  ];
  const count = kinds.reduce((sum, [, words]) => sum + words.size, 0);
  let size = 1024;
  while (size < 4 * count) size *= 2;
  const table: Marks = {
    hashes: new Int32Array(size),
    marks: new Uint8Array(size),
    nexts: new Int32Array(size),
  };
  for (const [mark, words] of kinds)
    for (const [word, next] of words) {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      const slot = placeOf(table, hash);
      table.hashes[slot] = hash;
      table.marks[slot]! |= mark;
      table.nexts[slot]! |= next;
    }
  return table;
}

const MARKS: Readonly<Record<Language, Marks>> = { zh: marksOf('zh'), en: marksOf('en') };

/** Whether a word that ends in front of this code and its follower is a word, not part of a name, path or address. */
function closesWord(code: number | undefined, next: number | undefined): boolean {
  if (
    code === undefined ||
    code === SPACE ||
    code === 0x2c ||
    code === 0x29 ||
    code === 0x3b ||
    code === 0x21 ||
    code === 0x3f
  )
    return true;
  if (code === 0x2e || code === 0x3a) return next === undefined || next === SPACE;
  if (code === 0x27) return !isDigit(next);
  return (
    code === 0x22 || (code >= 0x2013 && code <= 0x2026) || code === 0x3001 || code === 0x3002 || isHan(code)
  );
}

/** What the word at `at` may begin; where it ends is kept in `source.recent.wordEnd`. */
export function wordMarks({ codes, lang, recent }: Source, at: number): number {
  if (at > 0 && isWordPart(codes[at - 1])) return JOINED;
  let hash = SEED;
  let end = at;
  while (end < codes.length && isLatin(codes[end])) hash = step(hash, codes[end++]!);
  if (!closesWord(codes[end], codes[end + 1])) return JOINED;
  recent.wordEnd = end;
  const table = MARKS[lang];
  const place = placeOf(table, hash);
  const next = table.nexts[place]!;
  return next === ANYTHING || (codes[end] === SPACE && (next & nextBit(behindSpaces(codes, end))) !== 0)
    ? table.marks[place]!
    : NOTHING;
}

/** The code behind a run of spaces, as long as a vocabulary's space may stand for. */
function behindSpaces(codes: Uint16Array, at: number): number | undefined {
  let i = at + 1;
  while (codes[i] === SPACE && i < at + 3) i++;
  return codes[i];
}

/** Whether the word at `at` is one that a number, date, rank or amount starts with. */
export function beginsNumber({ codes, lang }: Source, at: number): boolean {
  let hash = SEED;
  for (let i = at; i < codes.length && isLatin(codes[i]); i++) hash = step(hash, codes[i]!);
  const table = MARKS[lang];
  return (table.marks[placeOf(table, hash)]! & NUMBER) !== 0;
}
