import { isHanNumber } from '../numerals/han/characters.ts';
import { isDigit, isWordPart, type Source } from '../source.ts';
import { skipPath } from './paths.ts';
import { hanPhrase } from './set-phrases.ts';
import type { Skip } from './skip.ts';

/** Idioms and names in Chinese, and marks that open what is no claim. */
export function skipHan(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  if (codes[at] === 0x60) return skipCode(source, at);
  if (codes[at] === 0x2f || codes[at] === 0x2e) {
    const path = isWordPart(codes[at - 1]) ? null : skipPath(source, at);
    if (path !== null) return path;
  }
  if (codes[at] === 0x300a) return skipTitle(source, at);
  if (codes[at] === 0x2b) {
    const phone = /^\+\d{1,3}(?:[- ]\d{1,4}){2,4}(?![\d-])/.exec(text.slice(at, at + 24));
    if (phone !== null) return { start: at, end: at + phone[0].length, reason: 'identifier' };
  }
  return hanPhrase(source, at);
}

/** Code in back ticks, where it holds a digit. */
function skipCode(source: Source, at: number): Skip | null {
  const close = source.text.slice(at + 1, at + 200).indexOf('`');
  if (close < 1) return null;
  const end = at + close + 2;
  return { start: at, end, reason: /\d/.test(source.text.slice(at, end)) ? 'code' : null };
}

/** The name of a work with a number in characters: `《百年孤寂》`; figures in a title are read. */
function skipTitle(source: Source, at: number): Skip | null {
  const close = source.text.slice(at + 1, at + 24).indexOf('》');
  if (close < 1) return null;
  for (let i = at + 1; i <= at + close; i++) {
    if (isDigit(source.codes[i])) return null;
    if (isHanNumber(source.codes[i])) return { start: at, end: at + close + 2, reason: 'name' };
  }
  return null;
}
