import type { z } from 'zod';
import type { Article } from '../model/article.ts';
import type { FindingDraft, Severity } from '../model/finding.ts';

/** Everything about one rule; the tests, the README's table, `explain` and report metadata are made from it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One line: what it says when it fires. */
  readonly summary: string;
  /** What to do about a finding. */
  readonly remedy: string;
  /** Why it exists and what it leaves alone, a paragraph for `explain`. */
  readonly description: string;
  /** Two small versions of an article that make it fire; documentation and test at once. `registry` is YAML. */
  readonly examples: readonly RuleExample[];
  /** What a publication may set beside its level; every key is optional and described. */
  readonly options?: z.ZodObject;
  /** `options` are as `options` of the rule reads them; none where nothing is set. */
  check(article: Article, options?: Readonly<Record<string, unknown>>): Iterable<FindingDraft>;
}

export interface RuleExample {
  readonly zh: string | null;
  readonly en: string | null;
  readonly registry?: string;
  /** How often the rule fires on it: 0 documents a near miss that must stay silent. */
  readonly findings: number;
}
