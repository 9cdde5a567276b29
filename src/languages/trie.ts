import { foldCode } from './fold.ts';

/**
 * Vocabulary by folded characters. Entries of one spelling are told apart by `exact`: as written, or in any case and script.
 * Every run pays for its vocabulary at its start, and a text meets little of it: words are planted when the first text
 * comes to the code that they start with.
 */
export interface Trie<Entry> {
  readonly words: readonly TrieWord<Entry>[];
  /** For every folded code up to the greatest that a word starts with: `NONE`, `UNPLANTED` or `PLANTED`. Most searches end here. */
  readonly first: Uint8Array;
  /** By the code they start with, the places of words that are not planted yet. */
  readonly unplanted: Map<number, number[]>;
  readonly steps: Steps;
  /** By node: what any spelling of the word that ends there stands for. */
  readonly entries: (Entry | undefined)[];
  /** By node: what one spelling each stands for, `MB` and `Mb`. */
  readonly exact: (ExactEntry<Entry>[] | undefined)[];
}

const NONE = 0;
const UNPLANTED = 1;
const PLANTED = 2;

interface ExactEntry<Entry> {
  readonly word: string;
  readonly entry: Entry;
}

/** From a node and a code to the next node, as one table that is probed by hash; node 0 is the root and is nobody's next. */
interface Steps {
  readonly keys: Uint32Array;
  readonly nodes: Uint16Array;
}

export interface TrieWord<Entry> {
  readonly word: string;
  readonly entry: Entry;
  /** Only as written, letter by letter. */
  readonly exact?: boolean;
}

/** What may follow the first word of an entry: one bit for each letter behind a space, one for a sign right behind it, and all where it need not go on. */
export type Next = number;
export const ANYTHING: Next = -1;

const SPACE = 0x20;
const LETTERS = 26;
const ATTACHED: Next = 1 << 27;

/** The bit of what stands behind the space after a word. */
const nextBit = (code: number | undefined): Next =>
  1 << (code !== undefined && code >= 0x61 && code <= 0x7a ? code - 0x61 : LETTERS);

/** How a folded word goes on behind `end`. */
const nextOf = (folded: string, end: number): Next =>
  end === folded.length
    ? ANYTHING
    : folded.charCodeAt(end) === SPACE
      ? nextBit(folded.charCodeAt(end + 1))
      : ATTACHED;

/** The bit of what follows a word that ends at `end`, behind as many spaces as one of the vocabulary may stand for. */
export function nextAt(codes: Uint16Array, end: number): Next {
  if (codes[end] !== 0x20) return ATTACHED;
  let i = end + 1;
  while (codes[i] === 0x20 && i < end + 3) i++;
  return nextBit(codes[i]);
}

/** More nodes than a key has room for. */
const MOST_NODES = 0x10000;

const keyOf = (node: number, code: number): number => ((node << 16) | code) >>> 0;

const slotOf = (key: number, mask: number): number => {
  const hash = Math.imul(key, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & mask;
};

/** Where a key stands in the table, or the empty place where it belongs. */
function placeOf({ keys }: Steps, key: number): number {
  const mask = keys.length - 1;
  let slot = slotOf(key, mask);
  while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}

function emptySteps(count: number): Steps {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return { keys: new Uint32Array(size), nodes: new Uint16Array(size) };
}

/** Builds a trie; the first entry of a spelling wins. */
export function buildTrie<Entry>(all: Iterable<TrieWord<Entry>>): Trie<Entry> {
  const words = [...all];
  const unplanted = new Map<number, number[]>();
  let length = 0;
  let most = -1;
  for (let i = 0; i < words.length; i++) {
    const { word } = words[i]!;
    const code = foldCode(word.charCodeAt(0));
    const others = unplanted.get(code);
    if (others) others.push(i);
    else unplanted.set(code, [i]);
    length += word.length;
    if (code > most) most = code;
  }
  if (length >= MOST_NODES)
    throw new RangeError(`a vocabulary of ${length} letters, and room for ${MOST_NODES}`);
  const first = new Uint8Array(most + 1);
  for (const code of unplanted.keys()) first[code] = UNPLANTED;
  return { words, first, unplanted, steps: emptySteps(length), entries: [undefined], exact: [undefined] };
}

/** Plants the words that start with a code. */
function plant<Entry>(trie: Trie<Entry>, code: number): void {
  const { words, steps, entries, exact: exacts } = trie;
  for (const at of trie.unplanted.get(code) ?? []) {
    const { word, entry, exact } = words[at]!;
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = keyOf(node, foldCode(word.charCodeAt(i)));
      const place = placeOf(steps, key);
      if (steps.keys[place] === 0) {
        steps.keys[place] = key;
        steps.nodes[place] = entries.length;
        entries.push(undefined);
        exacts.push(undefined);
      }
      node = steps.nodes[place]!;
    }
    if (exact) exacts[node] = [...(exacts[node] ?? []), { word, entry }];
    else entries[node] ??= entry;
  }
  trie.unplanted.delete(code);
  trie.first[code] = PLANTED;
}

