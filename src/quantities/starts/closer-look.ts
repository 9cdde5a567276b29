import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isDigit, isHan, isLatin, isWordPart, type Source, SPACE, skipSpaces } from '../source.ts';
import { startsNumber } from './codes.ts';
import { mayBeNumber } from './may-be-number.ts';
import { opensPair } from './pairs.ts';
import { goesOnAsNumber } from './words.ts';

const HASH = 0x23;
const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;

/** Whether anything can begin with the sign or character at `at`, by what stands behind it: the point of a sentence begins nothing. */
export function opens(source: Source, at: number): boolean {
  const { codes } = source;
  const code = codes[at]!;
  if (code >= 0x80) return opensPair(source, at);
  const next = codes[at + 1];
  switch (code) {
    case POINT:
    case SLASH:
      return next !== undefined && next !== SPACE && !isHan(next);
    case APOSTROPHE:
      return source.lang === 'en' && isDigit(next);
    case HASH:
      return source.lang === 'en' && next !== undefined;
    case PLUS:
    case HYPHEN:
      return (
        next !== undefined && (next !== SPACE || at === 0) && !(code === HYPHEN && isWordPart(codes[at - 1]))
      );
    default:
      return true;
  }
}

/** Whether a number, date, rank or amount can start at `at`, told by more than its first character or word. */
export function opensNumber(source: Source, at: number): boolean {
  if (!mayBeNumber(source, at)) return false;
  const code = source.codes[at]!;
  if (isDigit(code)) return true;
  if (isLatin(code)) return goesOnAsNumber(source, at);
  if (code === POINT) return isDigit(source.codes[at + 1]);
  if (code === HYPHEN || code === PLUS) return signs(source, at);
  return opens(source, at);
}

/** Whether the `-` or `+` at `at` may be the sign of a number. */
function signs(source: Source, at: number): boolean {
  const { codes, lang } = source;
  if (codes[at] === PLUS && codes[at + 1] === SLASH && codes[at + 2] === HYPHEN) return true;
  if (isWordPart(codes[at - 1])) return false;
  const from = skipSpaces(source, at + 1);
  const code = codes[from];
  if (code === undefined) return false;
  if (isDigit(code)) return true;
  if (isLatin(code)) return goesOnAsNumber(source, from);
  if (code === POINT) return isDigit(codes[from + 1]);
  if (code === HYPHEN || code === PLUS || code === APOSTROPHE || code === HASH) return false;
  return (
    startsNumber(lang, code) ||
    (isHan(code) && findLongest(LEXICONS[lang].currencyBefore, source.text, codes, from) !== null)
  );
}
