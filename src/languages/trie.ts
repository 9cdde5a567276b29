import { foldCode } from './fold.ts';

/** Vocabulary by folded characters. Entries of one spelling are told apart by `exact`: as written, or in any case and script. */
export interface Trie<Entry> {
  readonly root: TrieNode<Entry>;
  /** 1 for every folded code that a word starts with: most searches end here. */
  readonly first: Uint8Array;
}

interface TrieNode<Entry> {
  readonly next: Map<number, TrieNode<Entry>>;
  /** Entry for any spelling of this word. */
  entry: Entry | undefined;
  /** Entries for one spelling each: `MB` is not `Mb`. */
  exact: { readonly word: string; readonly entry: Entry }[] | undefined;
}

const createNode = <Entry>(): TrieNode<Entry> => ({ next: new Map(), entry: undefined, exact: undefined });

export interface TrieWord<Entry> {
  readonly word: string;
  readonly entry: Entry;
  /** Only as written, letter by letter. */
  readonly exact?: boolean;
}

const HEADS = new Set<string>();
const LATIN_HEAD = /^[a-z\u00c0-\u024f]+/;

/** The Latin words, folded, that the words of every trie built so far start with: `per mille` → `per`. */
export const headWords = (): ReadonlySet<string> => HEADS;

/** Builds a trie; the first entry of a spelling wins. */
export function buildTrie<Entry>(words: Iterable<TrieWord<Entry>>): Trie<Entry> {
  const root = createNode<Entry>();
  for (const { word, entry, exact } of words) {
    const head = LATIN_HEAD.exec(foldWord(word))?.[0];
    if (head !== undefined) HEADS.add(head);
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = foldCode(word.charCodeAt(i));
      let next = node.next.get(code);
      if (next === undefined) {
        next = createNode();
        node.next.set(code, next);
      }
      node = next;
    }
    if (exact) {
      node.exact ??= [];
      node.exact.push({ word, entry });
    } else node.entry ??= entry;
  }
  const first = new Uint8Array(0x10000);
  for (const code of root.next.keys()) first[code] = 1;
  return { root, first };
}

const foldWord = (word: string): string => {
  let folded = '';
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return folded;
};

export interface Found<Entry> {
  readonly entry: Entry;
  readonly end: number;
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);

/** Fullwidth letters as ASCII, case kept: `ＧＢ` → `GB`. */
const narrow = (text: string): string => (/[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text);

/**
 * The longest word of the trie that starts at `start` and, where it ends in a Latin letter, ends there too.
 * A single space in a word stands for any run of up to three spaces or line ends.
 */
export function findLongest<Entry>(
  trie: Trie<Entry>,
  text: string,
  codes: Uint16Array,
  start: number,
): Found<Entry> | null {
  if (start >= codes.length || trie.first[codes[start]!] === 0) return null;
  let node = trie.root;
  let found: Found<Entry> | null = null;
  for (let i = start; i < codes.length; ) {
    const code = codes[i]!;
    const next = node.next.get(code);
    if (next === undefined) break;
    node = next;
    i++;
    if (code === 0x20) {
      if (codes[i] === 0x20) i++;
      if (codes[i] === 0x20) i++;
    }
    if (node.entry === undefined && node.exact === undefined) continue;
    if (isLetter(code) && i < codes.length && isLetter(codes[i]!)) continue;
    if (node.exact !== undefined) {
      const written = narrow(text.slice(start, i));
      const one = node.exact.find((each) => each.word === written);
      if (one !== undefined) {
        found = { entry: one.entry, end: i };
        continue;
      }
    }
    if (node.entry !== undefined) found = { entry: node.entry, end: i };
  }
  return found;
}
