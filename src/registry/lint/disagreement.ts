import { relate } from '../../comparison/relate.ts';
import type { Observation } from '../../model/registry.ts';
import type { LintCheck } from './check.ts';
import { evidence, standing } from './evidence.ts';

/** Observations of one time that contradict each other, in an entry that does not say so. */
export const disagreement: LintCheck = {
  id: 'disagreement',
  severity: 'error',
  *find(registry) {
    for (const entry of evidence(registry)) {
      if (entry.status === 'disputed' || entry.observations.length < 2) continue;
      const firsts = new Map<string | null, Observation>();
      for (const later of standing(entry)) {
        const first = firsts.get(later.asOf);
        if (first === undefined) firsts.set(later.asOf, later);
        if (first === undefined || relate(first.quantity, later.quantity) !== 'contradicts') continue;
        const { path, line, column } = first.place;
        yield {
          place: later.place,
          message: `\`${later.value}\` of \`${entry.id}\` contradicts \`${first.value}\` (${path}:${line}:${column})`,
          remedy: 'date them, rank one `superseded`, or make the entry `disputed`',
        };
        break;
      }
    }
  },
};
