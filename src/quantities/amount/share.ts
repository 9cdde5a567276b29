import { integerOf } from '../numerals/exact.ts';
import { readNumber } from '../numerals/number.ts';
import { numeral } from '../numerals/numeral.ts';
import { charAt, isHan, type Source, skipSpaces, startsWith } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';

const COUNTERS = '人名个位户家件只台间组所校对条座';
const LINKS = ['中就有', '里就有', '当中有', '之中有', '中有', '里有', '便有', '就有', '有'];
const MAX_NOUN = 5;
/** Beyond a hundred a rate is told (`每千人有五名`), and the other language tells it apart too. */
const MOST = 100;

const counted = (source: Source, at: number): { value: number; end: number } | null => {
  const number = readNumber(source, at);
  if (number === null || number.own !== null || number.upper !== null || number.rounded) return null;
  const value = integerOf(number.value);
  const mark = skipSpaces(source, number.end);
  return value === null ||
    value < 1 ||
    !COUNTERS.includes(charAt(source, mark)) ||
    charAt(source, mark) === ''
    ? null
    : { value, end: mark + 1 };
};

/** `每五人就有一人`, `十個人裡有三個`: a share of what is counted, in whole numbers. */
export function readShare(source: Source, at: number): Amount | null {
  const each = charAt(source, at) === '每';
  const whole = counted(source, each ? skipSpaces(source, at + 1) : at);
  if (whole === null || whole.value < 2 || whole.value > MOST) return null;
  let i = whole.end;
  for (let n = 0; n <= MAX_NOUN; n++) {
    const from = skipSpaces(source, i);
    const link = LINKS.find((word) => startsWith(source, from, word));
    if (link !== undefined && (each || /^[中里当之]/.test(link))) {
      const part = counted(source, skipSpaces(source, from + link.length));
      if (part === null || part.value >= whole.value) return null;
      const value = { numerator: BigInt(part.value), denominator: BigInt(whole.value) };
      return amountOf(numeral(at, part.end, value), { kind: 'ratio' });
    }
    if (!isHan(source.codes[i])) return null;
    i++;
  }
  return null;
}
