import type { FoundArticle } from '../read/discover.ts';
import { type Job, thisThread, type Workplace } from '../workplace.ts';
import { BUDGET, type Budget, charactersOf, megabytesFor } from './budget.ts';
import { threads } from './threads.ts';

export interface Circumstances {
  /** How many articles may be worked on at once; 1: without threads. */
  readonly concurrency: number;
  /** Processor cores to be had. */
  readonly cores: number;
  /** Whether somebody looks at each article afterwards: what a thread checked is checked again here then. */
  readonly looked: boolean;
  /** Whether a cache may know most of what is found. */
  readonly cached: boolean;
  readonly budget?: Budget;
}

/** From so many characters of articles on, threads are faster: each loads and warms up for as long as half as many take. */
export const ENOUGH = 1_000_000;
/** With a cache, few articles may be left to check: so many characters of them are checked here before threads start. */
export const SOME = 100_000;
/** A file of more characters than this may hang for long: only a thread can be ended. */
export const LARGE = 64 * 1024;

const sizeOf = ({ files }: FoundArticle): number => files.reduce((sum, { size }) => sum + size, 0);

/**
 * Where articles are checked: in several threads where there is enough to do, else in this one, but for articles with a
 * large file.
 */
export const whereFit =
  ({ concurrency, cores, looked, cached, budget = BUDGET }: Circumstances) =>
  (job: Job, found: readonly FoundArticle[]): Workplace => {
    if (concurrency === 1) return thisThread(job);
    const sizes = found.map(sizeOf);
    const count = Math.min(concurrency, cores, found.length);
    const isMuch = !looked && count > 1 && sizes.reduce((sum, size) => sum + size, 0) >= ENOUGH;
    const megabytes = megabytesFor(
      sizes.reduce((a, b) => Math.max(a, b), 0),
      budget,
    );
    const other = threads(job, { count: isMuch ? count : 1, megabytes, budget });
    return isMuch && !cached ? other : hereFirst(job, other, isMuch ? SOME : Number.POSITIVE_INFINITY);
  };

/** This thread for so many characters, then others; articles with a file that may hang go to others from the start. */
function hereFirst(job: Job, others: Workplace, most: number): Workplace {
  const here = thisThread(job);
  let given = 0;
  return {
    check(source) {
      const isLarge = source.files.some(({ text }) => text.length > LARGE);
      if (!isLarge) given += charactersOf(source);
      return (isLarge || given > most ? others : here).check(source);
    },
    close: others.close,
  };
}
