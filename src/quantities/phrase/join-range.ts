import { compareExact, isFraction, shiftDecimal } from '../../model/decimal.ts';
import type { Amount } from '../amount/amount.ts';
import { scaleNumeral } from '../numerals/numeral.ts';

/** A range's second end shares unit and scale with the first, and the first with the second. */
export function joinRange(first: Amount, second: Amount): { low: Amount; high: Amount } | null {
  let low = first;
  let high = second;
  if (first.number.own || second.number.own || first.number.upper || second.number.upper) return null;
  if (isFraction(first.number.value) !== isFraction(second.number.value)) return null;
  if (low.unitPlace === 'none' && high.unitPlace !== 'none') {
    if (high.unitPlace === 'before' && high.kind === 'money') return null;
    low = lend(low, high);
  } else if (high.unitPlace === 'none' && low.unitPlace === 'before') high = lend(high, low);
  else if (high.unitPlace === 'none' && low.unitPlace === 'behind') return null;
  if (low.kind !== high.kind) return null;
  if (low.unit !== high.unit) return null;
  low = shareScale(low, high);
  if (compareExact(low.number.value, high.number.value) >= 0) return null;
  return { low, high };
}

export function lend(to: Amount, from: Amount): Amount {
  let { number } = to;
  if (
    !isFraction(number.value) &&
    (from.scale === 'tenths' || (from.wording === 'off' && number.value.digits < 10n))
  )
    number = { ...number, value: shiftDecimal(number.value, 1) };
  return {
    ...to,
    number: { ...number, plain: 0 },
    kind: from.kind,
    unit: from.unit,
    assumed: from.assumed,
    unitPlace: from.unitPlace,
    scale: from.scale,
    role: from.role,
    wording: from.wording,
  };
}

/** `3 至 5 萬`, `4-8k`: the scale counts for both ends, where the first is the smaller figure. */
function shareScale(low: Amount, high: Amount): Amount {
  const places = high.number.scale;
  if (low.number.scale !== 0 || places === 0 || isFraction(low.number.value) || isFraction(high.number.value))
    return low;
  const figure = shiftDecimal(high.number.value, -places);
  if (compareExact(low.number.value, figure) >= 0) return low;
  return { ...low, number: scaleNumeral(low.number, places, low.number.end) };
}
