import { addDecimals, decimal, shiftDecimal } from '../../../model/decimal.ts';
import { isKilo } from './ambiguous.ts';
import { isHanScale } from './characters.ts';
import { advance, type Tally, ZERO } from './tally.ts';

/** `廿`, `卅`; whether the number goes on behind it. */
export function takeTens(tally: Tally, tens: number): boolean {
  if (tally.pending !== null || tally.lastUnit <= 10) return false;
  tally.section = addDecimals(tally.section, decimal(tens));
  tally.lastUnit = 10;
  tally.lastPlace = 1;
  tally.zero = false;
  advance(tally);
  return true;
}

/** `十`, `百`, `千`: the digit in front, or one, of that unit. */
export function takeUnit(tally: Tally, unit: number): boolean {
  const { source, pending } = tally;
  const by = 10 ** unit;
  if (by >= tally.lastUnit || (pending !== null && pending.exponent < 0 && unit === 1)) return false;
  const opensKilo =
    unit === 3 && (tally.pendingDigits || tally.section.digits === 0n) && tally.lastScale === 0;
  if (opensKilo && isKilo(source, tally.i)) return false;
  const amount = pending ?? decimal(1);
  tally.place = unit + amount.exponent;
  if (tally.upper !== null)
    tally.upperUnit = addDecimals(addDecimals(tally.total, tally.section), shiftDecimal(tally.upper, unit));
  tally.section = addDecimals(tally.section, shiftDecimal(amount, unit));
  tally.pending = null;
  tally.pendingDigits = false;
  tally.lastUnit = by;
  tally.lastPlace = unit;
  tally.zero = false;
  advance(tally);
  return tally.upper === null || isHanScale(source.codes[tally.i]);
}

/** `萬`, `億`, `兆`: closes the section in front of it. */
export function takeScale(tally: Tally, scale: number): boolean {
  if (!tally.started) return false;
  const current = tally.pending === null ? tally.section : addDecimals(tally.section, tally.pending);
  if (tally.pending === null && current.digits === 0n && tally.total.digits === 0n) return false;
  tally.place = (tally.pending?.exponent ?? tally.place) + scale;
  if (tally.lastScale !== 0 && scale >= tally.lastScale) {
    if (current.digits !== 0n && scale === tally.lastScale) return false;
    tally.total = shiftDecimal(addDecimals(tally.total, current), scale);
  } else tally.total = addDecimals(tally.total, shiftDecimal(current, scale));
  if (tally.upperUnit !== null) tally.upperUnit = shiftDecimal(tally.upperUnit, scale);
  else if (tally.upper !== null) tally.upperUnit = shiftDecimal(tally.upper, scale);
  const { own } = tally;
  if (own !== null)
    tally.own = { ...own, low: shiftDecimal(own.low, scale), high: shiftDecimal(own.high, scale) };
  tally.section = ZERO;
  tally.pending = null;
  tally.pendingDigits = false;
  tally.lastUnit = Number.POSITIVE_INFINITY;
  tally.lastPlace = scale;
  tally.lastScale = scale;
  tally.zero = false;
  advance(tally);
  return true;
}
