import type { Claim } from '../model/claim.ts';
import type { Entry, Observation } from '../model/registry.ts';

const RANKS = { preferred: 0, normal: 1, superseded: 2 } as const;

/** Entries never change, and each is asked for its current value very often. */
const currents = new WeakMap<Entry, Observation>();

/** The observation that an undated number is held to: the preferred one, else the latest that is not superseded. */
export function currentOf(entry: Entry): Observation | undefined {
  const known = currents.get(entry);
  if (known !== undefined) return known;
  const [current] = entry.observations.toSorted(
    (a, b) => RANKS[a.rank] - RANKS[b.rank] || descending(a.asOf, b.asOf),
  );
  if (current !== undefined) currents.set(entry, current);
  return current;
}

const descending = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1;

/** The observation of the date that the claim's own sentence gives: `2025 年 3 月的 82.7%` → the one as of 2025-03. */
export function datedBy(entry: Entry, dates: readonly string[]): Observation | undefined {
  return entry.observations.find(
    ({ asOf }) => asOf !== null && dates.some((date) => asOf.startsWith(date) || date.startsWith(asOf)),
  );
}

/** The dates with a year that stand in the same sentence as each claim. */
export function datesBySentence(claims: readonly Claim[]): (claim: Claim) => readonly string[] {
  const known = new Map<string, string[]>();
  const key = ({ place, sentence }: Claim) => `${place.block}:${place.row}:${place.column}:${sentence}`;
  for (const claim of claims) {
    const { quantity } = claim;
    if (quantity?.form !== 'calendar' || !/^\d{4}/.test(quantity.value)) continue;
    const list = known.get(key(claim));
    if (list) list.push(quantity.value);
    else known.set(key(claim), [quantity.value]);
  }
  return (claim) => known.get(key(claim)) ?? [];
}

/** Whether a value that agrees with `other` is one that `current` has replaced. */
export function isReplaced(other: Observation, current: Observation): boolean {
  if (other.rank === 'superseded') return true;
  return (
    other.asOf !== null && current.asOf !== null && other.asOf < current.asOf && current.rank === 'preferred'
  );
}
