import { parentPort, workerData } from 'node:worker_threads';
import type { ArticleSource } from '../../src/read/discover.ts';
import { ANSWERED, FILE, type Given, READY } from '../../src/workers/messages.ts';
import { createWork } from '../../src/workplace.ts';

/** A thread that does what a file's text tells it, as a fault of ours or of a library might. */
const { job, state } = workerData as Given;
const work = createWork(job);

const FAULTS: Readonly<Record<string, () => void>> = {
  'exit!': () => process.exit(3),
  'hang!': () => {
    for (;;);
  },
  'abort!': () => {
    throw new Error('out of order');
  },
};

if (job.terms.today === '1999-01-01') process.exit(4);

parentPort!.on('message', (source: ArticleSource) => {
  for (const [word, fault] of Object.entries(FAULTS)) {
    const at = source.files.findIndex(({ text }) => text.includes(word));
    if (at < 0) continue;
    if (!source.files[at]!.text.includes('between files')) Atomics.store(state, FILE, at);
    fault();
  }
  const { outcome } = work(source);
  Atomics.store(state, ANSWERED, 1);
  parentPort!.postMessage({ kind: 'outcome', outcome });
});
parentPort!.postMessage(READY);
