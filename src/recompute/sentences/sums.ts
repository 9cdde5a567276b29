import { addBounds } from '../../comparison/interval-arithmetic.ts';
import { type Fraction, powerOfTen } from '../../model/decimal.ts';
import type { Figure } from './sentence.ts';
import type { Bounds, Values } from './values.ts';

/** A sum of many keeps one denominator, a power of ten, so that it stays linear; null where a part is no decimal. */
export function sumOf(parts: readonly Figure[], values: Values): Bounds | null {
  let places = 0;
  const all: Bounds[] = [];
  for (const part of parts) {
    const bounds = values(part);
    for (const end of [bounds.low, bounds.high]) {
      if (end === null) continue;
      const found = placesOf(end);
      if (found === null) return parts.length > MOST_FRACTIONS ? null : parts.map(values).reduce(addBounds);
      if (found > places) places = found;
    }
    all.push(bounds);
  }
  const denominator = powerOfTen(places);
  const add = (key: 'low' | 'high'): Fraction | null => {
    let numerator = 0n;
    for (const { [key]: end } of all) {
      if (end === null) return null;
      numerator += (end.numerator * denominator) / end.denominator;
    }
    return { numerator, denominator };
  };
  const isOpen = (key: 'lowOpen' | 'highOpen'): boolean => all.some((bounds) => bounds[key]);
  return { low: add('low'), high: add('high'), lowOpen: isOpen('lowOpen'), highOpen: isOpen('highOpen') };
}

const MOST_FRACTIONS = 20;
const MOST_PLACES = 30;

/** The decimal places of a fraction whose denominator is a power of ten. */
function placesOf({ denominator }: Fraction): number | null {
  for (let places = 0; places <= MOST_PLACES; places++) if (powerOfTen(places) === denominator) return places;
  return null;
}

/** What is shown of a sum, from its start and end. */
const SHOWN = 6;

/** `70 + 50`; of a long one only its ends. */
export function formulaOf(parts: readonly Figure[], operator = ' + '): string {
  const words = parts.map(({ figures }) => figures);
  if (words.length > SHOWN) words.splice(3, words.length - SHOWN + 1, '…');
  return words.join(operator);
}
