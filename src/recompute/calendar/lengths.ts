import type { AmountTold } from './lines.ts';
import { dayNumber, monthLength, type When } from './when.ts';

/** How long a stretch is in the unit of a length, by every way of counting that people use; null where the unit is too fine. */
export interface Lengths {
  readonly right: readonly number[];
  readonly unit: string;
  /** What is counted, `2024 − 2019`; both ends may count or one. */
  readonly formula: string;
}

const NAMES: Readonly<Record<string, string>> = { a: 'years', mo: 'months', wk: 'weeks', d: 'days' };

export function lengthsOf(from: When, to: When, unit: string): Lengths | null {
  const name = NAMES[unit];
  if (name === undefined) return null;
  const finest = from.precision === to.precision ? from.precision : null;
  if (finest === 'year' && unit === 'a') {
    if (from.year === null || to.year === null) return null;
    const between = to.year - from.year - (from.year < 0 && to.year > 0 ? 1 : 0);
    return { right: [between, between + 1], unit: name, formula: `${to.year} − ${from.year}` };
  }
  if (finest === 'month') return inMonths(from, to, unit, name);
  if (finest === 'day') return inDays(from, to, unit, name);
  return null;
}

function inMonths(from: When, to: When, unit: string, name: string): Lengths | null {
  if (unit !== 'mo' && unit !== 'a') return null;
  const years = (to.year ?? from.year ?? 0) - (from.year ?? to.year ?? 0);
  let between = years * 12 + to.first - from.first;
  if (between < 0 && (from.year === null || to.year === null)) between += 12;
  const formula = `months ${from.first} to ${to.first}`;
  return unit === 'mo'
    ? { right: [between, between + 1], unit: name, formula }
    : { right: coarser(between, 12), unit: name, formula };
}

function inDays(from: When, to: When, unit: string, name: string): Lengths | null {
  const counts = new Set<number>();
  for (const year of from.year === null && to.year === null ? [2023, 2024] : [to.year ?? from.year!]) {
    if (from.day! > monthLength(from.year ?? year, from.first) || to.day! > monthLength(year, to.first))
      continue;
    const end = dayNumber(year, to.first, to.day!);
    let between = end - dayNumber(from.year ?? year, from.first, from.day!);
    if (between < 0 && from.year === null)
      between = end - dayNumber((to.year ?? year) - 1, from.first, from.day!);
    else if (between < 0 && to.year === null)
      between = dayNumber(year + 1, to.first, to.day!) - dayNumber(year, from.first, from.day!);
    counts.add(between);
  }
  const [between] = counts;
  if (between === undefined || between < 0) return null;
  const all = [...counts];
  const formula = `${unit === 'd' ? 'days' : `${between} days`} from the first date to the last`;
  if (unit === 'd') return { right: all.flatMap((n) => [n, n + 1]), unit: name, formula };
  // Two working weeks are twelve days, Monday to Friday.
  if (unit === 'wk')
    return {
      right: [
        ...new Set([Math.round(between / 7), Math.round((between + 1) / 7), Math.ceil((between + 1) / 7)]),
      ],
      unit: name,
      formula,
    };
  return { right: coarser(between, unit === 'mo' ? 30.44 : 365.25), unit: name, formula };
}

/** Full units and begun ones are both said. */
function coarser(between: number, size: number): number[] {
  const [low, high] = [Math.floor(between / size), Math.ceil((between + 1) / size)];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** Whether a length as it is bounded allows one of the right ones; halves stand for what is rounded to them. */
export const isAllowed = ({ low, high }: AmountTold, { right }: Lengths): boolean => {
  const slack = Number.isInteger(low) ? 0 : 1;
  return right.some((n) => n >= low - slack && n <= high + slack);
};
