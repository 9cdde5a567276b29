import type { Job, Outcome } from '../workplace.ts';

/** What a thread is given at its start; an `ArticleSource` follows for each article. */
export interface Given {
  readonly job: Job;
  /** Shared with it, so that it can be read when the thread hangs or is gone. */
  readonly state: Int32Array;
}

/** Places in the shared state: the file that is worked on, and whether the answer is on its way. */
export const FILE = 0;
export const ANSWERED = 1;
export const NO_FILE = -1;

/** What a thread says first: that it can be given articles. */
export const READY = 'ready';

/** What a thread says of an article: what came of it, or which fault of ours kept it from that. */
export type Told =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'fault'; readonly error: unknown };
