import { isDigit, isLatin, isWordPart, nextDigit, type Source } from '../source.ts';
import type { Skip } from './skip.ts';

const MARKS = new Set([...'._/@:+~-'].map((character) => character.charCodeAt(0)));

/** A file name, path or mail address with digits in it: `src/v2/config10.json`, `room101@example.org`, `IMG_0032.jpg`. */
export function skipPath(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  let i = at;
  let digits = false;
  let marks = false;
  const most = Math.min(codes.length, at + 200);
  if (nextDigit(source, at) >= most) return null;
  while (i < most && (isWordPart(codes[i]) || MARKS.has(codes[i]!))) {
    if (isDigit(codes[i])) digits = true;
    else if (!isLatin(codes[i])) marks = true;
    i++;
  }
  if (!digits || !marks || i >= at + 200) return null;
  while (i > at && MARKS.has(codes[i - 1]!)) i--;
  const token = text.slice(at, i);
  if (
    /^[\w.+-]+@[\w-]+\.\w/.test(token) ||
    /^[\w.-]+@[\w.-]+:/.test(token) ||
    /^(?:\.{0,2}\/)[\w.-]/.test(token)
  )
    return { start: at, end: i, reason: 'url' };
  if (
    /^[A-Za-z_][\w-]*(?:\/[\w.-]+)*\.(?:[a-z]{2,5}|mp[34]|7z)$/.test(token) &&
    /[\d]/.test(token) &&
    !/^(?:no|vol|pp?|fig|sec|ch|approx)\./i.test(token)
  )
    return { start: at, end: i, reason: 'url' };
  if (/^[A-Za-z][\w-]*(?:\/[\w.-]+){2,}$/.test(token)) return { start: at, end: i, reason: 'url' };
  return null;
}

const startsWithText = (source: Source, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (source.codes[at + i] !== word.charCodeAt(i)) return false;
  return true;
};

export const isUrl = (source: Source, at: number): boolean => {
  const first = source.codes[at];
  if (first === 0x68) return startsWithText(source, at, 'http://') || startsWithText(source, at, 'https://');
  if (first === 0x77) return startsWithText(source, at, 'www.');
  return first === 0x66 && startsWithText(source, at, 'ftp://');
};
