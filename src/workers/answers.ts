import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleSource } from '../read/discover.ts';
import { createWork } from '../workplace.ts';
import { ANSWERED, FILE, type Given, NO_FILE, READY, type Told } from './messages.ts';

/** In a thread: checks each article that it is sent, and answers with what came of it. */
export function answer(): void {
  const { job, state } = workerData as Given;
  let source: ArticleSource | null = null;
  const work = createWork(job, (path) => {
    const index = source!.files.findIndex((file) => file.path === path);
    Atomics.store(state, FILE, index < 0 ? NO_FILE : index);
  });
  parentPort!.on('message', (next: ArticleSource) => {
    source = next;
    let told: Told;
    try {
      told = { kind: 'outcome', outcome: work(next).outcome };
    } catch (error) {
      told = { kind: 'fault', error };
    }
    Atomics.store(state, ANSWERED, 1);
    parentPort!.postMessage(
      told,
      told.kind === 'outcome' ? told.outcome.parts.map(({ buffer }) => buffer) : [],
    );
  });
  parentPort!.postMessage(READY);
}
