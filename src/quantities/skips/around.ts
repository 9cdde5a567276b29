import type { Phrase } from '../phrase/phrase.ts';
import { isAt, isDigit, isHan, isLatin, isOneOf, isWordPart, type Source } from '../source.ts';
import { skipBareDigits } from './bare-digits.ts';
import { skipBareHan } from './bare-han.ts';
import { skipBareWord } from './bare-words.ts';
import { skipBack } from './before.ts';
import { markedNumber } from './marked.ts';
import { partOfWord } from './part-of-word.ts';
import { setPhraseBehind } from './set-phrases.ts';
import type { Skip } from './skip.ts';
import { isVague } from './vague.ts';
import { wordEnd } from './word-end.ts';

/** A number that stands alone and is a label, a name's part, an index: decided by what is around it. */
export function skipAround(source: Source, phrase: Phrase, last: number): Skip | null {
  const { codes } = source;
  const { start, end, bare, quantity } = phrase;
  if (isDigit(codes[start]) && isLatin(codes[end]) && isWordPart(codes[end - 1]))
    return { start, end: wordEnd(source, start), reason: 'name' };
  if (goesOn(source, end)) return { start, end: wordEnd(source, end), reason: 'name' };
  if (isLatin(codes[start]) && codes[start - 1] === 0x2d && isLatin(codes[start - 2]))
    return { start, end, reason: 'idiom' };
  if (isQuestion(source, phrase)) return { start, end, reason: 'list-number' };
  if (phrase.figure > start) {
    const named = setPhraseBehind(source, phrase.figure);
    if (named !== null) return named;
  }
  if (isDigit(codes[start]) && codes[start - 1] === 0x23)
    return { start: start - 1, end, reason: 'identifier' };
  const marked = isVague(source, phrase) ?? markedNumber(source, phrase, last);
  if (marked !== null) return marked;
  if (!bare) return partOfWord(source, phrase, last);
  if (isDigit(codes[start])) return skipBareDigits(source, start, end, last);
  if (isDenominator(source, start)) return { start, end, reason: 'idiom' };
  if (source.lang === 'zh') return isHan(codes[start]) ? skipBareHan(source, start, end) : null;
  if (quantity.form === 'amount' && isLatin(codes[start])) return skipBareWord(source, start, end);
  return null;
}

/** Letters right behind figures, or figures behind letters: `-6746aaf`, `Zero3`. */
const goesOn = ({ codes }: Source, end: number): boolean =>
  (isDigit(codes[end - 1]) && isLatin(codes[end])) || (isLatin(codes[end - 1]) && isDigit(codes[end]));

/** `Q1: Why …`: a question, no quarter. */
const isQuestion = ({ codes, text }: Source, { start, end, quantity }: Phrase): boolean =>
  quantity.form === 'calendar' &&
  codes[start] === 0x71 &&
  end === start + 2 &&
  /^[:：.、]/.test(text.slice(end, end + 1)) &&
  !isWordPart(codes[start - 1]) &&
  !isWordPart(codes[start - 2]);

/** `per million tokens`, `每百萬人`: what a rate is per, no amount. */
const isDenominator = (source: Source, start: number): boolean =>
  isAt(source, start - 1, '每')
    ? isOneOf(source, start, '百千万亿')
    : isOneOf(source, skipBack(source, start), 'rhy/') &&
      /(?:\bper|\beach|\bevery|\/) ?$/i.test(source.text.slice(Math.max(0, start - 6), start)) &&
      /^(?:hundred|thousand|million|billion)/i.test(source.text.slice(start, start + 8));
