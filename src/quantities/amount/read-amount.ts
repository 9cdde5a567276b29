import { isFraction } from '../../model/decimal.ts';
import { readNumber } from '../numerals/number.ts';
import { negate, timesNumeral } from '../numerals/numeral.ts';
import { isAt, isDigit, isOneOf, type Source, skipSpaces, startsWith } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { readHalf } from './half.ts';
import { withMeaning } from './meaning.ts';
import { readCurrencyFirst } from './money/currency-first.ts';
import { readParts } from './percent/parts.ts';
import { isPart, readRatio } from './ratio.ts';
import { readShare } from './share.ts';
import { readSign } from './sign.ts';
import { readOneOf } from './units/one-of.ts';
import { readBelowZero, readTemperature } from './units/temperature.ts';

/** A number with sign, currency and unit at `at`; no hedges, no ranges. */
export function readAmount(source: Source, at: number): Amount | null {
  const { codes } = source;
  const sign = readSign(source, at);
  if (sign !== null) {
    const inner = readUnsigned(source, sign.end);
    if (inner === null || inner.number.value === null) return null;
    const number = sign.sign === '-' ? negate(inner.number, at) : { ...inner.number, start: at, plain: 0 };
    if (inner.kind === 'multiple' && sign.sign === '+') return null;
    if (inner.unit === 'deg' && startsWith(source, at, '零下'))
      return { ...inner, kind: 'temperature', unit: 'Cel', start: at, number, signed: true };
    return {
      ...inner,
      start: at,
      number: { ...number, own: null },
      signed: sign.sign !== '±',
      plusMinus: sign.sign === '±',
    };
  }
  if (codes[at] === undefined) return null;
  return readUnsigned(source, at);
}

function readUnsigned(source: Source, at: number): Amount | null {
  const code = source.codes[at];
  if (code === undefined) return null;
  const single = readOneOf(source, at);
  if (single !== null) return single;
  const lead = isDigit(code)
    ? null
    : (readCurrencyFirst(source, at) ??
      (source.lang === 'zh' ? (readTemperature(source, at) ?? readHalf(source, at)) : null));
  if (lead !== null) return lead;
  if (source.lang === 'zh') {
    const parts = readShare(source, at) ?? readParts(source, at);
    if (parts !== null) return parts;
  }
  const number = readNumber(source, at);
  if (number === null) return null;
  const ratio = readRatio(source, number);
  if (ratio !== null) return ratio;
  const dozen = skipSpaces(source, number.end);
  if (
    source.lang === 'zh' &&
    isAt(source, dozen, '打') &&
    !isFraction(number.value) &&
    !isOneOf(source, dozen + 1, '开造算破击败压电断印')
  )
    return amountOf(timesNumeral(number, 12, dozen + 1));
  const belowZero = readBelowZero(source, number);
  if (belowZero !== null) return belowZero;
  const amount = withMeaning(source, number);
  if (
    amount.kind === 'number' &&
    amount.unit === null &&
    isFraction(number.value) &&
    number.scale === 0 &&
    isPart(number.value)
  )
    return { ...amount, kind: 'ratio' };
  return amount;
}
