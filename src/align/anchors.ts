import type { Mark } from '../model/document.ts';
import { extended, type Key, keyOf, SORT, smallLetter } from './keys.ts';

/** What stands in a stretch of text that a translation keeps: numbers by value, Latin words, code, links. Small numbers in rising order. */
export type Anchors = readonly number[];

export const NO_ANCHORS: Anchors = [];

/** What a stretch of text is recognised by. */
export interface Features {
  readonly anchors: Anchors;
  /** About how long it is in English letters. */
  readonly size: number;
}

/** Chinese says in one character what English says in about three letters. */
export function sizeOf(text: string, start = 0, end = text.length): number {
  let size = end - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) >= WIDE) size += 2;
  return size;
}

const WIDE = 0x2e80;

/** A block is known by its first anchors; one with thousands is not known better by all of them. */
const MOST = 400;
const LONGEST_TEXT = 20_000;
const MOST_IDEOGRAPHS = 2_000;

/** What a character may be in a word or a number; `.`, `+` and `-` join the parts of a word, `.`, `,`, `:`, `/` and `-` those of a number. */
const DIGIT = 1;
const LETTER = 2;
const UNDERSCORE = 4;
const JOINS_WORD = 8;
const JOINS_NUMBER = 16;
const IN_WORD = DIGIT | LETTER | UNDERSCORE;

const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (
    (/\d/.test(character) ? DIGIT : 0) |
    (/[A-Za-z]/.test(character) ? LETTER : 0) |
    (character === '_' ? UNDERSCORE : 0) |
    (/[.+-]/.test(character) ? JOINS_WORD : 0) |
    (/[.,:/-]/.test(character) ? JOINS_NUMBER : 0)
  );
});

const classOf = (code: number): number => (code < 0x80 ? CLASSES[code]! : 0);

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
  private size = 0;
  private learning = true;

  /** How many anchors there are. */
  get count(): number {
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

  /** Latin words and runs of digits, of two characters or more: `gpt-5.5`, `c++11`, `2026-04-28`, `1,024`. */
  private addWords(text: string): void {
    const length = Math.min(text.length, LONGEST_TEXT);
    let i = 0;
    while (i < length) {
      let code = text.charCodeAt(i);
      const first = classOf(code) & (DIGIT | LETTER);
      if (first === 0) {
        if (code >= WIDE) this.size += 2;
        i++;
        continue;
      }
      const inside = first === DIGIT ? DIGIT : IN_WORD;
      const joint = first === DIGIT ? JOINS_NUMBER : JOINS_WORD;
      const start = i;
      let key: Key = SORT.word;
      do {
        key = extended(key, smallLetter(code));
        code = ++i < length ? text.charCodeAt(i) : 0;
      } while (
        (classOf(code) & inside) !== 0 ||
        ((classOf(code) & joint) !== 0 && i + 1 < length && (classOf(text.charCodeAt(i + 1)) & inside) !== 0)
      );
      if (i - start < 2) continue;
      this.add(key);
      if (this.found.length > MOST) break;
    }
    this.size += i + sizeOf(text, i);
  }

  /** What was collected since the last call. */
  take(): Features {
    const { found, size } = this;
    this.stretch += 1;
    this.size = 0;
    if (found.length === 0) return { anchors: NO_ANCHORS, size };
    this.found = [];
    return { anchors: inOrder(found), size };
  }
}

/** Beyond so many numbers, sorting by insertion is not the quicker way. */
const FEW = 40;

function inOrder(numbers: number[]): number[] {
  if (numbers.length > FEW) return Array.from(Int32Array.from(numbers).sort());
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
