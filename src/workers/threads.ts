import PQueue from 'p-queue';
import type { ArticleProblem } from '../model/article.ts';
import type { ArticleSource } from '../read/discover.ts';
import { leaveOut } from '../read/read-article.ts';
import type { Done, Job, Workplace } from '../workplace.ts';
import { type Budget, secondsFor } from './budget.ts';
import { givenUp } from './given-up.ts';
import type { Program } from './program.ts';
import { articleWorker, startThread, type Thread } from './thread.ts';

export interface ThreadsOptions {
  /** How many threads there may be; each starts when it is needed. */
  readonly count: number;
  /** Of heap in each. */
  readonly megabytes: number;
  readonly budget: Budget;
  /** What they run; default: the work itself. */
  readonly program?: Program;
}

/**
 * Threads that each check one article after another. One that takes more time or memory than its article may, or ends
 * by itself, costs no more than the file it was working on: another checks the rest of the article.
 */
export function threads(
  job: Job,
  { count, megabytes, budget, program = articleWorker() }: ThreadsOptions,
): Workplace {
  const queue = new PQueue({ concurrency: count });
  const all = new Set<Thread>();
  const idle: Thread[] = [];
  let isClosed = false;

  const started = (): Thread => {
    const thread = startThread(job, megabytes, program);
    all.add(thread);
    return thread;
  };
  const end = async (thread: Thread): Promise<void> => {
    all.delete(thread);
    await thread.close();
  };

  const check = async (source: ArticleSource, leftOut: readonly ArticleProblem[]): Promise<Done> => {
    if (isClosed) throw new Error('The threads were ended');
    const thread = idle.pop() ?? started();
    const seconds = secondsFor(source, budget);
    const came = await thread.check(source, seconds);
    if (!('why' in came)) {
      idle.push(thread);
      return { outcome: came, checked: null, leftOut };
    }
    await end(thread);
    const problems = givenUp(source, came, { seconds, megabytes });
    if (problems.length === 0)
      throw new Error(`A thread ended over ${source.id}, with no file left to give up`);
    return check(leaveOut(source, problems), [...leftOut, ...problems]);
  };

  return {
    check: (source) => queue.add(() => check(source, [])),
    async close() {
      isClosed = true;
      queue.clear();
      await Promise.all([...all].map(end));
    },
  };
}
