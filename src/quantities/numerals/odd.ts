import { isFraction } from '../../model/decimal.ts';
import { charAt, type Source, skipSpaces, startsWith } from '../source.ts';
import type { Numeral } from './numeral.ts';
import { odd } from './vague.ts';

/** `多` or `餘` behind a number, spaces allowed: `200 多家`. */
export function withOdd(source: Source, of: Numeral): Numeral {
  if (of.own !== null || of.upper !== null || isFraction(of.value)) return of;
  const i = skipSpaces(source, of.end);
  const sign = charAt(source, i);
  if (sign !== '多' && sign !== '余') return of;
  if (of.style === 'words' && of.value.digits < 10n && of.value.exponent === 0) return of;
  if (startsWith(source, i, '多少') || startsWith(source, i, '余额') || startsWith(source, i, '多数'))
    return of;
  return { ...of, end: i + 1, plain: 0, own: odd(of.value, of.scale > 0 ? of.scale : undefined) };
}
