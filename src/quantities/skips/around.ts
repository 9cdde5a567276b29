import type { Phrase } from '../phrase/phrase.ts';
import { isAt, isDigit, isHan, isLatin, isOneOf, isWordPart, type Source } from '../source.ts';
import { skipBareDigits } from './bare-digits.ts';
import { skipBareHan } from './bare-han.ts';
import { skipBareWord } from './bare-words.ts';
import { skipBack } from './before.ts';
import { partOfWord } from './part-of-word.ts';
import type { Skip } from './skip.ts';
import { wordEnd } from './word-end.ts';

/** A number that stands alone and is a label, a name's part, an index: decided by what is around it. */
export function skipAround(source: Source, phrase: Phrase, last: number): Skip | null {
  const { codes } = source;
  const { start, end, bare, quantity } = phrase;
  if (isDigit(codes[start]) && isLatin(codes[end]) && isWordPart(codes[end - 1]))
    return { start, end: wordEnd(source, start), reason: 'name' };
  if (!bare) return partOfWord(source, phrase, last);
  if (isDigit(codes[start])) return skipBareDigits(source, start, end, last);
  if (isDenominator(source, start)) return { start, end, reason: 'idiom' };
  if (source.lang === 'zh') return isHan(codes[start]) ? skipBareHan(source, start, end) : null;
  if (quantity.form === 'amount' && isLatin(codes[start])) return skipBareWord(source, start, end);
  return null;
}

/** `per million tokens`, `每百萬人`: what a rate is per, no amount. */
const isDenominator = (source: Source, start: number): boolean =>
  isAt(source, start - 1, '每')
    ? isOneOf(source, start, '百千万亿')
    : isOneOf(source, skipBack(source, start), 'rhy/') &&
      /(?:\bper|\beach|\bevery|\/) ?$/i.test(source.text.slice(Math.max(0, start - 6), start)) &&
      /^(?:hundred|thousand|million|billion)/i.test(source.text.slice(start, start + 8));
