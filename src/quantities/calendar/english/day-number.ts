import { EN_ORDINALS } from '../../../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { digitsEnd } from '../../numerals/digits.ts';
import { isAt, isDigit, isOneOf, isWordPart, type Source } from '../../source.ts';
import { digitsValue, type Small, validDay } from '../parts.ts';

/** `first` … `thirty-first`. */
export const ORDINAL_DAYS = buildTrie(
  Array.from({ length: 31 }, (_, i) => ({ word: ordinalWord(i + 1), entry: i + 1 })),
);

function ordinalWord(day: number): string {
  const wordOf = (value: number) =>
    Object.keys(EN_ORDINALS).find((word) => EN_ORDINALS[word] === value) ?? '';
  return day <= 20 || day === 30 ? wordOf(day) : `${day < 30 ? 'twenty' : 'thirty'}-${wordOf(day % 10)}`;
}

/** The end of `st`, `nd`, `rd` or `th` behind figures; where they end, without one. */
export function ordinalEnd(source: Source, at: number): number {
  const { codes } = source;
  const second = codes[at + 1];
  const suffix =
    (isAt(source, at, 't') && second === 0x68) ||
    (isAt(source, at, 's') && second === 0x74) ||
    (isOneOf(source, at, 'nr') && second === 0x64);
  return suffix && !isWordPart(codes[at + 2]) ? at + 2 : at;
}

/** A day of the month: `28`, `28th`, `first`. */
export function dayNumber(source: Source, at: number): Small | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    if (end - at > 2) return null;
    const value = digitsValue(source, at, end);
    if (!validDay(value)) return null;
    if (ordinalEnd(source, end) > end) return { value, end: end + 2, digits: 3 };
    return { value, end, digits: end - at };
  }
  const word = findLongest(ORDINAL_DAYS, source.text, codes, at);
  return word === null ? null : { value: word.entry, end: word.end, digits: 3 };
}
