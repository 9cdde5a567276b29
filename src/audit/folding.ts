import { Converter } from 'opencc-js/t2cn';
import { foldCode } from '../languages/fold.ts';

/** A text under which writings of one sentence are the same; its unit `i` stands at `origins[i]` of the text itself. */
export interface Folded {
  readonly text: string;
  readonly origins: Uint32Array;
}

const QUOTES = new Set(Array.from(`"'“”„‟‘’‚‛«»‹›「」『』〝〞″′\``, (char) => char.charCodeAt(0)));
const DASHES = new Set(Array.from('-‐‑‒–—―−﹘', (char) => char.charCodeAt(0)));
/** Marks without width: soft hyphen, zero-width space and joiners, direction marks, BOM. */
const UNSEEN = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

const SPACE = 0x20;
const QUOTE = 0x22;
const DASH = 0x2d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Ligatures, radicals and compatibility forms that PDFs write in place of letters and characters: `ﬁ`, `⼈`. */
const isCompatible = (code: number): boolean =>
  (code >= 0xfb00 && code <= 0xfb06) ||
  (code >= 0x2e80 && code <= 0x2fdf) ||
  (code >= 0xf900 && code <= 0xfaff);

const toSimplified = Converter({ from: 't', to: 'cn' });
const characters = new Map<number, number>();

function simplified(code: number): number {
  const known = characters.get(code);
  if (known !== undefined) return known;
  const found: number = toSimplified(String.fromCharCode(code)).charCodeAt(0);
  characters.set(code, found);
  return found;
}

function foldUnit(unit: number): number {
  const code = foldCode(unit);
  if (QUOTES.has(code)) return QUOTE;
  if (DASHES.has(code)) return DASH;
  return isHan(code) ? simplified(code) : code;
}

/**
 * White space, width, case, script, quotes, dashes, ligatures and hyphens inside words folded:
 * `「近２００家」—— perfor-\nmance` and `"近 200 家" - performance` are one. A space stays between two digits.
 */
export function foldSentence(text: string): Folded {
  const codes = new Uint16Array(text.length * 3);
  const origins = new Uint32Array(text.length * 3);
  let [size, gap, dash] = [0, false, false];
  const put = (code: number, origin: number) => {
    const last = size > 0 ? codes[size - 1]! : 0;
    if (dash && !(isLetter(last) && isLetter(code))) {
      codes[size] = DASH;
      origins[size++] = origin - 1;
    } else if (gap && isDigit(last) && isDigit(code)) {
      codes[size] = SPACE;
      origins[size++] = origin - 1;
    }
    [gap, dash] = [false, false];
    codes[size] = code;
    origins[size++] = origin;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (UNSEEN.has(unit)) continue;
    if (isCompatible(unit)) {
      for (const char of text[i]!.normalize('NFKC')) put(foldUnit(char.charCodeAt(0)), i);
      continue;
    }
    const code = foldUnit(unit);
    if (code === SPACE) gap = true;
    else if (code === DASH) dash = true;
    else put(code, i);
  }
  return { text: textOf(codes.subarray(0, size)), origins: origins.slice(0, size) };
}

const PIECE = 8192;

function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += PIECE)
    parts.push(String.fromCharCode(...codes.subarray(i, i + PIECE)));
  return parts.join('');
}

/** How much a folded text says by its words: a letter or digit 1, a Chinese character 2. */
export function weight(folded: string): number {
  let sum = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isHan(code)) sum += 2;
    else if (isLetter(code) || isDigit(code)) sum += 1;
  }
  return sum;
}
