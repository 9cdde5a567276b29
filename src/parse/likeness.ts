import type { Language } from '../model/reading.ts';
import type { Unit } from './language-units.ts';

/** The smaller half of a bilingual file is not much smaller than the larger one. */
const LEAST_SHARE = 0.35;
/** Less than this is a name or a heading, not a version; a sentence each is enough. */
const LEAST = 4;

/** Whether there is about as much of one as of the other. */
export const isBalanced = (a: number, b: number): boolean =>
  Math.min(a, b) >= Math.max(LEAST, LEAST_SHARE * Math.max(a, b));

/** Two versions of one text hold the same numbers, mostly. */
const LEAST_SHARED_NUMBERS = 0.3;

/** Whether two stretches tell of the same figures; few figures prove nothing. */
export function shareNumbers(left: readonly Unit[], right: readonly Unit[]): boolean {
  const a = new Set(left.flatMap(({ numbers }) => numbers));
  const b = new Set(right.flatMap(({ numbers }) => numbers));
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < 4) return true;
  let shared = 0;
  for (const number of few) if (many.has(number)) shared += 1;
  return shared >= LEAST_SHARED_NUMBERS * few.size;
}

/** How much of some units is in a language, and how much in any. */
export function massOf(units: readonly Unit[], lang: Language): { own: number; all: number } {
  let own = 0;
  let all = 0;
  for (const unit of units) {
    all += unit.weight;
    if (unit.lang === lang) own += unit.weight;
  }
  return { own, all };
}
