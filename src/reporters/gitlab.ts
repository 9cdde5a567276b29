import type { Finding, Severity } from '../model/finding.ts';
import { type Places, placesOf } from '../report/places.ts';
import { calculationLine } from './calculation-line.ts';
import { openFindings, withMissing } from './order.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { words } from './words/words.ts';

/** GitLab's five levels; `blocker` is for what could not be looked at. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', note: 'info' };

/** Code Quality for merge requests (docs.gitlab.com, "Code Quality report format"). Suppressed findings are left out: the format has no mark for them. */
export const gitlab: Reporter = {
  format: 'gitlab',
  file: 'gl-code-quality-report.json',
  render(given, { missing }) {
    const run = withMissing(given, missing);
    const places = placesOf(run.articles);
    const unique = onceOnly();
    const issues = run.articles.flatMap((checked) =>
      openFindings(checked).map((finding) => toIssue(finding, unique(finding.fingerprint), places)),
    );
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

function toIssue(finding: Finding, fingerprint: string, places: Places) {
  const { ruleId, severity, message, path, span } = finding;
  const { start, end } = places.range(path, span);
  const calculation = calculationLine(finding, words('en'));
  return {
    type: 'issue',
    check_name: ruleId,
    description: printable(calculation === null ? message : `${message} (${calculation})`),
    categories: ['Bug Risk'],
    severity: ruleId === 'article/unreadable' ? 'blocker' : SEVERITY[severity],
    fingerprint,
    location: {
      path: path.replace(/^(?:\.\/)+/, ''),
      lines: { begin: start.line, end: end.line },
      positions: { begin: pointOf(start), end: pointOf(end) },
    },
  };
}

const pointOf = ({ line, column }: { line: number; column: number }) => ({ line, column });

/** GitLab merges issues of one fingerprint into one: a second one gets a number. */
function onceOnly(): (fingerprint: string) => string {
  const seen = new Map<string, number>();
  return (fingerprint) => {
    let unique = fingerprint;
    for (let count = seen.get(fingerprint) ?? 0; seen.has(unique); ) {
      count += 1;
      seen.set(fingerprint, count);
      unique = `${fingerprint}-${count}`;
    }
    seen.set(unique, seen.get(unique) ?? 0);
    return unique;
  };
}
