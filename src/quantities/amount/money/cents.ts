import { findLongest } from '../../../languages/trie.ts';
import { addDecimals, decimal, isFraction } from '../../../model/decimal.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { integerOf } from '../../numerals/exact.ts';
import { readNumber } from '../../numerals/number.ts';
import {
  isAt,
  isHan,
  isLatin,
  isOneOf,
  isWordPart,
  type Source,
  skipSpaces,
  startsWith,
} from '../../source.ts';
import type { Amount } from '../amount.ts';

/** Cents behind a main unit in English: `3 CHF 4 cents`, `$20 and 43c`, `15 dollars 50`. */
export function withCents(source: Source, money: Amount): Amount {
  if (isFraction(money.number.value) || money.number.rounded || money.number.scale > 0 || money.number.upper)
    return money;
  let i = skipSpaces(source, money.end);
  if (i === money.end && !isHan(source.codes[i - 1])) return money;
  const and = startsWith(source, i, 'and ');
  if (and) i += 4;
  else if (isAt(source, i, '又')) i++;
  else if (isAt(source, i, ',')) return money;
  const cents = readNumber(source, i);
  if (cents === null || isFraction(cents.value) || cents.rounded || cents.own || cents.scale > 0)
    return money;
  const digit = integerOf(cents.value);
  if (digit === null || digit >= 100) return money;
  const mark = skipSpaces(source, cents.end);
  const minor = minorAt(source, mark);
  let end = minor?.end ?? null;
  if (end === null) {
    if (money.unitPlace !== 'behind' || cents.style === 'mixed') return money;
    if (
      isWordPart(source.codes[mark]) ||
      (isHan(source.codes[mark]) && mark === cents.end) ||
      isCurrencyMark(source, mark) ||
      source.codes[mark] === 0x25
    ) {
      if (
        !(
          isLatin(source.codes[mark]) &&
          /^more\b/.test(source.text.slice(mark, mark + 5)) &&
          cents.style === 'digits'
        )
      )
        return money;
    }
    if (cents.style !== 'digits' && and && digit > 9) return money;
    if (cents.style === 'digits' && cents.plain !== 2) return money;
    end = cents.end;
  }
  const places = minor?.places ?? -2;
  const value = addDecimals(money.number.value, decimal(digit, places));
  return { ...money, end, number: { ...money.number, value, end } };
}

const isCurrencyMark = (source: Source, at: number): boolean =>
  findLongest(LEXICONS.en.currencyBefore, source.text, source.codes, at) !== null;

const MINOR = /^(cents?|c|¢|pence|penny|pennies|p|sens?)(?![\p{L}\d])/iu;

function minorAt(source: Source, at: number): { end: number; places: number } | null {
  if (!isOneOf(source, at, 'cps¢分美本日')) return null;
  const word = MINOR.exec(source.text.slice(at, at + 8));
  if (word !== null) return { end: at + word[1]!.length, places: -2 };
  for (const han of ['美分', '分', '本钱', '本銭'])
    if (startsWith(source, at, han)) return { end: at + han.length, places: -2 };
  if (startsWith(source, at, '日本钱')) return { end: at + 3, places: -2 };
  return null;
}
