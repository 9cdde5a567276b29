import type { LintCheck } from './check.ts';
import { evidence, standing } from './evidence.ts';

/** An entry all of whose values have been replaced, with nothing in their place. */
export const noCurrent: LintCheck = {
  id: 'no-current',
  severity: 'error',
  *find(registry) {
    for (const entry of evidence(registry)) {
      if (standing(entry).length > 0) continue;
      yield {
        place: entry.place,
        message: `Every observation of \`${entry.id}\` is superseded`,
        remedy: 'add the observation that holds now, or retire the entry',
      };
    }
  },
};
