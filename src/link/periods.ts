import type { Quantity } from '../model/quantity.ts';
import type { Stretch } from './nearby.ts';

/** A time that a text names: `2024`, `2024-Q1`, `XXXX-Q4`, `2024-03-05`; `2022/2024` for a range, which is neither year. */
export interface Period extends Stretch {
  readonly value: string;
}

/** What a date in a text says of the time; the two ends of a range are named each for itself: `2022 至 2024 年` → 2022, 2024. */
export function periodsOf(quantity: Quantity, text: string, { start, end }: Stretch): Period[] {
  if (quantity.form === 'calendar') return [{ start, end, value: quantity.value }];
  const written = text.slice(start, end);
  if (quantity.form === 'amount' && YEAR.test(written)) return [{ start, end, value: written }];
  if (quantity.form !== 'calendar-range') return [];
  const { low, high } = quantity;
  const at = text.lastIndexOf(high.slice(0, 4), end - 4);
  if (at <= start) return [{ start, end, value: `${low}/${high}` }];
  return [
    { start, end: start + text.slice(start, at).replace(BETWEEN, '').length, value: low },
    { start: at, end, value: high },
  ];
}

/** `2022 至 2024`: what joins the two. */
const BETWEEN = /[\s]?(?:to|until|至|到|[-–—~～])[\s]?$/u;

/** A year that its column's header made a number. */
const YEAR = /^(?:19|20)\d\d$/;

/** `2024`, `2024-Q1`, `2024-H1`, `2024-03`, `2024-03-31`. */
export const isPeriod = (value: string): boolean =>
  /^\d{4}(?:-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?))?$/i.test(value);

/** A day says when something was told oftener than what time it is told of. */
export const isDay = (value: string): boolean => value.length === 10;

/** `XXXX-Q4` and 2024 → `2024-Q4`. */
export const withYear = (value: string, year: string | null): string =>
  year !== null && value.startsWith('XXXX') ? year + value.slice(4) : value;

/**
 * Whether the time that a text names is that of an entry. The end of a year, or a day of it, stands for the year; a
 * quarter or another month is a time of its own.
 */
export function isTimeOf(said: string, entry: string): boolean {
  const wanted = entry.toUpperCase();
  if (said === wanted) return true;
  if (said.startsWith('XXXX')) return said.slice(4) === wanted.slice(4);
  if (!said.startsWith(`${wanted}-`)) return false;
  return isDay(said) || said.endsWith('-12');
}

/** Whether a time lies in another, or is it: `2024-12` in `2024`, either way round. */
export const overlaps = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
