import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isAt, isDigit, isLatin, type Source, SPACE, skipSpaces, startsWith } from '../source.ts';

export function connectorAt(source: Source, at: number): { word: string; end: number } | null {
  const i = skipSpaces(source, at);
  const found = findLongest(LEXICONS[source.lang].connectors, source.text, source.codes, i);
  if (found === null) {
    const or = source.lang === 'en' && i > at && startsWith(source, i, 'or ') ? i + 3 : null;
    if (or !== null) return { word: 'or', end: or };
    const other = isAt(source, i, '至') || isAt(source, i, '到') ? i + 1 : null;
    return other === null ? null : { word: '至', end: skipSpaces(source, other) };
  }
  if (isLatin(source.codes[found.end - 1]) && i === at) return null;
  return { word: found.entry, end: skipSpaces(source, found.end) };
}

export const AND = /^(?:and|与|和|及|跟)$/;

/** `5 -3`: a hyphen with a space in front and none behind is a sign, not a range. */
export const hyphenIsSign = (source: Source, at: number, end: number): boolean =>
  source.codes[at] === SPACE && source.codes[end - 1] === 0x2d && isDigit(source.codes[end]);
