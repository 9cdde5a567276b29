import type { CurrencyCode } from '../../../languages/currencies.ts';
import { type Found, findLongest } from '../../../languages/trie.ts';
import { addDecimals, decimal, isFraction } from '../../../model/decimal.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { exactOf } from '../../numerals/exact.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import {
  charAt,
  isAt,
  isHan,
  isLatin,
  isOneOf,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
} from '../../source.ts';
import type { Amount } from '../amount.ts';
import { minorTail } from './jiao.ts';
import { moneyOf } from './money.ts';
import { regionOf, regionOfText, YUAN } from './region.ts';

/** `元`, `塊`, `圓` behind a number, and what follows of them: `3 塊 4 分`, `十塊三毛`, `壹拾壹元壹角整`. */
export function withYuan(source: Source, number: Numeral, currency: CurrencyCode | null): Amount | null {
  let i = skipSpaces(source, number.end);
  const sign = charAt(source, i);
  let value = exactOf(number.value);
  if (isFraction(value)) return null;
  let end: number;
  if (sign === '元' || sign === '圆' || sign === '块' || sign === '蚊') {
    if (sign === '元' && isOneOf(source, i + 1, '件素气宵旦老帅勋凶音朝代') && charAt(source, i + 1) !== '')
      return null;
    end = i + 1;
    if (sign === '块' && isLatin(source.codes[skipSpaces(source, end)])) return null;
    if (sign === '块' && isAt(source, end, '钱')) end++;
    else if (
      sign === '块' &&
      isHan(source.codes[end]) &&
      currencyBehind(source, end) === null &&
      !isOneOf(source, end, '零一二三四五六七八九两半多以左上的到至和或与、')
    )
      return null;
    const tail = minorTail(source, end);
    if (tail !== null) {
      value = addDecimals(value, tail.value);
      end = tail.end;
    } else if (sign === '块' && isAt(source, end, '半')) {
      value = addDecimals(value, decimal(5, -1));
      end++;
    }
  } else {
    const tail = minorTail(source, number.start);
    if (tail === null || tail.end <= number.end || number.scale > 0) return null;
    if (!tail.safe && currency === null && !standsAlone(source, number.start, tail.end)) return null;
    value = tail.value;
    end = tail.end;
  }
  if (isAt(source, end, '整') || isAt(source, end, '正')) end++;
  i = skipSpaces(source, end);
  const named = currencyBehind(source, i);
  if (named !== null)
    return moneyOf(source, { ...number, value, end: named.end, plain: 0 }, named.entry, 'behind', false);
  const changed = value !== number.value;
  const own = { ...number, value, end, plain: 0, rounded: changed ? false : number.rounded };
  if (currency !== null) return moneyOf(source, own, currency, 'before', false);
  if (sign === '蚊') return moneyOf(source, own, 'HKD', 'behind', false);
  const region =
    source.locale === undefined
      ? regionOfText(source)
      : regionOf(source.locale, source.text.slice(number.start, end));
  return moneyOf(source, own, YUAN[region], 'behind', true);
}

/** The name of a currency behind its everyday word: `一百塊新台幣`, `50 元人民幣`. */
const currencyBehind = (source: Source, at: number): Found<CurrencyCode> | null =>
  isHan(source.codes[at]) ? findLongest(LEXICONS.zh.currencyBefore, source.text, source.codes, at) : null;

/** Whether nothing but the edge of the text or punctuation is around: `25分` by itself is money. */
const standsAlone = (source: Source, start: number, end: number): boolean => {
  const before = source.codes[start - 1] === SPACE ? source.codes[start - 2] : source.codes[start - 1];
  return !isWordPart(before) && !isHan(before) && !isHan(source.codes[end]) && !isWordPart(source.codes[end]);
};
