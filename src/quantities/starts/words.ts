import { perLanguage } from '../../languages/per-language.ts';
import { ANYTHING, headsOf, type Next, nextAt } from '../../languages/trie.ts';
import type { Language } from '../../model/reading.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isDigit, isHan, isLatin, isWordPart, type Source, SPACE } from '../source.ts';
import { NUMBER_TRIES } from './tries.ts';

/** What a word in Latin letters may begin: nothing; a hedge; a number; an idiom, a name or an identifier. */
export const NOTHING = 0;
const HEDGE = 1;
const NUMBER = 2;
export const NAME = 4;
/** It is joined to what follows, or part of what is in front: a name may end further on. */
export const JOINED = 8;
/** What the grammar can tell more of. */
export const PHRASE = HEDGE | NUMBER;
/** A unit, a number or a part of one may stand behind an article with it. */
const PART = 16;

/** Words that begin something by a rule and not by a list. */
const NUMBERS_BY_RULE =
  'a an another full pr fiscal fy no number top ranked q h ad ce every bi biweekly his her their my our your'.split(
    ' ',
  );
const NAMES_BY_RULE = 'isbn issn doi arxiv http https www ftp'.split(' ');

/** Words that stand in the lists of numbers because they join their parts; none starts with them. */
const JOINING = new Set(['and', 'point', 'over']);

/** What may stand between `a` and its unit or part: `a full hour`, `a couple of days`. */
const BEHIND_ARTICLES = 'full whole single couple'.split(' ');

/** Whole words by their hash, in one table that is probed; two words of one hash would share their marks. */
interface Marks {
  readonly hashes: Int32Array;
  readonly marks: Uint8Array;
  /** What may follow it where it begins a hedge, a number or a name. */
  readonly hedges: Int32Array;
  readonly numbers: Int32Array;
  readonly names: Int32Array;
}

const LISTED = HEDGE | NUMBER | NAME;

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
  const { currencyBefore, before, idioms, names, units } = LEXICONS[lang];
  const numbers = [currencyBefore, ...NUMBER_TRIES[lang]].map(headsOf);
  const kinds: readonly (readonly [mark: number, words: ReadonlyMap<string, Next>])[] = [
    [HEDGE, headsOf(before)],
    [NUMBER, byRule(NUMBERS_BY_RULE)],
    ...numbers.map((heads) => [NUMBER, heads] as const),
    [NAME, byRule(NAMES_BY_RULE)],
    ...[idioms, names, LEXICONS.en.names].map((trie) => [NAME, headsOf(trie)] as const),
    [PART, byRule(BEHIND_ARTICLES)],
    ...[...numbers, headsOf(units)].map((heads) => [PART, heads] as const),
  ];
  const count = kinds.reduce((sum, [, words]) => sum + words.size, 0);
  let size = 1024;
  while (size < 4 * count) size *= 2;
  const table: Marks = {
    hashes: new Int32Array(size),
    marks: new Uint8Array(size),
    hedges: new Int32Array(size),
    numbers: new Int32Array(size),
    names: new Int32Array(size),
  };
  for (const [mark, words] of kinds)
    for (const [word, next] of words) {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      const slot = placeOf(table, hash);
      table.hashes[slot] = hash;
      table.marks[slot]! |= mark;
      if (mark === HEDGE) table.hedges[slot]! |= next;
      else if (mark === NUMBER) table.numbers[slot]! |= JOINING.has(word) ? 0 : next;
      else if (mark === NAME) table.names[slot]! |= next;
    }
  return table;
}

const MARKS = perLanguage(marksOf);

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

/** What the word at `at` may begin, all at once; where it ends is kept in `source.recent.wordEnd`. */
export function wordMarks({ codes, lang, recent }: Source, at: number): number {
  if (at > 0 && isWordPart(codes[at - 1])) return JOINED;
  let hash = SEED;
  let end = at;
  while (end < codes.length && isLatin(codes[end])) hash = step(hash, codes[end++]!);
  const joined = closesWord(codes[end], codes[end + 1]) ? NOTHING : JOINED;
  recent.wordEnd = end;
  const table = MARKS[lang];
  const place = placeOf(table, hash);
  if ((table.marks[place]! & LISTED) === 0) return joined;
  const next = nextAt(codes, end);
  const two = twoWords(table, codes, end, hash);
  return (
    joined |
    (goesOn(table.hedges, place, two, next) ? HEDGE : 0) |
    (goesOn(table.numbers, place, two, next) ? NUMBER : 0) |
    (goesOn(table.names, place, two, next) ? NAME : 0)
  );
}

/** The place in the table of a word that ends at `end` together with the next; -1 where no space parts them. */
function twoWords(table: Marks, codes: Uint16Array, end: number, first: number): number {
  if (codes[end] !== SPACE) return -1;
  let i = end + 1;
  while (codes[i] === SPACE && i < end + 3) i++;
  let hash = step(first, SPACE);
  while (i < codes.length && isLatin(codes[i])) hash = step(hash, codes[i++]!);
  return placeOf(table, hash);
}

/** Whether a word of the lists may go on as the text does, by what follows its first word and by its first two words. */
const goesOn = (masks: Int32Array, one: number, two: number, next: Next): boolean =>
  masks[one] === ANYTHING || ((masks[one]! & next) !== 0 && (two < 0 || masks[two] !== 0));

/** Whether the word at `at` is one that a number, date, rank or amount starts with. */
export function beginsNumber({ codes, lang }: Source, at: number): boolean {
  let hash = SEED;
  for (let i = at; i < codes.length && isLatin(codes[i]); i++) hash = step(hash, codes[i]!);
  const table = MARKS[lang];
  return (table.marks[placeOf(table, hash)]! & NUMBER) !== 0;
}

/** The same by a closer look: what follows the word lets a number go on. */
export function goesOnAsNumber({ codes, lang }: Source, at: number): boolean {
  let hash = SEED;
  let end = at;
  while (end < codes.length && isLatin(codes[end])) hash = step(hash, codes[end++]!);
  const table = MARKS[lang];
  const two = twoWords(table, codes, end, hash);
  if (!goesOn(table.numbers, placeOf(table, hash), two, nextAt(codes, end))) return false;
  const isArticle = codes[at] === 0x61 && (end === at + 1 || (end === at + 2 && codes[at + 1] === 0x6e));
  if (!isArticle) return true;
  let i = end;
  while (i < end + 6 && (codes[i] === SPACE || codes[i] === 0x2d || codes[i] === 0x2014)) i++;
  if (i === end || !isLatin(codes[i])) return true;
  hash = SEED;
  while (i < codes.length && isLatin(codes[i])) hash = step(hash, codes[i++]!);
  return (table.marks[placeOf(table, hash)]! & PART) !== 0;
}
