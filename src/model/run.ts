import type { Article } from './article.ts';
import type { Finding, Severity } from './finding.ts';

/** How many claims the publication holds to evidence, and for how many of them the registry has an entry. */
export interface Coverage {
  readonly held: number;
  readonly withEntry: number;
}

export interface CheckedArticle {
  readonly article: Article;
  /** In order of file and place. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/** Whether something of an article could not be read or checked; such a run never ends in 0. */
export const isUnread = ({ problems, versions }: Article): boolean =>
  problems.some(({ kind }) => kind === 'unreadable') ||
  versions.some(({ document }) =>
    document.problems.some(({ kind }) => kind === 'unreadable' || kind === 'front-matter'),
  );

export type FailOn = Severity | 'never';

export interface Gate {
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly result: 'pass' | 'fail';
  /** Findings, suppressed ones apart, at or above the gate; under `never`, those that the default gate would count. */
  readonly blocking: number;
}

/** The outcome of one run: what every reporter is made from. Holds no clock and no order of completion. */
export interface Run {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date that expiry and age are judged by. */
  readonly today: string;
  readonly registry: { readonly sha256: string; readonly entries: number };
  /** In order of article id. */
  readonly articles: readonly CheckedArticle[];
  readonly gate: Gate;
}
