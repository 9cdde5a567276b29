import { withoutEnd } from '../languages/edges.ts';
import { compareExact, type Exact, formatShortest, isFraction, toDecimal } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import { extended, type Key, keyOf, SORT } from './keys.ts';

/** The figures of a quantity as text, its unit and hedge left out: they are what may differ. `1.50–2 kg` → `1.5`, `2`. */
export function figuresOf(quantity: Quantity): string[] {
  switch (quantity.form) {
    case 'amount':
      return [formatShortest(quantity.value)];
    case 'amount-range':
      return [formatShortest(quantity.low), formatShortest(quantity.high)];
    case 'calendar':
      return [quantity.value];
    case 'calendar-range':
      return [quantity.low, quantity.high];
  }
}

/** Writes the keys of the same at two places of `keys`; the second is 0 where there is one figure. */
export function writeKeys(quantity: Quantity, keys: Int32Array, at: number): void {
  switch (quantity.form) {
    case 'amount':
      keys[at] = amountKey(quantity.value);
      break;
    case 'amount-range':
      keys[at] = amountKey(quantity.low);
      keys[at + 1] = amountKey(quantity.high);
      break;
    case 'calendar':
      keys[at] = keyOf(SORT.day, quantity.value);
      break;
    case 'calendar-range':
      keys[at] = keyOf(SORT.day, quantity.low);
      keys[at + 1] = keyOf(SORT.day, quantity.high);
  }
}

/** Equal values have one key, however precisely they are written: zeros at the end do not count. */
function amountKey(value: Exact): Key {
  const { digits, exponent } = toDecimal(value);
  let figure = Number(digits);
  if (!Number.isSafeInteger(figure)) return keyOf(SORT.figure, withoutEnd(digits.toString(), /0/));
  if (figure === 0) return SORT.figure;
  let place = exponent;
  while (figure % 10 === 0) {
    figure /= 10;
    place += 1;
  }
  return extended(extended(extended(SORT.figure, figure | 0), Math.floor(figure / 2 ** 32)), place);
}

/** Whether two quantities state the same figures, whatever their units, hedges and roles. */
export function sameFigures(a: Quantity, b: Quantity): boolean {
  if (a.form === 'amount' && b.form === 'amount') return sameValue(a.value, b.value);
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return sameValue(a.low, b.low) && sameValue(a.high, b.high);
  return a.form === b.form && figuresOf(a).join() === figuresOf(b).join();
}

const sameValue = (a: Exact, b: Exact): boolean =>
  !isFraction(a) && !isFraction(b) && a.exponent === b.exponent
    ? a.digits === b.digits
    : compareExact(a, b) === 0;
