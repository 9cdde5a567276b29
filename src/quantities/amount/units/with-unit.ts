import { addDecimals, decimal, isFraction } from '../../../model/decimal.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { odd } from '../../numerals/vague.ts';
import { isAt, isHan, isOneOf, type Source, skipSpaces, startsWith } from '../../source.ts';
import type { Amount } from '../amount.ts';
import { findUnit, type UnitFound } from './find-unit.ts';
import { unitAmount } from './unit-amount.ts';

/** A number with the unit behind it, `半` included: `三公斤`, `一年半`, `兩個半小時`. Null where no unit follows. */
export function withUnit(
  source: Source,
  number: Numeral,
  unit: UnitFound | null = findUnit(source, number.end),
): Amount | null {
  const i = skipSpaces(source, number.end);
  if (startsWith(source, i, '个多')) {
    const inner = findUnit(source, i + 2) ?? unitWithMeasure(source, i + 2);
    if (inner?.entry.type === 'unit' && !isFraction(number.value) && number.own === null)
      return unitAmount(source, { ...number, end: inner.end, plain: 0, own: odd(number.value) }, inner.entry);
  }
  if (startsWith(source, i, '个半')) {
    const inner = findUnit(source, i + 2) ?? unitWithMeasure(source, i + 2);
    if (inner?.entry.type === 'unit' && !isFraction(number.value))
      return unitAmount(
        source,
        {
          ...number,
          end: inner.end,
          plain: 0,
          rounded: false,
          value: addDecimals(number.value, decimal(5, -1)),
        },
        inner.entry,
      );
  }
  if (unit === null) return null;
  const { entry } = unit;
  if (entry.type !== 'unit') return null;
  const base: Numeral = { ...number, end: unit.end, plain: 0 };
  if (
    isAt(source, unit.end, '半') &&
    isHan(source.codes[unit.start]) &&
    !isFraction(number.value) &&
    !isOneOf(source, unit.end + 1, '径途数年岛导')
  ) {
    const value = addDecimals(number.value, decimal(5, -1));
    return unitAmount(source, { ...base, end: unit.end + 1, value, rounded: false }, entry);
  }
  const many = oddBehind(source, base, unit.end);
  if (many !== null) return unitAmount(source, many, entry);
  const half = !isAt(source, skipSpaces(source, unit.end), 'a')
    ? null
    : /^\s+and\s+a\s+half\b/i.exec(source.text.slice(unit.end, unit.end + 16));
  if (half !== null && !isFraction(number.value))
    return unitAmount(
      source,
      {
        ...base,
        end: unit.end + half[0].length,
        value: addDecimals(number.value, decimal(5, -1)),
        rounded: false,
      },
      entry,
    );
  return unitAmount(source, base, entry);
}

/** `三年多`: more than three years, less than four. */
function oddBehind(source: Source, number: Numeral, at: number): Numeral | null {
  if (!isHan(source.codes[at - 1]) || isFraction(number.value) || number.own || number.upper) return null;
  if (!isOneOf(source, at, '多余') || isOneOf(source, at + 1, '少数次个家人名万亿元月年天日')) return null;
  return { ...number, end: at + 1, own: odd(number.value) };
}

const MEASURED: Readonly<Record<string, readonly [code: 'mo' | 'h' | 'a', times: number]>> = {
  月: ['mo', 1],
  钟: ['h', 1],
  世纪: ['a', 100],
};

/** Units that need `個` in front and have it already in `個半`: `兩個半月`, `個半鐘`. */
export function unitWithMeasure(source: Source, at: number): UnitFound | null {
  for (const [word, [code, times]] of Object.entries(MEASURED))
    if (startsWith(source, at, word))
      return {
        entry: { type: 'unit', code, kind: 'duration', times, letters: false },
        start: at,
        end: at + word.length,
      };
  return null;
}
