import { EN_MONEY_SCALES } from '../../../languages/en/numerals.ts';
import { findLongest } from '../../../languages/trie.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { type Numeral, scaleNumeral } from '../../numerals/numeral.ts';
import { isWordPart, type Source, skipSpaces } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { moneyOf } from './money.ts';

/** Letters that are scales behind money only: `$45m`. */
export function moneyScale(source: Source, number: Numeral): Numeral {
  if (number.style !== 'digits' || number.scale !== 0) return number;
  for (const [letters, places] of Object.entries(EN_MONEY_SCALES)) {
    if (!source.text.startsWith(letters, number.end)) continue;
    const end = number.end + letters.length;
    if (!isWordPart(source.codes[end])) return scaleNumeral(number, places, end);
  }
  return number;
}

/** `75 USD million`. */
export function scaleBehind(source: Source, at: number): { places: number; end: number } | null {
  const word = /^ (thousand|million|billion|trillion)(?![\p{L}\d])/iu.exec(source.text.slice(at, at + 10));
  if (word === null) return null;
  return {
    places:
      { t: 3, m: 6, b: 9 }[word[1]![0]!.toLowerCase() as 't' | 'm' | 'b'] +
      (/^trill/i.test(word[1]!) ? 9 : 0),
    end: at + word[0].length,
  };
}

/** `$45m`-like letters with the currency behind: `120 MEUR`. */
export function withMoneyLetters(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  const code = /^M([A-Z]{3})(?![\p{L}\d])/u.exec(source.text.slice(i, i + 5))?.[1];
  if (code === undefined) return null;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, i + 1);
  if (found?.entry.type !== 'currency') return null;
  return moneyOf(source, { ...scaleNumeral(number, 6, i + 4), plain: 0 }, found.entry.code, 'behind', false);
}
