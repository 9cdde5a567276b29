import type { Mark } from '../model/document.ts';
import { extended, type Key, keyOf, SORT } from './keys.ts';

/** What stands in a stretch of text that a translation keeps: numbers by value, Latin words, code, links. Small numbers in rising order. */
export type Anchors = readonly number[];

export const NO_ANCHORS: Anchors = [];

/** A block is known by its first anchors; one with thousands is not known better by all of them. */
const MOST = 400;
const LONGEST_TEXT = 20_000;
const MOST_IDEOGRAPHS = 2_000;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code) || code === 0x5f;
/** `.`, `+` and `-` go on with a word between its letters, `.`, `,`, `:`, `/` and `-` with a number between its digits. */
const joinsWord = (code: number): boolean => code === 0x2e || code === 0x2b || code === 0x2d;
const joinsNumber = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f || code === 0x2d;

/**
 * Collects anchors, each by one small number. The version read first teaches them; of the other, only what stands in
 * the first one is taken, since what stands on one side only says nothing about pairing.
 */
export class AnchorReader {
  private readonly numbers = new Map<Key, number>();
  /** The stretch in which each anchor was last met. */
  private readonly metIn: number[] = [];
  private stretch = 0;
  private found: number[] = [];
  private learning = true;

  /** How many anchors there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** From here on nothing new is learnt. */
  stopLearning(): void {
    this.learning = false;
  }

  add(key: Key): void {
    let id = this.numbers.get(key);
    if (id === undefined) {
      if (!this.learning) return;
      id = this.numbers.size;
      this.numbers.set(key, id);
      this.metIn.push(-1);
    }
    if (this.metIn[id] === this.stretch) return;
    this.metIn[id] = this.stretch;
    this.found.push(id);
  }

  /** Adds what a text is recognised by: `關於 GPT-5.5 的 [文](https://a.b/c)` → `gpt-5.5`, `>c`. `ideographs` also counts Chinese characters, for two Chinese versions. */
  addText(text: string, marks: readonly Mark[], ideographs: boolean): void {
    this.addWords(text);
    for (const { kind, value } of marks)
      if ((kind === 'link' || kind === 'image') && value !== '') this.add(destinationKey(value));
    if (!ideographs) return;
    const end = Math.min(text.length, MOST_IDEOGRAPHS);
    for (let i = 0; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x3400 && code <= 0x9fff) this.add(extended(SORT.ideograph, code));
    }
  }

  /** Latin words and runs of digits, of two characters or more. */
  private addWords(text: string): void {
    const length = Math.min(text.length, LONGEST_TEXT);
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      const digits = isDigit(code);
      if (!digits && !isLetter(code)) {
        i++;
        continue;
      }
      const start = i;
      i = digits ? numberEnd(text, i, length) : wordEnd(text, i, length);
      if (i - start < 2) continue;
      this.add(keyOf(SORT.word, text, start, i));
      if (this.found.length > MOST) return;
    }
  }

  /** What was collected since the last call. */
  take(): Anchors {
    this.stretch += 1;
    if (this.found.length === 0) return NO_ANCHORS;
    const { found } = this;
    this.found = [];
    return inOrder(found);
  }
}

/** Beyond so many numbers, sorting by insertion is not the quicker way. */
const FEW = 40;

function inOrder(numbers: number[]): number[] {
  if (numbers.length > FEW) return numbers.sort((a, b) => a - b);
  for (let k = 1; k < numbers.length; k++) {
    const one = numbers[k]!;
    let to = k;
    while (to > 0 && numbers[to - 1]! > one) {
      numbers[to] = numbers[to - 1]!;
      to--;
    }
    numbers[to] = one;
  }
  return numbers;
}

/** Where a word ends: letters, digits and `_`, with joints between: `gpt-5.5`, `c++11`. */
function wordEnd(text: string, start: number, length: number): number {
  let i = start + 1;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) i++;
    else if (joinsWord(code) && i + 1 < length && isWordCode(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

/** Where a number ends: `2026-04-28`, `1,024`, `12:30`. */
function numberEnd(text: string, start: number, length: number): number {
  let i = start + 1;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i++;
    else if (joinsNumber(code) && i + 1 < length && isDigit(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

/** The end of a link's path with its fragment, which both versions share even where their folders and languages differ. */
function destinationKey(value: string): Key {
  const hash = value.indexOf('#');
  const query = value.indexOf('?');
  let end = hash < 0 ? value.length : hash;
  if (query >= 0 && query < end) end = query;
  while (end > 0 && value.charCodeAt(end - 1) === 0x2f) end--;
  const start = end === 0 ? 0 : value.lastIndexOf('/', end - 1) + 1;
  const name = keyOf(SORT.link, value, start, end);
  return hash < 0 ? name : keyOf(name, value, hash);
}
