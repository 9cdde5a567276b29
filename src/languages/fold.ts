import { SCRIPT_PAIRS } from './zh/scripts.ts';

/**
 * One code per UTF-16 unit under which spellings of one thing are the same: letters in lower case, fullwidth as
 * ASCII, every white space as a space, Traditional characters as Simplified. One to one, so that offsets stay.
 */
const FOLD = buildFold();

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < fold.length; code++) fold[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) fold[code] = code - 0xfee0;
  for (let code = 0; code < fold.length; code++) {
    const ascii = fold[code]!;
    if (ascii >= 0x41 && ascii <= 0x5a) fold[code] = ascii + 0x20;
  }
  const same: readonly (readonly [target: string, sources: string])[] = [
    [
      ' ',
      '\t\n\r\u000b\u000c\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ],
    ['-', '\u2010\u2011\u2212\ufe63'],
    ['~', '\u301c\u223c'],
    ['%', '\ufe6a'],
    ['$', '\ufe69'],
    ['¥', '\uffe5'],
    ['£', '\uffe1'],
    ["'", '\u2018\u2019'],
    ['"', '\u2033'],
    ['μ', 'µ'],
    ['×', '\u2715\u2716'],
    ['≤', '\u2a7d\u2266'],
    ['≥', '\u2a7e\u2267'],
    ['≈', '\u2248\u2245'],
    ['〇', '○'],
  ];
  for (const [target, sources] of same)
    for (const source of sources) fold[source.charCodeAt(0)] = target.charCodeAt(0);
  for (const pair of SCRIPT_PAIRS) fold[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return fold;
}

/** The folded code of one UTF-16 unit: `Ａ` → `a`, `萬` → `万`. */
export const foldCode = (code: number): number => FOLD[code]!;

/** Room for many short texts at once: a buffer of its own for each costs more than folding it. */
const SHARED = 1 << 15;
let shared = new Uint16Array(SHARED);
let taken = 0;

/** Room for so many codes, handed out once and never again. */
function room(length: number): Uint16Array {
  if (length > SHARED >> 3) return new Uint16Array(length);
  if (taken + length > SHARED) {
    shared = new Uint16Array(SHARED);
    taken = 0;
  }
  taken += length;
  return shared.subarray(taken - length, taken);
}

/** A whole text, folded: `３萬` → the codes of `3万`. */
export function foldText(text: string): Uint16Array {
  const codes = room(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = FOLD[text.charCodeAt(i)]!;
  return codes;
}
