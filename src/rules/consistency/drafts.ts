import type { Article } from '../../model/article.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import type { FindingDraft } from '../../model/finding.ts';

/** What was found of one kind in any version, as findings: the inputs become places to look at. */
export function* draftsOf({ versions }: Article, kind: Inconsistency['kind']): Generator<FindingDraft> {
  for (const { document, claims, inconsistencies } of versions) {
    const { path } = document;
    for (const one of inconsistencies) {
      if (one.kind !== kind) continue;
      const inputs = one.calculation?.inputs ?? [];
      yield {
        message: one.message,
        path,
        span: one.span,
        claims: one.claims.flatMap((at) => claims[at]?.id ?? []),
        related: [
          ...inputs.map(({ span, text, label }) => ({
            path,
            span,
            message: label === null ? `computed from ${text}` : `computed from ${text} (${label})`,
          })),
          ...one.related,
        ],
        actual: one.actual,
        ...(one.expected === null ? {} : { expected: one.expected }),
        ...(one.mild ? { severity: 'warning' as const } : {}),
        calculation: one.calculation,
      };
    }
  }
}
