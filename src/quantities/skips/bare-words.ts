import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isLatin, isWordPart, type Source, skipSpaces } from '../source.ts';
import { previousWord } from './before.ts';
import { inTitle } from './capital-names.ts';
import type { Skip } from './skip.ts';

/** `one`, a number's word and often none. */
export function skipBareWord(source: Source, start: number, end: number): Skip | null {
  if (inTitle(source, start, end)) return { start, end, reason: 'name' };
  if (
    /^(?:a )?(?:hundred|thousand|dozen|million|billion)/i.test(source.text.slice(start, end)) &&
    /\b(?:few|several|many|couple)(?: of)? $/i.test(source.text.slice(Math.max(0, start - 12), start))
  )
    return { start, end, reason: 'vague' };
  const word = source.text.slice(start, end).toLowerCase();
  if (
    source.codes[end] === 0x2d &&
    isLatin(source.codes[end + 1]) &&
    !/^-(?:\w+)/.test(source.text.slice(end, end + 4))
  )
    return { start, end, reason: 'name' };
  if (word !== 'one' && word !== 'zero') return null;
  const lexicon = LEXICONS.en;
  if (start === 0 && end === source.codes.length) return null;
  const previous = previousWord(source, start);
  if (previous !== null && lexicon.noOneBefore.has(previous.text.toLowerCase()))
    return { start, end, reason: 'idiom' };
  if (source.codes[end] === 0x27) return { start, end, reason: 'idiom' };
  const next = skipSpaces(source, end);
  if (next === end && !isWordPart(source.codes[end]))
    return previous === null ? null : { start, end, reason: 'idiom' };
  return findLongest(lexicon.noOneAfter, source.text, source.codes, next) !== null
    ? { start, end, reason: 'idiom' }
    : null;
}
