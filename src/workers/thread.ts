import { Worker } from 'node:worker_threads';
import type { ArticleSource } from '../read/discover.ts';
import type { Job, Outcome } from '../workplace.ts';
import { ANSWERED, FILE, type Given, NO_FILE, type Told } from './messages.ts';
import { type Program, programBeside } from './program.ts';

/** How a thread ended without an answer. */
export interface Ended {
  readonly why: 'time' | 'memory' | 'crash';
  /** The file it was working on: its path, or null where it was on none. */
  readonly path: string | null;
}

/** A thread that checks one article after another. */
export interface Thread {
  /** Rejects for a fault of ours. After an end it is of no use any more. */
  check(source: ArticleSource, seconds: number): Promise<Outcome | Ended>;
  /** Ends it, whatever it is doing. */
  close(): Promise<void>;
}

/** V8's stack of the main thread, 984 KB, and what Node keeps free below it: what overflows there overflows here. */
const STACK_MEGABYTES = (984 + 192) / 1024;

/** The time is counted in so many steps: what passes while the whole process is stopped is one of them at most. */
const STEPS = 20;

/** What threads run. */
export const articleWorker = (): Program => programBeside(import.meta.url, 'article-worker');

/** Starts a thread for a job, with so many megabytes of heap. */
export function startThread(job: Job, megabytes: number, { url, execArgv }: Program): Thread {
  const state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(url, {
    workerData: { job, state } satisfies Given,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: STACK_MEGABYTES },
  });
  let gone: Ended['why'] | null = null;
  let answer: ((told: Told | Ended['why']) => void) | null = null;
  const end = (why: Ended['why']): void => {
    gone ??= why;
    answer?.(gone);
  };
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread ended with ${code} before it was ready`)));
  });
  ready.catch(() => {}); // told to whoever asks for a check
  worker.on('message', (told: Told) => answer?.(told));
  worker.on('error', ({ code }: NodeJS.ErrnoException) =>
    end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'),
  );
  worker.on('exit', () => end('crash'));

  return {
    async check(source, seconds) {
      await ready;
      Atomics.store(state, FILE, NO_FILE);
      Atomics.store(state, ANSWERED, 0);
      let steps = 0;
      let clock: NodeJS.Timeout | undefined;
      const told = await new Promise<Told | Ended['why']>((resolve) => {
        answer = resolve;
        if (gone !== null) resolve(gone);
        worker.postMessage(source);
        clock = setInterval(
          () => {
            steps += 1;
            if (steps >= STEPS && Atomics.load(state, ANSWERED) === 0) resolve('time');
          },
          (seconds * 1000) / STEPS,
        );
      }).finally(() => clearInterval(clock));
      answer = null;
      if (typeof told === 'string')
        return { why: told, path: source.files[Atomics.load(state, FILE)]?.path ?? null };
      if (told.kind === 'fault') throw told.error;
      return told.outcome;
    },
    async close() {
      await worker.terminate();
    },
  };
}