/** The folded codes that a trie's words start with. */
export const firstCodes = ({ words }: Trie<unknown>): ReadonlySet<number> =>
  new Set(words.map(({ word }) => foldCode(word.charCodeAt(0))));

/** The first two codes of each word, folded; null where it has only one. */
export const secondsOf = ({ words }: Trie<unknown>): (readonly [first: number, second: number | null])[] =>
  words.map(({ word }) => [
    foldCode(word.charCodeAt(0)),
    word.length > 1 ? foldCode(word.charCodeAt(1)) : null,
  ]);

/** The Latin words, folded, that a trie's words start with, one and two of them, and how these go on: `per mille` → `per`, before `m`; `per mille`. */
export function headsOf({ words }: Trie<unknown>): ReadonlyMap<string, Next> {
  const heads = new Map<string, Next>();
  const add = (folded: string, end: number): void => {
    const head = folded.slice(0, end);
    heads.set(head, (heads.get(head) ?? 0) | nextOf(folded, end));
  };
  for (const { word } of words) {
    if (!isLetter(foldCode(word.charCodeAt(0)))) continue;
    const folded = foldWord(word);
    const end = endOfLetters(folded, 0);
    add(folded, end);
    if (folded.charCodeAt(end) === SPACE) add(folded, endOfLetters(folded, end + 1));
  }
  return heads;
}

function endOfLetters(folded: string, from: number): number {
  let i = from;
  while (i < folded.length && isLetter(folded.charCodeAt(i))) i++;
  return i;
}

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

function foldWord(word: string): string {
  let i = 0;
  while (i < word.length && foldCode(word.charCodeAt(i)) === word.charCodeAt(i)) i++;
  let folded = word.slice(0, i);
  for (; i < word.length; i++) folded += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return folded;
}

export interface Found<Entry> {
  readonly entry: Entry;
  readonly end: number;
}

const isLetter = (code: number): boolean => isLatin(code) && code !== 0xd7 && code !== 0xf7;

/** Fullwidth letters as ASCII, case kept: `ＧＢ` → `GB`. */
const narrow = (text: string): string => (/[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text);

/** Whether any word of the trie starts with a code. */
export const startsWord = ({ first }: Trie<unknown>, code: number): boolean =>
  code < first.length && first[code] !== NONE;

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
  if (start >= codes.length || !startsWord(trie, codes[start]!)) return null;
  if (trie.first[codes[start]!] === UNPLANTED) plant(trie, codes[start]!);
  const { entries, exact } = trie;
  const { keys, nodes } = trie.steps;
  const mask = keys.length - 1;
  let node = 0;
  let entry: Entry | undefined;
  let end = -1;
  for (let i = start; i < codes.length; ) {
    const code = codes[i]!;
    const key = ((node << 16) | code) >>> 0;
    let slot = slotOf(key, mask);
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
    if (keys[slot] === 0) break;
    node = nodes[slot]!;
    i++;
    if (code === 0x20) {
      if (codes[i] === 0x20) i++;
      if (codes[i] === 0x20) i++;
    }
    const any = entries[node];
    const spellings = exact[node];
    if (any === undefined && spellings === undefined) continue;
    if (isLetter(code) && i < codes.length && isLetter(codes[i]!)) continue;
    const one = spellings === undefined ? undefined : spelled(spellings, text.slice(start, i));
    if (one !== undefined) entry = one.entry;
    else if (any !== undefined) entry = any;
    else continue;
    end = i;
  }
  return end < 0 ? null : { entry: entry as Entry, end };
}

function spelled<Entry>(
  spellings: readonly ExactEntry<Entry>[],
  text: string,
): ExactEntry<Entry> | undefined {
  const written = narrow(text);
  return spellings.find(({ word }) => word === written);
}
