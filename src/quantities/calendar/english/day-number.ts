import { EN_ORDINALS } from '../../../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { digitsEnd } from '../../numerals/digits.ts';
import { isDigit, isWordPart, type Source } from '../../source.ts';
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

/** A day of the month: `28`, `28th`, `first`. */
export function dayNumber(source: Source, at: number): Small | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    if (end - at > 2) return null;
    const value = digitsValue(source, at, end);
    if (!validDay(value)) return null;
    const suffix = String.fromCharCode(codes[end] ?? 0, codes[end + 1] ?? 0);
    if (/^(?:st|nd|rd|th)$/.test(suffix) && !isWordPart(codes[end + 2]))
      return { value, end: end + 2, digits: 3 };
    return { value, end, digits: end - at };
  }
  const word = findLongest(ORDINAL_DAYS, source.text, codes, at);
  return word === null ? null : { value: word.entry, end: word.end, digits: 3 };
}
