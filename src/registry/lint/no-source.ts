import type { LintCheck } from './check.ts';

/** An active value that nobody can look up. */
export const noSource: LintCheck = {
  id: 'no-source',
  severity: 'error',
  *find({ entries }) {
    for (const { id, status, observations } of entries.values()) {
      if (status === 'draft' || status === 'retired') continue;
      for (const { value, source, place } of observations) {
        if (source?.url || source?.title || source?.archive) continue;
        yield {
          place,
          message: `\`${value}\` of \`${id}\` has no source`,
          remedy: 'add `source` with a title or an address, or make the entry a draft',
        };
      }
    }
  },
};
