import type { ArticleProblem } from '../model/article.ts';
import type { ArticleSource } from '../read/discover.ts';
import { unreadable } from '../read/read-article.ts';
import type { Ended } from './thread.ts';

/** What an article was allowed when its thread ended. */
export interface Allowed {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * The files that are given up where a thread ended: the one it was working on, or all where it was on none. The message
 * says what to do as well, since the rule cannot know.
 */
export function givenUp(
  { files }: ArticleSource,
  { why, path: worked }: Ended,
  allowed: Allowed,
): ArticleProblem[] {
  const { problem, remedy } = REASONS[why](allowed);
  return files
    .filter(({ path }) => worked === null || path === worked)
    .map(({ path }) => unreadable(path, { problem: `${problem}; ${remedy}`, remedy }));
}

const MEND = 'split it, or mend what unfolds in it, such as brackets that are never closed';

const REASONS: Readonly<Record<Ended['why'], (allowed: Allowed) => { problem: string; remedy: string }>> = {
  time: ({ seconds }) => ({
    problem: `This file could not be checked within ${seconds} seconds, many times what a text of its size takes`,
    remedy: MEND,
  }),
  memory: ({ megabytes }) => ({
    problem: `This file could not be checked within ${megabytes} MB of memory, far more than a text of its size takes`,
    remedy: MEND,
  }),
  crash: () => ({
    problem: 'This file could not be checked, since its thread ended before it was done',
    remedy: 'run again, and report it if it stays',
  }),
};
