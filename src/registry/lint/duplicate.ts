import type { Entry } from '../../model/registry.ts';
import type { LintCheck } from './check.ts';
import { evidence } from './evidence.ts';

/** Two entries for one thing: an article's figure would be held to both. */
export const duplicate: LintCheck = {
  id: 'duplicate',
  severity: 'error',
  *find(registry) {
    const firsts = new Map<string, Entry>();
    for (const entry of evidence(registry)) {
      const { id, subject, metric, where, place } = entry;
      const qualifiers = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1));
      const key = JSON.stringify([subject, metric, qualifiers, entry.basis]);
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, entry);
        continue;
      }
      const { path, line, column } = first.place;
      yield {
        place,
        message: `\`${id}\` and \`${first.id}\` (${path}:${line}:${column}) have the same subject, metric and qualifiers`,
        remedy: 'make them one entry with two observations, or tell them apart with `where`',
      };
    }
  },
};
