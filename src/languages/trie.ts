import { foldCode } from './fold.ts';

/** Vocabulary by folded characters. Entries of one spelling are told apart by `exact`: as written, or in any case and script. */
export interface Trie<Entry> {
  /** 1 for every folded code that a word starts with, up to the greatest: most searches end here. */
  readonly first: Uint8Array;
  /** The Latin words, folded, that its words start with, one and two of them, and how these go on: `per mille` → `per`, before `m`; `per mille`. */
  readonly heads: ReadonlyMap<string, Next>;
  /** The first two codes of each word, folded; null where it has only one. */
  readonly seconds: readonly (readonly [first: number, second: number | null])[];
  readonly steps: Steps;
  /** By node: what any spelling of the word that ends there stands for. */
  readonly entries: readonly (Entry | undefined)[];
  /** By node: what one spelling each stands for, `MB` and `Mb`. */
  readonly exact: readonly (readonly ExactEntry<Entry>[] | undefined)[];
}

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

const LETTERS = 26;
const ATTACHED: Next = 1 << 27;

/** The bit of what stands behind the space after a word. */
const nextBit = (code: number | undefined): Next =>
  1 << (code !== undefined && code >= 0x61 && code <= 0x7a ? code - 0x61 : LETTERS);

const nextOf = (rest: string): Next =>
  rest === '' ? ANYTHING : rest[0] === ' ' ? nextBit(rest.charCodeAt(1)) : ATTACHED;

/** The bit of what follows a word that ends at `end`, behind as many spaces as one of the vocabulary may stand for. */
export function nextAt(codes: Uint16Array, end: number): Next {
  if (codes[end] !== 0x20) return ATTACHED;
  let i = end + 1;
  while (codes[i] === 0x20 && i < end + 3) i++;
  return nextBit(codes[i]);
}

const LATIN_HEAD = /^[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/;
const LATIN_PAIR =
  /^[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+ [a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*/;

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
export function buildTrie<Entry>(words: Iterable<TrieWord<Entry>>): Trie<Entry> {
  const all = [...words].map((each) => ({ ...each, folded: foldWord(each.word) }));
  const steps = emptySteps(all.reduce((sum, { folded }) => sum + folded.length, 0));
  const entries: (Entry | undefined)[] = [undefined];
  const exacts: (ExactEntry<Entry>[] | undefined)[] = [undefined];
  const heads = new Map<string, Next>();
  const seconds: [number, number | null][] = [];
  for (const { word, folded, entry, exact } of all) {
    for (const pattern of [LATIN_HEAD, LATIN_PAIR]) {
      const head = pattern.exec(folded)?.[0];
      if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) | nextOf(folded.slice(head.length)));
    }
    seconds.push([folded.charCodeAt(0), folded.length > 1 ? folded.charCodeAt(1) : null]);
    let node = 0;
    for (let i = 0; i < folded.length; i++) {
      const key = keyOf(node, folded.charCodeAt(i));
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
  if (entries.length > MOST_NODES) throw new RangeError(`a vocabulary of more than ${MOST_NODES} nodes`);
  const first = new Uint8Array(seconds.reduce((most, [code]) => Math.max(most, code), -1) + 1);
  for (const [code] of seconds) first[code] = 1;
  return { first, heads, seconds, steps, entries, exact: exacts };
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

/** Whether any word of the trie starts with a code. */
export const startsWord = ({ first }: Trie<unknown>, code: number): boolean =>
  code < first.length && first[code] === 1;

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
