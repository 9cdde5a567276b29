import { decimal, type Exact } from '../../model/decimal.ts';
import { numeral } from '../numerals/numeral.ts';
import { isAt, isHan, isOneOf, type Source, startsWith } from '../source.ts';
import { type Amount, amountOf } from './amount.ts';
import { withTenths } from './percent/tenths.ts';
import { findUnit } from './units/find-unit.ts';
import { unitAmount } from './units/unit-amount.ts';
import { unitWithMeasure } from './units/with-unit.ts';

/** Half behind a measure word alone: `半小時`, `半年`, `半數`, `一半`. */
export function readHalf(source: Source, at: number): Amount | null {
  const { codes } = source;
  if (!isOneOf(source, at, '一半个')) return null;
  const one =
    isAt(source, at, '一') && isAt(source, at + 1, '半') && !isHan(codes[at + 2])
      ? 1
      : startsWith(source, at, '一半')
        ? 1
        : 0;
  const half: Exact = { numerator: 1n, denominator: 2n };
  if (one === 1) return amountOf(numeral(at, at + 2, half), { kind: 'ratio' });
  if (startsWith(source, at, '个半')) {
    const unit = unitWithMeasure(source, at + 2) ?? findUnit(source, at + 2);
    if (unit?.entry.type !== 'unit' || unit.start !== at + 2) return null;
    return unitAmount(source, numeral(at, unit.end, decimal(15, -1)), unit.entry);
  }
  if (!isAt(source, at, '半')) return null;
  if (startsWith(source, at, '半数')) return amountOf(numeral(at, at + 2, half), { kind: 'ratio' });
  if (startsWith(source, at, '半成')) return withTenths(source, numeral(at, at + 1, decimal(5, -1)));
  if (startsWith(source, at, '半打')) return amountOf(numeral(at, at + 2, decimal(6)));
  const number = numeral(at, at + 1, half);
  const unit =
    findUnit(source, at + 1) ?? (isAt(source, at + 1, '个') ? unitWithMeasure(source, at + 2) : null);
  if (unit?.entry.type !== 'unit' || !isHan(codes[unit.start]) || unit.start > at + 2) return null;
  return unitAmount(source, { ...number, end: unit.end }, unit.entry);
}
