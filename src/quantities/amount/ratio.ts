import { type Decimal, type Exact, isFraction } from '../../model/decimal.ts';
import { integerOf } from '../numerals/exact.ts';
import { readNumber } from '../numerals/number.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { PROPORTION } from '../numerals/proportion.ts';
import { isAt, isDigit, isHan, isOneOf, type Source, SPACE, skipSpaces } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { findUnit } from './units/find-unit.ts';

/** A word in front that makes the number a label: `圖 1：8 座電廠`, *Table 2: 5 plants*. */
const LABELS = /(?:[圖图表例題题]|\b(?:figure|fig\.|table|chart|step|part|case|question)) ?$/i;

const isLabel = ({ text, codes }: Source, start: number): boolean =>
  codes[start - 1] !== undefined && LABELS.test(text.slice(Math.max(0, start - 10), start));

/** `3:1`, `16:9`, `3 比 1`, `1 in 5`, `3 out of 4`. */
export function readRatio(source: Source, first: Numeral): Amount | null {
  const { codes } = source;
  const a = integerOf(first.value);
  if (first.own || first.upper || isLabel(source, first.start)) return null;
  let i = first.end;
  const colon = codes[i] === 0x3a || (codes[i] === SPACE && codes[i + 1] === 0x3a && codes[i + 2] === SPACE);
  if (colon) i = codes[i] === 0x3a ? i + 1 : i + 3;
  else {
    i = skipSpaces(source, i);
    if (isAt(source, i, '比')) i = skipSpaces(source, i + 1);
    else if (source.lang === 'en' && a !== null) {
      if (!isOneOf(source, i, 'io')) return null;
      const link = /^(in every|out of every|in|out of|over)\s+/.exec(source.text.slice(i, i + 14));
      if (link === null) return null;
      i += link[0].length;
      const second = readNumber(source, i);
      const b = second === null ? null : integerOf(second.value);
      if (second === null || b === null || a < 1 || b <= a || (second.plain === 4 && b > 1500)) return null;
      if (link[1] === 'over' && (a !== 1 || first.style === 'digits')) return null;
      if (second.rounded && link[1] !== 'over' && second.style === 'digits') return null;
      if (
        findUnit(source, second.end) !== null ||
        (/^ in(?! every)/.test(source.text.slice(first.end, first.end + 4)) && !oneInMany(source, a, second))
      )
        return null;
      return amountOf(
        {
          ...first,
          end: second.end,
          plain: 0,
          scale: 0,
          rounded: false,
          value: { numerator: BigInt(a), denominator: BigInt(b) },
        },
        { kind: 'ratio', end: second.end },
      );
    } else return null;
  }
  const second = readNumber(source, i);
  if (second === null || second.own || second.upper || isFraction(second.value) || isFraction(first.value))
    return null;
  if (colon && ((first.plain === 0 && !first.rounded) || isDigit(codes[i]) === false)) return null;
  if (
    codes[second.end] === 0x3a ||
    second.value.digits === 0n ||
    (findUnit(source, second.end) !== null && !isHan(codes[second.end]))
  )
    return null;
  const named = colon ? PROPORTION.exec(source.text.slice(second.end, second.end + 10)) : null;
  const end = second.end + (named?.[0].length ?? 0);
  const exponent = Math.min(first.value.exponent, second.value.exponent);
  const whole = (value: Decimal): bigint => value.digits * 10n ** BigInt(value.exponent - exponent);
  return amountOf(
    {
      ...first,
      end,
      plain: 0,
      scale: 0,
      rounded: false,
      value: { numerator: whole(first.value), denominator: whole(second.value) },
    },
    { kind: 'ratio', end },
  );
}

/** `one in five`, `2 in 5`: a share, not `12 in six boxes`, where the second number counts something. */
const oneInMany = (source: Source, a: number, second: Numeral): boolean =>
  a < 10 &&
  !/^\s+(?:boxes|days|years|rows|ways|parts|steps|places|cases|states|cities|countries|groups|games|attempts)\b/.test(
    source.text.slice(second.end, second.end + 12),
  );

export const isPart = (value: Exact): boolean => isFraction(value) && value.numerator < value.denominator;
