import type { CurrencyCode } from '../../../languages/currencies.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import type { Source } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { dollarOf, regionOf } from './region.ts';

export function moneyOf(
  source: Source,
  number: Numeral,
  code: CurrencyCode,
  place: 'before' | 'behind',
  assumed: boolean,
): Amount {
  return amountOf(number, {
    kind: 'money',
    unit: code === 'USD' && bareDollar(source, number) ? dollarOf(source.locale) : code,
    unitPlace: place,
    assumed,
  });
}

/** `¥` is the yuan in the mainland, the yen elsewhere. */
export const yenOf = (
  source: Source,
  code: CurrencyCode,
  { start, end }: { start: number; end: number },
): CurrencyCode =>
  code === 'JPY' &&
  end - start === 1 &&
  source.codes[start] === 0xa5 &&
  source.lang === 'zh' &&
  regionOf(source.locale, '') === 'CN'
    ? 'CNY'
    : code;

const bareDollar = (source: Source, { start, end }: Numeral): boolean => {
  for (let i = start; i < end && i < start + 2; i++) if (source.codes[i] === 0x24) return true;
  return false;
};
