import type { Phrase } from '../phrase/phrase.ts';
import { isAt, isDigit, isHan, isLatin, isOneOf, isWordPart, type Source } from '../source.ts';
import { previousWord } from './before.ts';
import { inTitle } from './capital-names.ts';
import { skipRank } from './ranks.ts';
import type { Skip } from './skip.ts';

/** A unit or rank inside another word or rate: `a month` after `$20`, `first` in a name. */
export function partOfWord(source: Source, { start, end, quantity }: Phrase, last: number): Skip | null {
  const { codes, text } = source;
  if (
    source.lang === 'en' &&
    isLatin(codes[start]) &&
    (quantity.kind === 'rank' || quantity.kind === 'area') &&
    inTitle(source, start, end)
  )
    return { start, end, reason: 'name' };
  if (codes[end] === 0x5e && isWordPart(codes[end + 1])) return { start, end, reason: 'formula' };
  if (quantity.kind === 'ratio' && isLatin(codes[start]) && codes[end] === 0x2d && isLatin(codes[end + 1]))
    return { start, end, reason: 'idiom' };
  if (
    isDigit(codes[start]) &&
    isOneOf(source, start - 1, '. ') &&
    /\bpp?\. ?$/.test(text.slice(Math.max(0, start - 5), start))
  )
    return { start, end, reason: 'citation' };
  if (
    isDigit(codes[start]) &&
    codes[start - 1] === 0x3a &&
    /[A-Z]{2}:$/.test(text.slice(Math.max(0, start - 6), start))
  ) {
    const word = previousWord(source, start - 1);
    return { start: Math.max(last, word?.start ?? start), end, reason: 'name' };
  }
  if (quantity.kind === 'rank') return skipRank(source, start, end);
  if (
    /^(?:duration|mass|length|volume|area|energy)$/.test(quantity.kind) &&
    isAt(source, start, 'a') &&
    /^an? /i.test(text.slice(start, start + 3))
  ) {
    const between = text.slice(Math.max(last, start - 30), start);
    if (
      last > 0 &&
      start - last <= 24 &&
      /^[\p{L} -]*$/u.test(between) &&
      !/\b(?:in|for|within|after|over|takes?|took|lasts?|about|nearly|than|and|or|is|was|of|to)\b\s*$/i.test(
        between,
      )
    )
      return { start, end, reason: 'idiom' };
    if (
      /\b(?:once|twice|thrice|times|per|what|such|many|quite|have|having|it's|was|is) $/i.test(
        text.slice(Math.max(0, start - 9), start),
      ) &&
      !/\b(?:is|was) $/.test(text.slice(Math.max(0, start - 4), start))
    )
      return { start, end, reason: 'idiom' };
  }
  if (
    source.lang === 'zh' &&
    isAt(source, start, '一') &&
    isOneOf(source, start - 1, '有某那这每哪另同') &&
    isAt(source, start + 1, '天')
  )
    return { start, end, reason: 'idiom' };
  if (
    source.lang === 'zh' &&
    isHan(codes[start]) &&
    quantity.kind === 'duration' &&
    isAt(source, start, '一') &&
    isHan(codes[start - 1]) &&
    isOneOf(source, start - 1, '统唯专同归')
  )
    return { start, end, reason: 'idiom' };
  return null;
}
