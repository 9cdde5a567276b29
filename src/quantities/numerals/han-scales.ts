import { addDecimals, compareExact, isFraction } from '../../model/decimal.ts';
import { charAt, isAt, isDigit, isOneOf, type Source, SPACE, skipSpaces, startsWith } from '../source.ts';
import { readDigits } from './digits.ts';
import { isHanNumber, scaleAt } from './han/characters.ts';
import { type Numeral, scaleNumeral } from './numeral.ts';

/** The scale words `十百千萬億兆` behind digits and a space, `3.2 萬`, `5 千萬`: their power of ten and end. */
function hanScales(source: Source, at: number, words: boolean): { places: number; end: number } | null {
  let i = at;
  let places = 0;
  const small = charAt(source, i);
  if (!words && (small === '百' || small === '千' || small === '十')) {
    const scale = scaleAt(source, i + 1);
    if (scale === undefined && small === '十') return null;
    places = small === '十' ? 1 : small === '百' ? 2 : 3;
    i++;
  }
  for (let scale = scaleAt(source, i); scale !== undefined && i < at + 4; scale = scaleAt(source, i)) {
    places += scale;
    i++;
  }
  if (i === at) return null;
  if (i === at + 1 && small === '百' && isAt(source, i, '帕')) return null;
  return i === at + 1 && places === 3 && isOneOf(source, i, '克卡瓦赫伏焦帕米吨位字')
    ? null
    : { places, end: i };
}

/** `兆` as a prefix of units that count in 10⁶: `兆赫`, `兆瓦`. */
export const startsMega = (source: Source, at: number): boolean =>
  isAt(source, at, '兆') &&
  isOneOf(source, at + 1, '赫瓦焦位比字帕伏欧电') &&
  !startsWith(source, at + 1, '位元组');

export function withHanScale(source: Source, of: Numeral): Numeral {
  const i = skipSpaces(source, of.end);
  if (!isHanNumber(source.codes[i])) return of;
  if (startsMega(source, i) || (isFraction(of.value) && of.style !== 'digits')) return of;
  const scale = hanScales(source, i, of.style === 'words');
  return scale === null ? of : withLowerPart(source, scaleNumeral(of, scale.places, scale.end), scale.places);
}

/** The rest of a number written with spaces, `1 萬 2,500`, `1 萬 5 千`: digits behind the scale that stay below it. */
function withLowerPart(source: Source, of: Numeral, places: number): Numeral {
  const { codes } = source;
  if (
    codes[of.end] !== SPACE ||
    codes[of.end - 2] !== SPACE ||
    !isDigit(codes[of.end + 1]) ||
    isFraction(of.value) ||
    of.own ||
    of.upper
  )
    return of;
  const digits = readDigits(source, of.end + 1);
  if (digits === null || isFraction(digits.value) || digits.rounded) return of;
  const lower = hanScales(source, skipSpaces(source, digits.end), false);
  if (lower === null && digits.value.digits < 1000n) return of;
  const part =
    lower === null
      ? digits.value
      : { digits: digits.value.digits, exponent: digits.value.exponent + lower.places };
  if (compareExact(part, { digits: 1n, exponent: places }) >= 0) return of;
  return {
    ...of,
    end: lower?.end ?? digits.end,
    value: addDecimals(of.value, part),
    rounded: lower !== null,
  };
}
