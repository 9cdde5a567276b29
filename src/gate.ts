import type { CheckedArticle, FailOn, Gate } from './model/run.ts';
import { reaches } from './model/severity.ts';

/** Judges a run: fails on any finding at or above `failOn`, or on more than `maxWarnings` warnings. */
export function judge(articles: readonly CheckedArticle[], failOn: FailOn, maxWarnings: number | null): Gate {
  const from = failOn === 'never' ? 'error' : failOn;
  let blocking = 0;
  let warnings = 0;
  for (const { tally } of articles)
    for (const { severity, count } of tally.open) {
      if (reaches(severity, from)) blocking += count;
      if (severity === 'warning') warnings += count;
    }
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  const fails = failOn !== 'never' && (blocking > 0 || tooMany);
  return { failOn, maxWarnings, result: fails ? 'fail' : 'pass', blocking };
}
