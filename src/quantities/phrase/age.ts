import { findLongest } from '../../languages/trie.ts';
import { addDecimals, isFraction } from '../../model/decimal.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { isAt, isHan, isLatin, isOneOf, type Source, skipSpaces } from '../source.ts';
import type { Core } from './core.ts';

/** A durations's `old`: the age it is. */
export function readAge(source: Source, core: Core): { end: number; unit: string; half?: boolean } | null {
  if (core.type !== 'amount') return null;
  const { amount } = core;
  const number = (core.upper ?? amount).number;
  if (amount.kind === 'duration') {
    const i = skipSpaces(source, core.end);
    const old = isOneOf(source, core.end, ' -') ? core.end + 1 : core.end;
    const tail = isAt(source, old, 'o')
      ? /^(?:-| )?(?:olds?|of age)(?![\p{L}\d])/iu.exec(source.text.slice(core.end, core.end + 9))
      : null;
    if (tail !== null) return { end: core.end + tail[0].length, unit: amount.unit ?? 'a' };
    if (
      isAt(source, i, '大') &&
      !isOneOf(source, i + 1, '小学量多约概会家楼') &&
      /[d]|wk|mo/.test(amount.unit ?? '')
    )
      return { end: i + 1, unit: amount.unit ?? 'a' };
    return null;
  }
  if (amount.unitPlace !== 'none' || amount.kind !== 'number') return null;
  let i = skipSpaces(source, number.end);
  if (source.codes[i] === 0x2d && isLatin(source.codes[i + 1])) i++;
  const found = findLongest(LEXICONS[source.lang].ages, source.text, source.codes, i);
  if (found === null) return null;
  const half = isAt(source, found.end, '半') && isHan(source.codes[found.end - 1]);
  return { end: half ? found.end + 1 : found.end, unit: 'a', half };
}

export const plusHalf = (of: Numeral): Numeral =>
  isFraction(of.value) ? of : { ...of, value: addDecimals(of.value, { digits: 5n, exponent: -1 }) };
