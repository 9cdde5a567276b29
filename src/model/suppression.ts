import type { Span } from './position.ts';

/** What an editor wrote to suppress findings, and what became of it. */
export interface Suppression {
  readonly path: string;
  /** Of the comment, or of the key in the front matter. */
  readonly span: Span;
  /** Null where none is given; it suppresses nothing then. */
  readonly reason: string | null;
  /** Why it cannot suppress anything, beside a missing reason: a name that no rule has, an end without a start. */
  readonly faults: readonly string[];
  /** Rules that it names and that found nothing there. */
  readonly unused: readonly string[];
}

/** What nobody may suppress: what could not be checked, and what is wrong with suppressions. */
export const NEVER_SUPPRESSED: ReadonlySet<string> = new Set([
  'article/unreadable',
  'suppression/unused',
  'suppression/reason',
]);
