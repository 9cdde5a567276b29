import { compareExact, type Exact, formatShortest, toDecimal } from '../model/decimal.ts';
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

/** The keys of the same; the second is 0 where there is one figure. */
export function figureKeys(quantity: Quantity): readonly [Key, Key] {
  switch (quantity.form) {
    case 'amount':
      return [amountKey(quantity.value), 0];
    case 'amount-range':
      return [amountKey(quantity.low), amountKey(quantity.high)];
    case 'calendar':
      return [keyOf(SORT.day, quantity.value), 0];
    case 'calendar-range':
      return [keyOf(SORT.day, quantity.low), keyOf(SORT.day, quantity.high)];
  }
}

/** Equal values have one key, however precisely they are written: zeros at the end do not count. */
function amountKey(value: Exact): Key {
  const { digits, exponent } = toDecimal(value);
  let figure = Number(digits);
  if (!Number.isSafeInteger(figure)) return keyOf(SORT.figure, digits.toString().replace(/0+$/, ''));
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
  if (a.form === 'amount' && b.form === 'amount') return compareExact(a.value, b.value) === 0;
  if (a.form === 'amount-range' && b.form === 'amount-range')
    return compareExact(a.low, b.low) === 0 && compareExact(a.high, b.high) === 0;
  return a.form === b.form && figuresOf(a).join() === figuresOf(b).join();
}
