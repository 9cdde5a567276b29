import { relate } from '../../comparison/relate.ts';
import type { LintCheck } from './check.ts';
import { evidence, standingOf } from './evidence.ts';

/** A value that an entry both states and calls wrong. */
export const knownFalse: LintCheck = {
  id: 'known-false',
  severity: 'error',
  *find(registry) {
    for (const entry of evidence(registry)) {
      const current = standingOf(entry);
      for (const { value, quantity, place } of entry.knownFalse) {
        if (current === undefined || relate(current.quantity, quantity) !== 'equal') continue;
        yield {
          place,
          message: `\`${value}\` is known to be false, and is what \`${entry.id}\` states`,
          remedy: 'correct one of the two',
        };
      }
    }
  },
};
