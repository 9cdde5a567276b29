import { phrases } from '../languages/phrases.ts';
import { buildTrie, type Found, findLongest, startsWord, type Trie } from '../languages/trie.ts';

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
function beforeSpace({ codes }: Folded, at: number): number {
  let i = at;
  while (i > 0 && codes[i - 1] === SPACE) i--;
  return i;
}

/** The word of a trie that starts at a place, whole. */
export function wordAt<Entry>(trie: Trie<Entry>, { text, codes }: Folded, at: number): Found<Entry> | null {
  if (isLatin(codes[at]) && isLatin(codes[at - 1])) return null;
  return findLongest(trie, text, codes, at);
}

/** No word that is looked for backwards is longer. */
const LONGEST = 24;

/** A word that ends right before `at`, white space apart, and where it starts. */
export function wordBefore<Entry>(
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

/** The words of several roles, by what they do in a text. */
export interface RoleWords<Role extends string> {
  readonly tries: Readonly<Record<Role, Trie<true>>>;
  /** The word of a role that starts at a place, white space apart. */
  readonly startsWith: (role: Role, of: Folded, at: number) => Found<true> | null;
  /** Whether a word of a role ends right before a place. */
  readonly endsWith: (role: Role, of: Folded, at: number) => boolean;
  /** The first word of a role in a stretch. */
  readonly find: (
    role: Role,
    of: Folded,
    start: number,
    end: number,
  ) => { start: number; end: number } | null;
  readonly holds: (role: Role, of: Folded, start?: number, end?: number) => boolean;
  /** Whether a stretch is made of words of a role and white space alone; an empty one is. */
  readonly madeOf: (role: Role, of: Folded, start: number, end: number) => boolean;
}

/** Tries over lists of words, `after | later`, of every language: Chinese articles hold English, and the other way round. */
export function roleWords<Role extends string>(
  languages: readonly Readonly<Record<Role, string>>[],
): RoleWords<Role> {
  const roles = Object.keys(languages[0]!) as Role[];
  const trieOf = (role: Role): Trie<true> =>
    buildTrie(
      languages.flatMap((words) => phrases(words[role]).map((word) => ({ word, entry: true as const }))),
    );
  const tries = Object.fromEntries(roles.map((role) => [role, trieOf(role)])) as Record<Role, Trie<true>>;
  const find: RoleWords<Role>['find'] = (role, of, start, end) => {
    const trie = tries[role];
    for (let i = start; i < end; i++) {
      if (!startsWord(trie, of.codes[i]!)) continue;
      const found = wordAt(trie, of, i);
      if (found !== null && found.end <= end) return { start: i, end: found.end };
    }
    return null;
  };
  return {
    tries,
    find,
    startsWith: (role, of, at) => wordAt(tries[role], of, pastSpace(of, at)),
    endsWith: (role, of, at) => wordBefore(tries[role], of, at) !== null,
    holds: (role, of, start = 0, end = of.codes.length) => find(role, of, start, end) !== null,
    madeOf: (role, of, start, end) => {
      for (let i = pastSpace(of, start); i < end; ) {
        const found = wordAt(tries[role], of, i);
        if (found === null || found.end > end) return false;
        i = pastSpace(of, found.end);
      }
      return true;
    },
  };
}
