import type { LintCheck } from './check.ts';

/** A subject or metric that no entry is about. */
export const unused: LintCheck = {
  id: 'unused',
  severity: 'note',
  *find({ subjects, metrics, entries }) {
    const used = { subject: new Set<string>(), metric: new Set<string>() };
    for (const { subject, metric } of entries.values()) {
      used.subject.add(subject);
      used.metric.add(metric);
    }
    for (const [what, terms] of [
      ['subject', subjects],
      ['metric', metrics],
    ] as const) {
      for (const { id, place } of terms.values()) {
        if (used[what].has(id)) continue;
        yield { place, message: `No entry has the ${what} \`${id}\``, remedy: 'add one, or remove it' };
      }
    }
  },
};
