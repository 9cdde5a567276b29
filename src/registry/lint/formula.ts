import { formatShortest } from '../../model/decimal.ts';
import type { Lack, LintCheck } from './check.ts';
import { evidence, standingOf } from './evidence.ts';
import { compareEnds, type Ends, endsOf, evaluate } from './intervals.ts';

/** A stated value that does not follow from the entries that its formula names. */
export const formula: LintCheck = {
  id: 'formula',
  severity: 'error',
  *find(registry): Generator<Lack> {
    const ends = (id: string): Ends | null => {
      const entry = registry.entries.get(id);
      const current = entry && standingOf(entry);
      return current === undefined ? null : endsOf(current.quantity);
    };
    for (const entry of evidence(registry)) {
      const current = standingOf(entry);
      if (entry.formula === null || current === undefined) continue;
      const stated = endsOf(current.quantity);
      const result = evaluate(entry.formula.expression, ends);
      if (stated === null || result === null || compareEnds(stated, result) === 0) continue;
      const [low, high] = [formatShortest(result.low), formatShortest(result.high)];
      yield {
        place: entry.formula.place,
        message: `\`${entry.formula.written}\` gives ${low === high ? low : `${low} to ${high}`}, and \`${entry.id}\` states \`${current.value}\``,
        remedy: 'correct the value, the formula, or an entry that it names',
      };
    }
  },
};
