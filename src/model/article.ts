import type { Alignment } from './alignment.ts';
import type { Inconsistency } from './calculation.ts';
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';
import type { Span } from './position.ts';
import type { Suppression } from './suppression.ts';
import type { Link, Verdict } from './verdict.ts';

/** One language version with everything that was found out about it. `links` and `verdicts` are parallel to `claims`. */
export interface Version {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly verdicts: readonly Verdict[];
  /** What this version says against itself. */
  readonly inconsistencies: readonly Inconsistency[];
}

/** Why a file, or a whole article, could not be checked or is incomplete. */
export interface ArticleProblem {
  readonly kind: 'unreadable' | 'missing-version' | 'duplicate-version';
  readonly path: string;
  readonly span: Span;
  readonly message: string;
  /** What to do about it, where the rule's own remedy is too general. */
  readonly remedy?: string;
}

/** All versions of one article; the first is the original, with which the others are compared. */
export interface Article {
  readonly id: string;
  readonly versions: readonly Version[];
  /** Whether the publication says that the first is the original, rather than that being taken for granted. */
  readonly originalStated: boolean;
  readonly alignments: readonly Alignment[];
  readonly problems: readonly ArticleProblem[];
  /** What suppresses findings in it, once findings are known. */
  readonly suppressions?: readonly Suppression[];
}
