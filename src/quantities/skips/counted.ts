import { findLongest } from '../../languages/trie.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { isHan, isOneOf, type Source } from '../source.ts';

/** A plural noun that can only be counted, directly behind. */
export const counted = (source: Source, at: number): boolean =>
  isHan(source.codes[at])
    ? isOneOf(source, at, '个位名人家种项件台次倍篇页')
    : /^(?:people|users|employees|customers|countries|companies|models|students|workers|members|times|points|years|days|hours|weeks|months|tokens|parameters)\b/.test(
        source.text.slice(at, at + 12),
      );

/** Whether what follows is counted: a measure word in Chinese, a small-letter word in English. */
export function countAhead(source: Source, at: number): boolean {
  const { codes, text } = source;
  if (isHan(codes[at])) return findLongest(LEXICONS.zh.counters, text, codes, at) !== null;
  return /^(?!(?:was|has|is|does|goes|this|its|plus|versus|ships|runs|boots|supports|works|comes|looks|gets)\b)[a-z]{3,}s\b/.test(
    text.slice(at, at + 24),
  );
}
