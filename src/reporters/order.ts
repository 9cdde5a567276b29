import type { Finding } from '../model/finding.ts';
import { type CheckedArticle, checkedArticle, type Run } from '../model/run.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Errors before warnings before notes, suppressed findings last; else as they stood. */
export const bySeverity = (a: Finding, b: Finding): number =>
  Number(a.suppressed !== null) - Number(b.suppressed !== null) || RANK[a.severity] - RANK[b.severity];

/** Findings of an article that nobody suppressed, with what could not be read even where its rule is switched off. */
export const openFindings = (checked: CheckedArticle): Finding[] =>
  withUnread(checked).filter(({ suppressed }) => suppressed === null);

/** Every finding of an article, and one for each thing that could not be read and that no finding tells: a run may be silent about a rule, not about a gap. */
export function withUnread({ id, tally, findings }: CheckedArticle): readonly Finding[] {
  const told = new Set(
    findings
      .filter(({ ruleId, suppressed }) => ruleId === UNREADABLE && suppressed === null)
      .map((finding) => placeOf(finding)),
  );
  const missing = tally.unread.filter((problem) => !told.has(placeOf(problem)));
  if (missing.length === 0) return findings;
  return [
    ...missing.map(
      ({ path, span, message }): Finding => ({
        ruleId: UNREADABLE,
        severity: 'error',
        message,
        path,
        span,
        claims: [],
        related: [],
        actual: null,
        expected: null,
        diagnosis: null,
        fixes: [],
        calculation: null,
        suppressed: null,
        fingerprint: `${UNREADABLE}:${id}:${path}:${span.start}`,
      }),
    ),
    ...findings,
  ];
}

/** A run with each path that was asked for and is not there as an article that could not be read. */
export function withMissing(run: Run, missing: readonly string[] = []): Run {
  if (missing.length === 0) return run;
  const articles = missing.map((path): CheckedArticle => {
    const problem = {
      kind: 'unreadable' as const,
      path,
      span: { start: 0, end: 0 },
      message: 'There is no such file or folder',
    };
    const article = { id: path, versions: [], originalStated: false, alignments: [], problems: [problem] };
    return checkedArticle(article, [], { held: 0, withEntry: 0 });
  });
  return { ...run, articles: [...run.articles, ...articles] };
}

export const UNREADABLE = 'article/unreadable';

const placeOf = ({ path, span }: Pick<Finding, 'path' | 'span'>): string =>
  `${span.start}:${span.end}:${path}`;
