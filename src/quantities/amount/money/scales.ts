import { EN_MONEY_SCALES } from '../../../languages/en/numerals.ts';
import { findLongest } from '../../../languages/trie.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { type Numeral, scaleNumeral } from '../../numerals/numeral.ts';
import { isAt, isLatin, isOneOf, isWordPart, type Source, SPACE, skipSpaces } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { moneyOf } from './money.ts';

const MONEY_SCALES = Object.entries(EN_MONEY_SCALES);

/** Letters that are scales behind money only: `$45m`. */
export function moneyScale(source: Source, number: Numeral): Numeral {
  if (number.style !== 'digits' || number.scale !== 0) return number;
  if (!isLatin(source.codes[number.end])) return number;
  for (const [letters, places] of MONEY_SCALES) {
    if (!source.text.startsWith(letters, number.end)) continue;
    const end = number.end + letters.length;
    if (!isWordPart(source.codes[end])) return scaleNumeral(number, places, end);
  }
  return number;
}

/** `75 USD million`. */
export function scaleBehind(source: Source, at: number): { places: number; end: number } | null {
  if (!isOneOf(source, at + 1, 'tmb')) return null;
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
  if (!isAt(source, i, 'm')) return null;
  const code = /^M([A-Z]{3})(?![\p{L}\d])/u.exec(source.text.slice(i, i + 5))?.[1];
  if (code === undefined) return null;
  const found = findLongest(LEXICONS.en.units, source.text, source.codes, i + 1);
  if (found?.entry.type !== 'currency') return null;
  return moneyOf(source, { ...scaleNumeral(number, 6, i + 4), plain: 0 }, found.entry.code, 'behind', false);
}

/** `3.6m Norwegian kroner`: a small letter, and the currency's name behind it. */
export function withNamedCurrency(source: Source, number: Numeral): Amount | null {
  const scaled = moneyScale(source, number);
  if (scaled === number || source.codes[scaled.end] !== SPACE) return null;
  const name = findLongest(LEXICONS.en.units, source.text, source.codes, scaled.end + 1);
  if (name?.entry.type !== 'currency') return null;
  return moneyOf(source, { ...scaled, end: name.end, plain: 0 }, name.entry.code, 'behind', false);
}
