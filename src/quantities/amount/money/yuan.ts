import type { CurrencyCode } from '../../../languages/currencies.ts';
import { addDecimals, decimal, isFraction } from '../../../model/decimal.ts';
import { exactOf } from '../../numerals/exact.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { charAt, isHan, isWordPart, type Source, skipSpaces, startsWith } from '../../source.ts';
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
    if (
      sign === '元' &&
      /[件素气宵旦老帅勋凶音朝代]/.test(charAt(source, i + 1)) &&
      charAt(source, i + 1) !== ''
    )
      return null;
    end = i + 1;
    if (sign === '块' && charAt(source, end) === '钱') end++;
    else if (
      sign === '块' &&
      isHan(source.codes[end]) &&
      !/[零一二三四五六七八九两半多以左上的到至和或与、]/.test(charAt(source, end))
    )
      return null;
    const tail = minorTail(source, end);
    if (tail !== null) {
      value = addDecimals(value, tail.value);
      end = tail.end;
    } else if (sign === '块' && charAt(source, end) === '半') {
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
  if (charAt(source, end) === '整' || charAt(source, end) === '正') end++;
  i = skipSpaces(source, end);
  if (startsWith(source, i, '人民币'))
    return moneyOf(source, { ...number, value, end: i + 3, plain: 0 }, 'CNY', 'behind', false);
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

/** Whether nothing but the edge of the text or punctuation is around: `25分` by itself is money. */
const standsAlone = (source: Source, start: number, end: number): boolean =>
  !isWordPart(source.codes[start - 1]) &&
  !isHan(source.codes[start - 1]) &&
  !isHan(source.codes[end]) &&
  !isWordPart(source.codes[end]);
