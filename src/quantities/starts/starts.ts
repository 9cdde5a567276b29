import type { Trie } from '../../languages/trie.ts';
import { isDigit, isLatin, type Source, SPACE } from '../source.ts';

/** Where something of a vocabulary can start: by the first three letters of a Latin word, by the first character of others. */
export interface Starts {
  readonly latin: Uint8Array;
  readonly other: Uint8Array;
}

export const createStarts = (): Starts => ({
  latin: new Uint8Array(1 << 15),
  other: new Uint8Array(0x10000),
});

const letter = (code: number | undefined): number =>
  code !== undefined && code >= 0x61 && code <= 0x7a ? code - 0x60 : 0;

const slot = (a: number, b: number, c: number): number => (a << 10) | (b << 5) | (b === 0 ? 0 : c);

interface Node {
  readonly next: ReadonlyMap<number, Node>;
  readonly entry: unknown;
  readonly exact: unknown;
}

/** Marks every beginning of a trie's words. */
export function markTrie(starts: Starts, trie: Trie<unknown>): void {
  const walk = (node: Node, path: readonly number[]): void => {
    const [a, b, c] = path;
    if (a !== undefined && letter(a) === 0) {
      starts.other[a] = 1;
      return;
    }
    if (
      a !== undefined &&
      (path.length === 3 || node.entry !== undefined || node.exact !== undefined || letter(path.at(-1)) === 0)
    )
      starts.latin[slot(letter(a), letter(b), letter(c))] = 1;
    if (path.length === 3 || (a !== undefined && letter(path.at(-1)) === 0)) return;
    for (const [code, next] of node.next) walk(next, [...path, code]);
  };
  walk(trie.root as Node, []);
}

/** The Latin words, or first words, of a trie: `per mille` → `per`. */
export function latinHeads(trie: Trie<unknown>): ReadonlySet<string> {
  const heads = new Set<string>();
  const walk = (node: Node, head: string): void => {
    if (head !== '' && (node.entry !== undefined || node.exact !== undefined)) heads.add(head);
    for (const [code, next] of node.next) {
      if (isLatin(code)) walk(next, head + String.fromCharCode(code));
      else if (head !== '') heads.add(head);
    }
  };
  walk(trie.root as Node, '');
  return heads;
}

/** Marks words that stand in no trie. */
export function markWords(starts: Starts, words: readonly string[]): void {
  for (const word of words) {
    const codes = [...word].map((character) => character.charCodeAt(0));
    if (letter(codes[0]) === 0) starts.other[codes[0]!] = 1;
    else starts.latin[slot(letter(codes[0]), letter(codes[1]), letter(codes[2]))] = 1;
  }
}

/** Whether anything marked can start at `at`; a Latin word that goes on as no marked word does is passed over. */
export function mayStart({ latin, other }: Starts, { codes }: Source, at: number): boolean {
  const code = codes[at];
  if (code === undefined) return false;
  const a = letter(code);
  if (a === 0) return other[code] === 1 || (isLatin(code) && code > 0x7f);
  const b = letter(codes[at + 1]);
  return latin[slot(a, b, letter(codes[at + 2]))] === 1;
}

/** Whether a sign in front of a number has one behind it. */
export function leadsToNumber({ codes }: Source, at: number): boolean {
  let i = at + 1;
  while (codes[i] === SPACE && i < at + 4) i++;
  const next = codes[i];
  if (next === undefined) return false;
  return (
    isDigit(next) ||
    isLatin(next) ||
    next >= 0x3000 ||
    ((next === 0x2e || next === 0x2d || next === 0x24) && isDigit(codes[i + 1])) ||
    (next === 0x2f && codes[i + 1] === 0x2d)
  );
}
