import type { Entry, Observation, Registry } from '../../model/registry.ts';

/** Entries that articles are held to: neither drafts nor retired. */
export function* evidence({ entries }: Registry): Generator<Entry> {
  for (const entry of entries.values())
    if (entry.status === 'active' || entry.status === 'disputed') yield entry;
}

/** The observations that have not been replaced. */
export const standing = ({ observations }: Entry): readonly Observation[] =>
  observations.filter(({ rank }) => rank !== 'superseded');

/** The observation that an undated figure is held to: the preferred one, else the latest. */
export function currentOf(entry: Entry): Observation | undefined {
  const known = standing(entry);
  const preferred = known.filter(({ rank }) => rank === 'preferred');
  return (preferred.length > 0 ? preferred : known).toSorted((a, b) =>
    (a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1,
  )[0];
}
