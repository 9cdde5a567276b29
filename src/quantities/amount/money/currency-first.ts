import { findLongest } from '../../../languages/trie.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import { readNumber } from '../../numerals/number.ts';
import { negate, scaleNumeral } from '../../numerals/numeral.ts';
import { isAt, isDigit, isHan, isLatin, type Source, skipSpaces } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { findUnit } from '../units/find-unit.ts';
import { withCents } from './cents.ts';
import { moneyOf, yenOf } from './money.ts';
import { moneyScale } from './scales.ts';
import { withYuan } from './yuan.ts';

/** A currency's sign, code or name in front of a number: `NT$ 3.5萬`, `EUR 5`, `新台幣 500 億元`. */
export function readCurrencyFirst(source: Source, at: number): Amount | null {
  const sign = findLongest(LEXICONS[source.lang].currencyBefore, source.text, source.codes, at);
  if (sign === null) return null;
  const mega = isAt(source, at, 'm') && /^M[A-Z]{3}/.test(source.text.slice(at, sign.end));
  let i = skipSpaces(source, sign.end);
  let minus = false;
  if (source.codes[i] === 0x2d && isDigit(source.codes[i + 1])) {
    minus = true;
    i++;
  }
  if (i === sign.end && isLatin(source.codes[sign.end - 1]) && isLatin(source.codes[i])) return null;
  const plain = readNumber(source, i);
  if (plain === null) return null;
  let number = moneyScale(source, plain);
  if (mega) number = scaleNumeral(number, 6, number.end);
  if (minus) number = negate(number, i);
  number = { ...number, start: at };
  const yuan = withYuan(source, { ...number, start: i }, sign.entry);
  if (yuan !== null) return { ...yuan, start: at, number: { ...yuan.number, start: at }, signed: minus };
  const unit = findUnit(source, number.end);
  const named = unit !== null && (isLatin(source.codes[unit.start]) || isHan(source.codes[unit.start]));
  const end =
    named && unit?.entry.type === 'currency' && (unit.entry.code === sign.entry || sign.entry === 'USD')
      ? unit.end
      : number.end;
  const code = yenOf(
    source,
    unit?.entry.type === 'currency' && end === unit.end ? unit.entry.code : sign.entry,
    { start: at, end: sign.end },
  );
  return {
    ...withCents(source, moneyOf(source, { ...number, end, plain: 0 }, code, 'before', false)),
    signed: minus,
  };
}
