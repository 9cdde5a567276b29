import type { LintCheck } from './check.ts';

/** An entry that is not evidence yet. */
export const draft: LintCheck = {
  id: 'draft',
  severity: 'note',
  *find({ entries }) {
    for (const { id, status, place } of entries.values()) {
      if (status !== 'draft') continue;
      yield {
        place,
        message: `\`${id}\` is a draft`,
        remedy: 'add its source, have it reviewed, write `active`',
      };
    }
  },
};
