import { decimal, isFraction } from '../../../model/decimal.ts';
import type { UnitEntry } from '../../lexicon/entries.ts';
import { exactOf } from '../../numerals/exact.ts';
import { type Numeral, timesNumeral } from '../../numerals/numeral.ts';
import type { Source } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';
import { regionOf } from '../money/region.ts';

const HALF_OF: Readonly<Record<string, readonly [unit: string, value: number]>> = { a: ['mo', 6] };

export function unitAmount(
  source: Source,
  number: Numeral,
  entry: Extract<UnitEntry, { type: 'unit' }>,
): Amount {
  if (entry.code === '[lb_av]' && poundsAreMoney(source, number))
    return amountOf(number, { kind: 'money', unit: 'GBP', unitPlace: 'behind' });
  const many = entry.times === 1 ? number : timesNumeral(number, entry.times, number.end);
  let unit: string = entry.code;
  let value = exactOf(many.value);
  if (isFraction(value) && value.numerator === 1n && value.denominator === 2n) value = decimal(5, -1);
  const half =
    !isFraction(value) && value.digits === 5n && value.exponent === -1 && isFraction(number.value)
      ? HALF_OF[unit]
      : undefined;
  if (half !== undefined) {
    unit = half[0];
    value = decimal(half[1]);
  }
  unit = localUnit(source, unit, number);
  return amountOf({ ...many, value, plain: 0 }, { kind: entry.kind, unit, unitPlace: 'behind' });
}

const JIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TW: { '[jin]': '[jin_tw]', '[liang]': '[liang_tw]' },
  HK: { '[jin]': '[jin_hk]', '[liang]': '[liang_hk]' },
};

/** `斤` and `兩` weigh by place. */
function localUnit(source: Source, unit: string, { start, end }: Numeral): string {
  if (unit !== '[jin]' && unit !== '[liang]') return unit;
  if (source.locale === undefined) return unit;
  return JIN[regionOf(source.locale, source.text.slice(start, end))]?.[unit] ?? unit;
}

/** `pounds` are money in millions, and in Britain and Ireland, where weight is told in kilograms and stones. */
const poundsAreMoney = (source: Source, { end, scale }: Numeral): boolean =>
  /pounds?$/i.test(source.text.slice(end - 6, end)) &&
  (scale >= 6 || /^en-(?:GB|IE)\b/.test(source.locale ?? ''));
