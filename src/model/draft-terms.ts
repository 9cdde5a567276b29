import type { Registry } from './registry.ts';

/**
 * Subjects and metrics that only drafts speak of. They are drafts as well: were their names looked for, a name that nobody
 * has read yet could take a number away from an entry that has been.
 */
export function draftTerms({ entries }: Registry): {
  readonly subjects: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
} {
  const all = [...entries.values()];
  const only = (role: 'subject' | 'metric'): Set<string> => {
    const ids = new Set(all.filter(({ status }) => status === 'draft').map((entry) => entry[role]));
    for (const entry of all) if (entry.status !== 'draft') ids.delete(entry[role]);
    return ids;
  };
  return { subjects: only('subject'), metrics: only('metric') };
}
