import { addDecimals, decimal, isFraction } from '../../../model/decimal.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { isOneOf, type Source } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { moneyOf } from './money.ts';

const BOTH = /^ pounds? (?:and )?(\d{1,2}) ?(?:pence|p)(?![\p{L}\d])/iu;

/** `3 pounds 50 pence`: the pence show that the pounds are money. */
export function withPence(source: Source, number: Numeral): Amount | null {
  if (!isOneOf(source, number.end + 1, 'p') || isFraction(number.value)) return null;
  const pence = BOTH.exec(source.text.slice(number.end, number.end + 24));
  if (pence === null) return null;
  const value = addDecimals(number.value, decimal(Number(pence[1]), -2));
  const end = number.end + pence[0].length;
  return moneyOf(source, { ...number, value, end, plain: 0 }, 'GBP', 'behind', false);
}
