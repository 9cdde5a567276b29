import type { Cue } from '../../languages/statements.ts';
import { findLongest, type Trie } from '../../languages/trie.ts';

/** What stands between numbers: words that state a relation, marks, and how many other words; each in so many brackets. */
export type Word =
  | { readonly kind: 'cue'; readonly cues: readonly Cue[]; depth: number }
  | { readonly kind: 'mark'; readonly mark: string; depth: number }
  | { readonly kind: 'words'; count: number; depth: number }
  | { readonly kind: 'end'; depth: number };

const MARKS: ReadonlyMap<string, string> = new Map(
  [
    [',', ',，、'],
    [';', ';；'],
    [':', ':：'],
    ['(', '(（[【〔'],
    [')', ')）]】〕'],
    ['"', '"“”「」『』'],
    ['-', '—–…'],
    ['|', '|\u2028'],
  ].flatMap(([mark, characters]) => [...characters!].map((character) => [character, mark!] as const)),
);

const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x24f);
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const NEXT_SENTENCE = /^\.["'”’)）]*(?:\s+[^\sa-z]|\s*$|\p{Script=Han})/u;

const GOES_ON =
  /^\s*(?:(?:that|this) (?:is|was|makes|made|means|amounts to)\b|(?:這|这)(?:是|等於|等于|相當於|相当于)|也就是|相當於|相当于)/i;

/** Whether a sentence ends at a character, leaving apart that a point may belong to a word: *vs.* */
function isEnd(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x21: // !
    case 0x3f: // ?
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff61: // ｡
      return true;
    case 0x2e:
      if (isLatin(text.charCodeAt(at + 1))) return false;
      return NEXT_SENTENCE.test(text.slice(at, at + 12));
    default:
      return false;
  }
}

/** *That is a drop of 27%.* goes on with what was said. */
const goesOn = (text: string, end: number): boolean => GOES_ON.test(text.slice(end + 1, end + 24));

/** No cue with a point is longer. */
const SHORT_WORD = /(?<!\p{L})\p{L}{1,3}$/u;

/** Where a stretch without numbers surely ends a sentence, first and last; null where it may be within one. */
export function endsIn(text: string, start: number, end: number): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // Letters are most of a text.
    if ((code > 0x3f && code < 0x3002) || (code > 0x3002 && code < 0xff01)) continue;
    if (!isEnd(text, i) || (code === 0x2e && SHORT_WORD.test(text.slice(Math.max(0, i - 4), i)))) continue;
    if (goesOn(text, i)) continue;
    if (first < 0) first = i;
    last = i;
  }
  return first < 0 ? null : { first, last };
}

/** Reads the stretch of a text that lies between two numbers. `codes` is the text, folded. */
export function scan(
  trie: Trie<readonly Cue[]>,
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  onWord: (word: Word) => void,
): void {
  let words = 0;
  const flush = (): void => {
    if (words > 0) onWord({ kind: 'words', count: Math.ceil(words), depth: 0 });
    words = 0;
  };
  for (let i = start; i < end; ) {
    const code = codes[i]!;
    if (code === 0x20) {
      i++;
      continue;
    }
    const isInside = i > 0 && isLatin(code) && isLatin(codes[i - 1]!);
    const found = isInside ? null : findLongest(trie, text, codes, i);
    if (found !== null && found.end <= end && !isPartOfWord(codes, i, found.end)) {
      if (found.entry[0] === 'words') {
        words += (found.end - i) / 2;
        i = found.end;
        continue;
      }
      flush();
      onWord({ kind: 'cue', cues: found.entry, depth: 0 });
      i = found.end;
      continue;
    }
    if (isLatin(code)) {
      words += 1;
      while (
        i < end &&
        (isLatin(codes[i]!) || ((codes[i] === 0x2d || codes[i] === 0x27) && isLatin(codes[i + 1] ?? 0)))
      )
        i++;
      continue;
    }
    if (isHan(code)) words += 0.5;
    else if (isEnd(text, i)) {
      flush();
      onWord(goesOn(text, i) ? { kind: 'mark', mark: ',', depth: 0 } : { kind: 'end', depth: 0 });
    } else {
      const mark = MARKS.get(text[i]!);
      if (mark !== undefined) {
        flush();
        onWord({ kind: 'mark', mark, depth: 0 });
      }
    }
    i++;
  }
  flush();
}

/** `x-ray` is no product, `in-house` no place. */
const isPartOfWord = (codes: Uint16Array, start: number, end: number): boolean =>
  (codes[end] === 0x2d &&
    isLatin(codes[end + 1] ?? 0) &&
    isLatin(codes[end - 1]!) &&
    codes[end - 1]! > 0x39) ||
  (codes[start - 1] === 0x2d &&
    isLatin(codes[start]!) &&
    isLatin(codes[start - 2] ?? 0) &&
    codes[start - 2]! > 0x39);
