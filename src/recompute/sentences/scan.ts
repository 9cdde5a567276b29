import type { Cue } from '../../languages/statements.ts';
import { findLongest, type Trie } from '../../languages/trie.ts';

/** What stands between numbers: words that state a relation, marks, and how many other words. */
export type Word =
  | { readonly kind: 'cue'; readonly cues: readonly Cue[] }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'words'; count: number }
  | { readonly kind: 'end' };

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

const ENDS = new Set('。！？!?｡');
const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x24f);
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const NEXT_SENTENCE = /^\.["'”’)）]*(?:\s+[^\sa-z]|\s*$|\p{Script=Han})/u;

const GOES_ON =
  /^\s*(?:(?:that|this) (?:is|was|makes|made|means|amounts to)\b|(?:這|这)(?:是|等於|等于|相當於|相当于)|也就是|相當於|相当于)/i;

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
    if (words > 0) onWord({ kind: 'words', count: Math.ceil(words) });
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
      onWord({ kind: 'cue', cues: found.entry });
      i = found.end;
      continue;
    }
    const character = text[i]!;
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
    else if (ENDS.has(character) || (character === '.' && NEXT_SENTENCE.test(text.slice(i, i + 12)))) {
      flush();
      // *That is a drop of 27%.* goes on with what was said.
      onWord(GOES_ON.test(text.slice(i + 1, i + 24)) ? { kind: 'mark', mark: ',' } : { kind: 'end' });
    } else {
      const mark = MARKS.get(character);
      if (mark !== undefined) {
        flush();
        onWord({ kind: 'mark', mark });
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
