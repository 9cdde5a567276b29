import { isFraction } from '../../../model/decimal.ts';
import { type Numeral, scaleNumeral } from '../../numerals/numeral.ts';
import { isOneOf, type Source, skipSpaces } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { dollarOf } from './region.ts';

/** `50 cents`, `197 pence`, `12-cent`, `34 ¢`: a part of a dollar or pound that is not named. */
export function withMinor(source: Source, number: Numeral): Amount | null {
  let i = skipSpaces(source, number.end);
  if (source.codes[i] === 0x2d) i++;
  if (!isOneOf(source, i, 'cp¢')) return null;
  const word = /^(cents?|¢|pence|penny|pennies)(?![\p{L}\d])/iu.exec(source.text.slice(i, i + 8));
  if (word === null || isFraction(number.value)) return null;
  const end = i + word[0].length;
  const pence = /^p/i.test(word[0]);
  const value = scaleNumeral(number, -2, end);
  return amountOf(
    { ...value, scale: 0, rounded: number.rounded, plain: 0 },
    { kind: 'money', unit: pence ? 'GBP' : dollarOf(source.locale), unitPlace: 'behind', assumed: true },
  );
}
