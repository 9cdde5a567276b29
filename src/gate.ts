import type { CheckedArticle, FailOn, Gate } from './model/run.ts';
import { counts } from './model/severity.ts';

/** Judges a run: fails on any finding at or above `failOn`, or on more than `maxWarnings` warnings. */
export function judge(articles: readonly CheckedArticle[], failOn: FailOn, maxWarnings: number | null): Gate {
  const findings = articles.flatMap((article) => article.findings);
  const blocking = findings.filter((finding) =>
    counts(finding, failOn === 'never' ? 'error' : failOn),
  ).length;
  const warnings = findings.filter((f) => f.suppressed === null && f.severity === 'warning').length;
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  const fails = failOn !== 'never' && (blocking > 0 || tooMany);
  return { failOn, maxWarnings, result: fails ? 'fail' : 'pass', blocking };
}
