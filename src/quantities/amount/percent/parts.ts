import { decimal, isFraction } from '../../../model/decimal.ts';
import { integerOf } from '../../numerals/exact.ts';
import { readNumber } from '../../numerals/number.ts';
import { type Numeral, negate, numeral, scaleNumeral } from '../../numerals/numeral.ts';
import { charAt, isAt, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';

/** `A分之B`, with `又` mixed numbers: `百分之八十二點七` is a percentage, `五分之一` a fraction. */
export function readParts(source: Source, at: number): Amount | null {
  let whole: Numeral | null = null;
  let below = readNumber(source, at);
  if (below === null || below.own !== null || below.upper !== null) {
    const bare = charAt(source, at);
    if (bare === '百' || bare === '千' || bare === '万') return barePercent(source, at, bare);
    return null;
  }
  let i = skipSpaces(source, below.end);
  if (isAt(source, i, '又')) {
    whole = below;
    below = readNumber(source, skipSpaces(source, i + 1));
    if (below === null) return null;
    i = skipSpaces(source, below.end);
  }
  if (!startsWith(source, i, '分之')) return null;
  const denominator = integerOf(below.value);
  if (denominator === null || denominator <= 0) return null;
  const { above, sign } = readAbove(source, skipSpaces(source, i + 2));
  if (above === null) return null;
  const places = Math.log10(denominator);
  if (whole === null && denominator >= 100 && Number.isInteger(places) && !isFraction(above.value)) {
    return percentOf(at, above, 2 - places, sign);
  }
  const numerator = integerOf(above.value);
  if (numerator === null || above.own !== null || above.upper !== null) return null;
  if (whole !== null) {
    const units = integerOf(whole.value);
    if (units === null) return null;
    const top = BigInt(units) * BigInt(denominator) + BigInt(numerator);
    return amountOf(numeral(at, above.end, { numerator: top, denominator: BigInt(denominator) }));
  }
  return amountOf(
    numeral(at, above.end, { numerator: BigInt(numerator), denominator: BigInt(denominator) }),
    { kind: 'ratio' },
  );
}

function readAbove(source: Source, at: number): { above: Numeral | null; sign: boolean } {
  const sign = isAt(source, at, '负') || isAt(source, at, '-');
  const number = readNumber(source, sign ? skipSpaces(source, at + 1) : at);
  if (number === null && startsWith(source, at, '百'))
    return { above: numeral(at, at + 1, decimal(100)), sign: false };
  return { above: number, sign };
}

/** `百分之`, `千分之`, `萬分之`, `百萬分之` where the denominator is written without a digit. */
function barePercent(source: Source, at: number, first: string): Amount | null {
  let i = at + 1;
  let places = first === '百' ? 2 : first === '千' ? 3 : 4;
  while ((isAt(source, i, '万') || isAt(source, i, '亿')) && i < at + 4) {
    places += isAt(source, i, '万') ? 4 : 8;
    i++;
  }
  if (!startsWith(source, i, '分之')) return null;
  const { above, sign } = readAbove(source, skipSpaces(source, i + 2));
  return above === null || isFraction(above.value) ? null : percentOf(at, above, 2 - places, sign);
}

function percentOf(at: number, above: Numeral, places: number, sign: boolean): Amount {
  const moved = places === 0 ? above : { ...scaleNumeral(above, places, above.end), scale: 0 };
  const number = sign ? negate(moved, at) : { ...moved, start: at };
  return amountOf(
    { ...number, plain: 0 },
    { kind: 'percent', unit: '%', unitPlace: 'before', scale: 'percent', signed: sign },
  );
}
