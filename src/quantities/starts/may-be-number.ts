import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isDigit, isHan, isLatin, type Source, SPACE } from '../source.ts';
import { startsNumber } from './codes.ts';
import { beginsNumber } from './words.ts';

/** Whether a number, date, rank or amount can start at `at`: a quick look before the grammar is tried. */
export function mayBeNumber(source: Source, at: number): boolean {
  const code = source.codes[at];
  if (code === undefined) return false;
  if (isDigit(code)) return true;
  if (isLatin(code)) return beginsNumber(source, at);
  if (!startsNumber(source.lang, code))
    return (
      isHan(code) && findLongest(LEXICONS[source.lang].currencyBefore, source.text, source.codes, at) !== null
    );
  return (
    code >= 0x3000 ||
    (code >= 0xbc && code <= 0xbe) ||
    (code >= 0x2150 && code <= 0x215e) ||
    leadsToNumber(source, at)
  );
}

/** Whether a sign in front of a number has one behind it. */
function leadsToNumber({ codes }: Source, at: number): boolean {
  let i = at + 1;
  while (codes[i] === SPACE && i < at + 4) i++;
  const next = codes[i];
  if (next === undefined) return false;
  return (
    isDigit(next) ||
    isLatin(next) ||
    next >= 0x3000 ||
    ((next === 0x2e || next === 0x2d || next === 0x24) && isDigit(codes[i + 1])) ||
    (next === 0x2f && codes[i + 1] === 0x2d)
  );
}
