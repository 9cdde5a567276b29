import type { Article } from './article.ts';
import type { Finding, Severity } from './finding.ts';
import { type Tally, tallyOf } from './tally.ts';

/** How many claims the publication holds to evidence, and for how many of them the registry has an entry. */
export interface Coverage {
  readonly held: number;
  readonly withEntry: number;
}

/**
 * An article and what came of it. In a large run `article` is not held: each look at it reads and checks its files again,
 * so hold on to what it gives while working on it, and no longer. All else is at hand.
 */
export interface CheckedArticle {
  readonly id: string;
  readonly article: Article;
  /** In order of file and place. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  readonly tally: Tally;
  /** The text of one of the files that were read. */
  sourceOf(path: string): string;
}

/** An article with its findings, counted. */
export const checkedArticle = (
  article: Article,
  findings: readonly Finding[],
  coverage: Coverage,
): CheckedArticle => ({
  id: article.id,
  article,
  findings,
  coverage,
  tally: tallyOf(article, findings),
  sourceOf: (path) => article.versions.find(({ document }) => document.path === path)?.document.source ?? '',
});

export type FailOn = Severity | 'never';

export interface Gate {
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  readonly result: 'pass' | 'fail';
  /** Findings, suppressed ones apart, at or above the gate; under `never`, those that the default gate would count. */
  readonly blocking: number;
}

/** What is known of a run before any article was checked. */
export interface RunStart {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date that expiry and age are judged by. */
  readonly today: string;
  readonly registry: { readonly sha256: string; readonly entries: number };
}

/** The outcome of one run: what every reporter is made from. Holds no clock and no order of completion. */
export interface Run extends RunStart {
  /** In order of article id. */
  readonly articles: readonly CheckedArticle[];
  readonly gate: Gate;
}
