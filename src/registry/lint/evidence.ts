import { currentOf } from '../../model/current-observation.ts';
import type { Entry, Observation, Registry } from '../../model/registry.ts';

/** Entries that articles are held to: neither drafts nor retired. */
export function* evidence({ entries }: Registry): Generator<Entry> {
  for (const entry of entries.values())
    if (entry.status === 'active' || entry.status === 'disputed') yield entry;
}

/** The observations that have not been replaced. */
export const standing = ({ observations }: Entry): readonly Observation[] =>
  observations.filter(({ rank }) => rank !== 'superseded');

/** The value that an undated figure is held to; undefined where all of the entry's have been replaced. */
export function standingOf(entry: Entry): Observation | undefined {
  const current = currentOf(entry);
  return current?.rank === 'superseded' ? undefined : current;
}
