import { isLatin, type Source, SPACE } from '../source.ts';
import { digitsEnd, foldedSlice } from './digits.ts';

/** `e6`, `E-3` behind a mantissa. */
export function exponentAt(source: Source, at: number): { places: number; end: number } | null {
  if (source.codes[at] !== 0x65) return null;
  let i = at + 1;
  let sign = 1;
  if (source.codes[i] === 0x2b || source.codes[i] === 0x2d) {
    if (source.codes[i] === 0x2d) sign = -1;
    i++;
  }
  const end = digitsEnd(source, i);
  if (end === i || end - i > 2 || isLatin(source.codes[end])) return null;
  return { places: sign * Number(foldedSlice(source, i, end)), end };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `× 10^6`, `x 10⁻³`, `*10^6` behind a mantissa. */
export function powerAt(source: Source, at: number): { places: number; end: number } | null {
  const { codes, text } = source;
  let i = at;
  while (codes[i] === SPACE && i < at + 2) i++;
  if (codes[i] !== 0xd7 && codes[i] !== 0x78 && codes[i] !== 0x2a) return null;
  i++;
  while (codes[i] === SPACE && i < at + 5) i++;
  if (codes[i] !== 0x31 || codes[i + 1] !== 0x30) return null;
  i += 2;
  let sign = 1;
  if (codes[i] === 0x5e) {
    i++;
    if (codes[i] === 0x2d) {
      sign = -1;
      i++;
    }
    const end = digitsEnd(source, i);
    if (end === i || end - i > 2) return null;
    return { places: sign * Number(foldedSlice(source, i, end)), end };
  }
  if (text[i] === '⁻') {
    sign = -1;
    i++;
  }
  const raised = superscriptAt(source, i);
  return raised === null ? null : { places: sign * raised.places, end: raised.end };
}

/** The number that one or two raised digits make: `⁶` → 6. */
export function superscriptAt({ text }: Source, at: number): { places: number; end: number } | null {
  let places = 0;
  let i = at;
  while (i < at + 2 && i < text.length && SUPERSCRIPTS.includes(text[i]!)) {
    places = places * 10 + SUPERSCRIPTS.indexOf(text[i]!);
    i++;
  }
  return i === at ? null : { places, end: i };
}
