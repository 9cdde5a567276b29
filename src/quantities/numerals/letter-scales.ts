import { EN_LETTER_SCALES } from '../../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../../languages/trie.ts';
import { isAt, isDigit, isLatin, isOneOf, type Source, SPACE, skipSpaces } from '../source.ts';
import { type Numeral, scaleNumeral } from './numeral.ts';

const SCALE_WORDS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mil: 6,
  billion: 9,
  trillion: 12,
  lakh: 5,
  crore: 7,
};

const ATTACHED = buildTrie(Object.entries(SCALE_WORDS).map(([word, entry]) => ({ word, entry })));

const LETTERS = buildTrie(
  Object.entries(EN_LETTER_SCALES).map(([word, entry]) => ({ word, entry, exact: true })),
);

/** `k`, `M`, `bn` right behind digits or after one space, in letters that no unit needs: `128K`, `10 M`. */
export function withLetters(source: Source, of: Numeral): Numeral {
  if (of.style !== 'digits') return of;
  const { codes, text } = source;
  if (!isLatin(codes[of.end]) && !(codes[of.end] === SPACE && isLatin(codes[skipSpaces(source, of.end)])))
    return of;
  const word = findLongest(ATTACHED, text, codes, of.end);
  if (word !== null) return scaleNumeral(of, word.entry, word.end);
  const spaced = codes[of.end] === SPACE;
  let at = skipSpaces(source, of.end);
  if (spaced && !letterMayStandApart(source, at)) return of;
  if (source.lang === 'zh' && !spaced && codes[at] === 0x77 && !isLatin(codes[at + 1])) {
    if (text[at] === 'w' || text[at] === 'ｗ' || wideCountAhead(source, at + 1))
      return scaleNumeral(of, 4, at + 1);
  }
  const letters = findLongest(LETTERS, text, codes, at);
  if (letters === null) return of;
  at = letters.end;
  if (isDigit(codes[at])) return of;
  return scaleNumeral(of, letters.entry, at);
}

/** `120W+`: ten thousands, where `120W` alone is watts. */
const wideCountAhead = (source: Source, at: number): boolean => isAt(source, at, '+');

/** A letter after a space is a scale only in capitals and as a word of its own: `1.2 M`, `10  k`. */
function letterMayStandApart(source: Source, at: number): boolean {
  const letter = source.text[at];
  return (
    (letter !== undefined &&
      (letter === 'k' || letter === 'K' || letter === 'M' || letter === 'B' || letter === 'T') &&
      !isLatin(source.codes[at + 1]) &&
      !isDigit(source.codes[at + 1])) ||
    (isOneOf(source, at + 1, 'nl') && /^(?:bn|mn|tn|mln|bln)\b/.test(source.text.slice(at, at + 4)))
  );
}
