import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';

/** Last characters of the names of aircraft, rockets and missiles: `殲-20`, `東風-41`. */
const MODELS = '歼轰运直教强警浪征舟娥弓剑鹰鹘霆星风梭';

import { charAt, isDigit, isHan, isWordPart, type Source, SPACE, skipSpaces, startsWith } from '../source.ts';

/** A sign in front of a number: a mark or a word, and where the number then starts. */
export function readSign(source: Source, at: number): { sign: '-' | '+' | '±'; end: number } | null {
  const { codes } = source;
  const code = codes[at];
  if (code === 0xb1) return { sign: '±', end: skipSpaces(source, at + 1) };
  if (startsWith(source, at, '+/-')) return { sign: '±', end: skipSpaces(source, at + 3) };
  if (code === 0x2d || code === 0x2b) {
    if (isDigit(codes[at + 1]) && /^.\d{4}-\d{1,2}-\d/.test(source.text.slice(at, at + 10))) return null;
    const next = codes[at + 1];
    if (next === SPACE && at > 0 && codes[at - 1] !== SPACE) return null;
    if (next === SPACE && at !== 0) return null;
    const before = codes[at - 1];
    if (
      isWordPart(before) ||
      before === 0x29 ||
      before === 0x25 ||
      before === code ||
      (isHan(before) && (isHan(codes[at + 1]) || MODELS.includes(charAt(source, at - 1))))
    )
      return null;
    return { sign: code === 0x2d ? '-' : '+', end: skipSpaces(source, at + 1) };
  }
  const word = findLongest(LEXICONS[source.lang].minus, source.text, codes, at);
  if (word === null) return null;
  return { sign: '-', end: skipSpaces(source, word.end) };
}
