/** East Asian Wide and Fullwidth blocks (UAX 11), first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
];

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Where single code units have an emoji among them: the classes of Unicode take longer to make than a short report. */
const MAY_BE_EMOJI = /[\u2300-\u2bff]/;
/** Dashes, quotation marks, dots, currencies, arrows and signs of mathematics, which a terminal draws as wide as a letter. */
const NARROW = /[\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2100-\u22ff]/;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

function codePointWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  for (const [first, last] of WIDE) if (code >= first && code <= last) return 2;
  return !NARROW.test(char) && ZERO.test(char) ? 0 : 1;
}

/** Costs more than a short report to make, and few reports need it. */
let segmenter: Intl.Segmenter | null = null;

function segments(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** What a reader sees as characters, in order: `e\u0301`, an emoji with its modifiers. Give it short text only. */
export const graphemes = (text: string): string[] => (SIMPLE.test(text) ? text.split('') : segments(text));

/** Letters, figures, signs, ideographs, kana and their punctuation, nothing that combines: every code unit is a grapheme, and no segmenter is asked. */
const SIMPLE = /^[ -~¡-¬®-˿‐-‧‰-⁞₠-⃀℀-⯿、-〠ぁ-ゖァ-ヿ㐀-鿿！-｠]*$/;

/** Columns one character takes in a terminal: `a` 1, `萬` 2, an emoji 2, a combining mark 0. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && !MAY_BE_EMOJI.test(grapheme)) return codePointWidth(grapheme);
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) width = Math.max(width, codePointWidth(char));
  return width;
}

/** Columns a text takes in a terminal: `3.2 萬` is 6. */
export const displayWidth = (text: string): number =>
  graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);

/** As much of the start of a text as fits, `…` in place of the rest: (`三萬二千人`, 6) → `三萬…`. */
export function clipEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return width < 1 ? '' : `${kept}…`;
}

/** As much of the end of a text as fits, `…` in place of the rest: (`共有三萬二千`, 6) → `…二千`. */
export function clipStart(text: string, width: number): string {
  const all = graphemes(text);
  let first = all.length;
  let used = 0;
  while (first > 0 && used + graphemeWidth(all[first - 1]!) <= width) {
    first -= 1;
    used += graphemeWidth(all[first]!);
  }
  if (first === 0) return text;
  while (first < all.length && used + 1 > width) {
    used -= graphemeWidth(all[first]!);
    first += 1;
  }
  return width < 1 ? '' : `…${all.slice(first).join('')}`;
}
