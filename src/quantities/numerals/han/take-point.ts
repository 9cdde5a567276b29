import { addDecimals } from '../../../model/decimal.ts';
import { isHanScale } from './characters.ts';
import { pointDecimals } from './digit-run.ts';
import { sumOf, type Tally, ZERO } from './tally.ts';

/** `點` and the digits behind it; whether a scale word follows, `一點二億`. */
export function takePoint(tally: Tally): boolean {
  if (!tally.started || tally.upper !== null) return false;
  const decimals = pointDecimals(tally.source, tally.i + 1);
  if (decimals === null) return false;
  tally.pending = addDecimals(sumOf(tally), decimals.value);
  tally.total = ZERO;
  tally.section = ZERO;
  tally.pendingDigits = true;
  tally.rounded = true;
  tally.lastPlace = 0;
  tally.lastUnit = 0;
  tally.hasHan = true;
  tally.end = tally.i = decimals.end;
  return isHanScale(tally.source.codes[tally.i]);
}
