import { type Decimal, decimal, isFraction } from '../../../model/decimal.ts';
import { integerOf } from '../../numerals/exact.ts';
import { readNumber } from '../../numerals/number.ts';
import { type Numeral, numeral } from '../../numerals/numeral.ts';
import { charAt, isAt, isDigit, isHan, isOneOf, isWordPart, type Source, skipSpaces } from '../../source.ts';

/** `壹角壹分`, `三毛`, `零四`, `五`: the part of a currency behind its main unit, as a decimal of it. */
export function minorTail(source: Source, at: number): { value: Decimal; end: number; safe: boolean } | null {
  let i = skipSpaces(source, at);
  if (isAt(source, i, '又')) i++;
  const zero = isAt(source, i, '零');
  const from = zero ? i + 1 : i;
  const first = tailDigit(source, from) ?? readNumber(source, from);
  if (first === null || isFraction(first.value) || first.own || first.upper || first.value.exponent < 0)
    return null;
  const digit = integerOf(first.value);
  if (digit === null || digit > 999) return null;
  const mark = skipSpaces(source, first.end);
  const unit = charAt(source, mark);
  if (unit === '角' || unit === '毛' || unit === '毫') {
    if (isOneOf(source, mark + 1, '色发皮衣巾升米克')) return null;
    let end = mark + 1;
    let value = decimal(digit, -1);
    let safe = unit === '角' ? false : !isHan(source.codes[end]);
    const rest = readNumber(source, skipSpaces(source, end));
    const cents =
      rest === null || isFraction(rest.value) || rest.own || rest.upper ? null : integerOf(rest.value);
    if (rest !== null && cents !== null && cents < 10) {
      if (isAt(source, skipSpaces(source, rest.end), '分')) {
        value = decimal(digit * 10 + cents, -2);
        end = skipSpaces(source, rest.end) + 1;
        safe = true;
      } else if (!isHan(source.codes[rest.end]) && rest.start === end) {
        value = decimal(digit * 10 + cents, -2);
        end = rest.end;
        safe = true;
      }
    }
    if (isAt(source, end, '钱')) {
      end++;
      safe = true;
    }
    return { value, end, safe };
  }
  if (unit === '分' && !isOneOf(source, mark + 1, '钟之析别成布')) {
    const end = isAt(source, mark + 1, '钱') ? mark + 2 : mark + 1;
    return { value: decimal(digit, -2), end, safe: end === mark + 2 };
  }
  if (at === from && digit >= 10) return null;
  if (isOneOf(source, at - 1, '元圆块蚊')) {
    if (
      (isHan(source.codes[first.end]) && first.style !== 'mixed') ||
      isWordPart(source.codes[first.end]) ||
      (isDigit(source.codes[from]) && !isOneOf(source, at - 1, '元块圆'))
    )
      return null;
    if (digit >= 10) return null;
    return { value: decimal(digit, zero ? -2 : -1), end: first.end, safe: true };
  }
  return null;
}

/** The digit of `兩塊五一斤`: what it costs, with `one` of a measure behind it. */
function tailDigit(source: Source, at: number): Numeral | null {
  const digit = '一二三四五六七八九'.indexOf(charAt(source, at)) + 1;
  if (digit === 0 || charAt(source, at - 1) !== '块' || charAt(source, at + 1) !== '一') return null;
  return /[斤个碗张本份杯瓶袋盒人次天只条件支公磅两包串把双]/.test(charAt(source, at + 2))
    ? numeral(at, at + 1, decimal(digit), { style: 'mixed' })
    : null;
}
