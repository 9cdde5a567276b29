import type { ArticleSource } from '../read/discover.ts';

/** What checking an article may take. A text that wants more is broken or a trap. */
export interface Budget {
  /** For any article, and for each million of its characters more. */
  readonly seconds: number;
  readonly secondsPerMillion: number;
  /** Of heap in each thread, and for each million characters of the largest article more. */
  readonly megabytes: number;
  readonly megabytesPerMillion: number;
}

/**
 * Prose takes 6 to 10 seconds of CPU for a million characters, nothing but tables or numbers 30 to 40; a short article
 * in a new thread one second, most of it to warm up.
 */
export const BUDGET: Budget = {
  seconds: 20,
  secondsPerMillion: 200,
  megabytes: 512,
  megabytesPerMillion: 1500,
};

const MILLION = 1_000_000;

export const charactersOf = ({ files }: ArticleSource): number =>
  files.reduce((sum, { text }) => sum + text.length, 0);

/** Whole seconds, so that a message can say it. */
export const secondsFor = (source: ArticleSource, budget: Budget): number =>
  Math.ceil(budget.seconds + (budget.secondsPerMillion * charactersOf(source)) / MILLION);

export const megabytesFor = (characters: number, budget: Budget): number =>
  Math.ceil(budget.megabytes + (budget.megabytesPerMillion * characters) / MILLION);
