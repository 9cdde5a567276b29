import { addDecimals, type Decimal, decimal, isFraction, shiftDecimal } from '../../../model/decimal.ts';
import { exactOf, integerOf } from '../../numerals/exact.ts';
import { readNumber } from '../../numerals/number.ts';
import type { Numeral, OwnInterval } from '../../numerals/numeral.ts';
import { charAt, isAt, isHan, isOneOf, type Source, skipSpaces } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';

const ownShift = (own: OwnInterval | null, by: (value: Decimal) => Decimal): OwnInterval | null =>
  own === null ? null : { ...own, low: by(own.low), high: by(own.high) };

const TEN = decimal(10);

/** `三成`, `八成二`, `七成多`, `半成`: tenths, stated as a percentage. */
export function withTenths(source: Source, number: Numeral): Amount | null {
  const i = skipSpaces(source, number.end);
  if (!isAt(source, i, '成')) return null;
  if (isOneOf(source, i + 1, '功立员长果熟绩品交效份型像')) return null;
  const value = exactOf(number.value);
  if (
    isFraction(value) ||
    value.digits < 0n ||
    integerOf({ ...value, exponent: Math.max(0, value.exponent) }) === null
  )
    return null;
  const base: Numeral = {
    ...number,
    end: i + 1,
    plain: 0,
    value: shiftDecimal(value, 1),
    rounded: true,
    upper: number.upper && shiftDecimal(number.upper, 1),
    own: ownShift(number.own, (each) => shiftDecimal(each, 1)),
  };
  const rest = { kind: 'percent', unit: '%', unitPlace: 'behind', scale: 'tenths' } as const;
  const next = skipSpaces(source, i + 1);
  const tail = /[一二三四五六七八九1-9]/.test(charAt(source, next)) ? readNumber(source, next) : null;
  const tailDigit = tail === null ? null : integerOf(tail.value);
  if (
    tail !== null &&
    tailDigit !== null &&
    tailDigit < 10 &&
    tail.end === next + 1 &&
    number.upper === null &&
    !isHan(source.codes[tail.end])
  )
    return amountOf(
      { ...base, end: tail.end, value: addDecimals(base.value as Decimal, decimal(tailDigit)) },
      { ...rest, end: tail.end },
    );
  if (
    tail !== null &&
    tailDigit !== null &&
    tailDigit < 10 &&
    tail.end === next + 1 &&
    number.upper === null &&
    next === i + 1 &&
    !isOneOf(source, tail.end, '个名位家次年月日天成倍')
  )
    return amountOf(
      { ...base, end: tail.end, value: addDecimals(base.value as Decimal, decimal(tailDigit)) },
      { ...rest, end: tail.end },
    );
  if (isAt(source, next, '半'))
    return amountOf(
      { ...base, end: next + 1, value: addDecimals(base.value as Decimal, decimal(5)) },
      { ...rest, end: next + 1 },
    );
  if ((isAt(source, next, '多') || isAt(source, next, '余')) && base.own === null && base.upper === null) {
    const low = base.value as Decimal;
    const own: OwnInterval = {
      bound: 'more-than',
      low,
      high: addDecimals(low, TEN),
      lowOpen: true,
      highOpen: true,
    };
    return amountOf({ ...base, end: next + 1, own }, { ...rest, end: next + 1 });
  }
  return amountOf(base, rest);
}
