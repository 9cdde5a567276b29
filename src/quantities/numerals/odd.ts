import { addDecimals, isFraction, subtractDecimals } from '../../model/decimal.ts';
import { isAt, isOneOf, type Source, skipSpaces, startsWith } from '../source.ts';
import type { Numeral } from './numeral.ts';
import { odd } from './vague.ts';

/** `多` or `餘` behind a number, spaces allowed: `200 多家`. */
export function withOdd(source: Source, of: Numeral): Numeral {
  const i = skipSpaces(source, of.end);
  if (!isOneOf(source, i, '多余来')) return of;
  if (of.own !== null || of.upper !== null || isFraction(of.value)) return of;
  if (isAt(source, i, '来')) {
    const ends = i + 1 === source.codes.length;
    return ends || isOneOf(source, i + 1, '个人位岁年天家名次万种') ? aboutTens(of, i + 1) : of;
  }
  if (of.style === 'words' && of.value.digits < 10n && of.value.exponent === 0) return of;
  if (startsWith(source, i, '多少') || startsWith(source, i, '余额') || startsWith(source, i, '多数'))
    return of;
  return { ...of, end: i + 1, plain: 0, own: odd(of.value, of.scale > 0 ? of.scale : undefined) };
}

/** `30 來個`: about so many tens. */
function aboutTens(of: Numeral, end: number): Numeral {
  if (isFraction(of.value) || of.value.exponent < 0 || of.value.digits % 10n !== 0n || of.value.digits === 0n)
    return of;
  const reach = { digits: of.value.digits, exponent: of.value.exponent - 1 };
  const own = {
    bound: 'about',
    low: subtractDecimals(of.value, reach),
    high: addDecimals(of.value, reach),
    lowOpen: false,
    highOpen: true,
  } as const;
  return { ...of, end, plain: 0, own };
}
