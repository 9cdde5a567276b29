import type { ArticleProblem } from './model/article.ts';
import type { Finding } from './model/finding.ts';
import type { Registry } from './model/registry.ts';
import type { CheckedArticle, Coverage } from './model/run.ts';
import type { Tally } from './model/tally.ts';
import { createChecker, type Note, type Terms } from './pipeline.ts';
import type { ArticleSource } from './read/discover.ts';
import { PARTS, type PartAsked } from './reporters/parts.ts';

/** What is wanted of every article beside its counts. */
export interface Asked {
  readonly findings: boolean;
  /** Parts of reports that are written while articles are checked. */
  readonly parts: readonly PartAsked[];
}

/** What a run keeps of an article: plain data, so that it may come from a thread or from a cache. */
export interface Outcome {
  readonly coverage: Coverage;
  readonly tally: Tally;
  /** Null where nobody asked for them. */
  readonly findings: readonly Finding[] | null;
  /** One for each part asked for, as UTF-8: bytes go from a thread or a cache to a file as they are. */
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

/** What came of an article; and the article, where it is still at hand. */
export interface Done {
  readonly outcome: Outcome;
  readonly checked: CheckedArticle | null;
  /** Files that were given up, and why: the article was checked without them. */
  readonly leftOut: readonly ArticleProblem[];
}

/** Where articles are checked. */
export interface Workplace {
  check(source: ArticleSource): Promise<Done>;
  /** After the last check, or to give up. */
  close(): Promise<void>;
}

/** All that a workplace must know: plain data. */
export interface Job {
  readonly registry: Registry;
  readonly terms: Terms;
  readonly asked: Asked;
}

const encoder = new TextEncoder();

/** Checks articles and makes of each what is asked for. */
export function createWork(
  { registry, terms, asked }: Job,
  note?: Note,
): (source: ArticleSource) => Omit<Done, 'leftOut'> {
  const check = createChecker(registry, terms, note);
  return (source) => {
    const checked = check(source);
    const { coverage, tally, findings } = checked;
    const parts = asked.parts.map(({ format, options }) => encoder.encode(PARTS[format](checked, options)));
    return { outcome: { coverage, tally, findings: asked.findings ? findings : null, parts }, checked };
  };
}

/** The thread of the caller. */
export function thisThread(job: Job): Workplace {
  const work = createWork(job);
  return { check: async (source) => ({ ...work(source), leftOut: [] }), close: async () => {} };
}
