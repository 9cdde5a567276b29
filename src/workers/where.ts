import type { FoundArticle } from '../read/discover.ts';
import { type Job, thisThread, type Workplace } from '../workplace.ts';
import { BUDGET, type Budget, megabytesFor } from './budget.ts';
import { threads } from './threads.ts';

export interface Circumstances {
  /** How many articles may be worked on at once; 1: without threads. */
  readonly concurrency: number;
  /** Processor cores to be had. */
  readonly cores: number;
  /** Whether somebody looks at each article afterwards: what a thread checked is checked again here then. */
  readonly looked: boolean;
  readonly budget?: Budget;
}

/** From so many characters of articles on, threads are faster: loading and warming up each costs as much as checking 150,000. */
export const ENOUGH = 600_000;
/** A file of more characters than this may hang for long: only a thread can be ended. */
export const LARGE = 64 * 1024;

const sizeOf = ({ files }: FoundArticle): number => files.reduce((sum, { size }) => sum + size, 0);

/**
 * Where articles are checked: in several threads where there is enough to do, else in this one, but for articles with a
 * large file.
 */
export const whereFit =
  ({ concurrency, cores, looked, budget = BUDGET }: Circumstances) =>
  (job: Job, found: readonly FoundArticle[]): Workplace => {
    if (concurrency === 1) return thisThread(job);
    const sizes = found.map(sizeOf);
    const count = Math.min(concurrency, cores, found.length);
    const isMuch = !looked && count > 1 && sizes.reduce((sum, size) => sum + size, 0) >= ENOUGH;
    const megabytes = megabytesFor(Math.max(0, ...sizes), budget);
    if (isMuch) return threads(job, { count, megabytes, budget });
    return guarded(job, threads(job, { count: 1, megabytes, budget }));
  };

/** This thread, with another that takes what may hang. */
function guarded(job: Job, other: Workplace): Workplace {
  const here = thisThread(job);
  return {
    check: (source) => (source.files.some(({ text }) => text.length > LARGE) ? other : here).check(source),
    close: other.close,
  };
}
