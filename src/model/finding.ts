import type { Calculation } from './calculation.ts';
import type { Span } from './position.ts';
import type { Diagnosis } from './verdict.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A place, in any file, that a reader of the finding should look at too. */
export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

export interface Edit {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** Evidence settles it, so that `--fix` may apply it unasked; else an editor has to choose. */
  readonly certain: boolean;
  readonly edits: readonly Edit[];
}

/** What a rule found, before id, severity and fingerprint are stamped on it. */
export interface FindingDraft {
  /** What differs, in the reader's words; which side is likelier wrong, where known; what to do. */
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  /** Ids of the claims it is about. */
  readonly claims: readonly string[];
  readonly related: readonly Related[];
  readonly actual?: string;
  readonly expected?: string;
  readonly diagnosis?: Diagnosis;
  readonly fixes?: readonly Fix[];
  /** How the number follows from others, where it does. */
  readonly calculation?: Calculation | null;
  /** Lower than the rule's own, where the case is mild. */
  readonly severity?: Severity;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  readonly claims: readonly string[];
  readonly related: readonly Related[];
  readonly actual: string | null;
  readonly expected: string | null;
  readonly diagnosis: Diagnosis | null;
  readonly fixes: readonly Fix[];
  readonly calculation: Calculation | null;
  readonly suppressed: { readonly reason: string; readonly by: 'comment' | 'baseline' } | null;
  /** Stable under edits of numbers and lines: rule, article, claims. */
  readonly fingerprint: string;
}
