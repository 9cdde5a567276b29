import type { Chronology, ChronologyRole } from '../../languages/chronology.ts';
import { EN_CHRONOLOGY } from '../../languages/en/chronology.ts';
import { phrases } from '../../languages/phrases.ts';
import { buildTrie, type Found, findLongest, type Trie } from '../../languages/trie.ts';
import { ZH_CHRONOLOGY } from '../../languages/zh/chronology.ts';

/** Chinese articles hold English dates, and the other way round. */
const LANGUAGES: readonly Chronology[] = [EN_CHRONOLOGY, ZH_CHRONOLOGY];

const numbered = (of: (language: Chronology) => Readonly<Record<string, number>>): Trie<number> =>
  buildTrie(LANGUAGES.flatMap((language) => Object.entries(of(language)).map(([word, entry]) => ({ word, entry }))));

export const WEEKDAYS = numbered(({ weekdays }) => weekdays);
export const BRACKETED_WEEKDAYS = numbered(({ bracketedWeekdays }) => bracketedWeekdays);
export const MONTHS = numbered(({ months }) => months);

const ROLES = Object.keys(EN_CHRONOLOGY.words) as ChronologyRole[];

export const TRIES = Object.fromEntries(
  ROLES.map((role) => [
    role,
    buildTrie(
      LANGUAGES.flatMap(({ words }) => phrases(words[role]).map((word) => ({ word, entry: true as const }))),
    ),
  ]),
) as Record<ChronologyRole, Trie<true>>;

/** A text with its folded codes. */
export interface Folded {
  readonly text: string;
  readonly codes: Uint16Array;
}

const SPACE = 0x20;

const isLatin = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f));

/** Past white space from `at`. */
export function pastSpace({ codes }: Folded, at: number): number {
  let i = at;
  while (codes[i] === SPACE) i++;
  return i;
}

/** The place behind the last that is no white space before `at`. */
export function beforeSpace({ codes }: Folded, at: number): number {
  let i = at;
  while (i > 0 && codes[i - 1] === SPACE) i--;
  return i;
}

/** The word of a role that starts at a place, whole. */
export function wordAt<Entry>(trie: Trie<Entry>, { text, codes }: Folded, at: number): Found<Entry> | null {
  if (isLatin(codes[at]) && isLatin(codes[at - 1])) return null;
  return findLongest(trie, text, codes, at);
}

export const startsWith = (role: ChronologyRole, of: Folded, at: number): Found<true> | null =>
  wordAt(TRIES[role], of, pastSpace(of, at));

/** The longest word that a stretch can end in, in characters. */
const LONGEST = 24;

/** A word that ends right before `at`, white space apart, and where it starts. */
export function endingAt<Entry>(
  trie: Trie<Entry>,
  of: Folded,
  at: number,
): { readonly start: number; readonly entry: Entry } | null {
  const end = beforeSpace(of, at);
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    const found = wordAt(trie, of, start);
    if (found !== null && found.end === end) return { start, entry: found.entry };
  }
  return null;
}

export const endsWith = (role: ChronologyRole, of: Folded, at: number): boolean =>
  endingAt(TRIES[role], of, at) !== null;

/** The first word of a role in a stretch. */
export function findWord(role: ChronologyRole, of: Folded, start: number, end: number): number | null {
  for (let i = start; i < end; i++) {
    const found = wordAt(TRIES[role], of, i);
    if (found !== null && found.end <= end) return i;
  }
  return null;
}

export const holds = (role: ChronologyRole, of: Folded, start = 0, end = of.codes.length): boolean =>
  findWord(role, of, start, end) !== null;

/** Whether a stretch is made of words of a role and white space alone; an empty one is. */
export function madeOf(role: ChronologyRole, of: Folded, start: number, end: number): boolean {
  for (let i = pastSpace(of, start); i < end; ) {
    const found = wordAt(TRIES[role], of, i);
    if (found === null || found.end > end) return false;
    i = pastSpace(of, found.end);
  }
  return true;
}
