import type { Entry, Observation } from './registry.ts';

const RANKS = { preferred: 0, normal: 1, superseded: 2 } as const;

/** Entries never change, and each is asked for its current value very often. */
const currents = new WeakMap<Entry, Observation>();

/** The observation that an undated number is held to: the preferred one, else the latest that is not superseded. */
export function currentOf(entry: Entry): Observation | undefined {
  const known = currents.get(entry);
  if (known !== undefined) return known;
  const current = foremost(entry.observations);
  if (current !== undefined) currents.set(entry, current);
  return current;
}

/** Of several observations the preferred one, else the latest that is not superseded. */
export const foremost = (observations: readonly Observation[]): Observation | undefined =>
  observations.toSorted((a, b) => RANKS[a.rank] - RANKS[b.rank] || descending(a.asOf, b.asOf))[0];

const descending = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1;
