import { readNumber } from '../../numerals/number.ts';
import { type Numeral, negate } from '../../numerals/numeral.ts';
import { charAt, isOneOf, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { readSign } from '../sign.ts';

/** A measure in front of its figure: `攝氏 37 度`, `華氏 100°`. */
const SCALES_BEFORE: Readonly<Record<string, string>> = {
  摄氏温度: 'Cel',
  华氏温度: '[degF]',
  摄氏: 'Cel',
  华氏: '[degF]',
};

export function readTemperature(source: Source, at: number): Amount | null {
  const first = charAt(source, at);
  if (first !== '摄' && first !== '华') return null;
  for (const [word, code] of Object.entries(SCALES_BEFORE)) {
    if (!startsWith(source, at, word)) continue;
    const from = skipSpaces(source, at + word.length);
    const sign = readSign(source, from);
    const read = readNumber(source, sign?.end ?? from);
    if (read === null) return null;
    const number = sign?.sign === '-' ? negate(read, at) : read;
    const i = skipSpaces(source, number.end);
    const mark = charAt(source, i);
    if (mark !== '度' && mark !== '°') return null;
    return amountOf(
      { ...number, start: at, end: i + 1, plain: 0 },
      { kind: 'temperature', unit: code, unitPlace: 'behind', signed: sign !== null },
    );
  }
  return null;
}

const BELOW_ZERO = /^(?: degrees?)?( celsius| centigrade| fahrenheit)? below zero(?![\p{L}\d])/iu;

/** `2 below zero`, `10 degrees below zero`, `40 degrees Celsius below zero`. */
export function readBelowZero(source: Source, number: Numeral): Amount | null {
  if (!isOneOf(source, number.end + 1, 'dbcf')) return null;
  const tail = BELOW_ZERO.exec(source.text.slice(number.end, number.end + 32));
  if (tail === null) return null;
  const end = number.end + tail[0].length;
  const scale = tail[1]?.trim().toLowerCase();
  const below = { ...negate(number, number.start), end };
  return scale === undefined
    ? amountOf(below, { kind: 'angle', unit: 'deg', unitPlace: 'behind', signed: true, end })
    : amountOf(below, {
        kind: 'temperature',
        unit: scale === 'fahrenheit' ? '[degF]' : 'Cel',
        unitPlace: 'behind',
        signed: true,
        end,
      });
}
