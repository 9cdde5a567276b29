import { Worker } from 'node:worker_threads';
import { programBeside } from '../workers/program.ts';

/** A PDF that wants more is a trap. */
const MOST_MEGABYTES = 512;

/**
 * The text of a PDF, a page a line, or why there is none. Read in a thread of its own that can be stopped: a PDF of
 * some kilobytes may unfold into hours of work.
 */
export function pdfText(
  bytes: Uint8Array,
  signal: AbortSignal,
  patienceMs: number,
): Promise<{ readonly text: string } | { readonly unreadable: string }> {
  const { url, execArgv } = programBeside(import.meta.url, 'pdf-worker');
  const worker = new Worker(url, {
    workerData: new Uint8Array(bytes),
    execArgv,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const stopped = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  return new Promise<{ text: string } | { unreadable: string }>((resolve) => {
    const unreadable = (why: string) => () => resolve({ unreadable: why });
    const stop = unreadable('its PDF takes too long to read');
    if (stopped.aborted) stop();
    stopped.addEventListener('abort', stop);
    worker.once('message', (text: string | null) =>
      resolve(text === null ? { unreadable: 'it is a damaged or locked PDF' } : { text }),
    );
    worker.once('error', unreadable('its PDF cannot be read within bounds'));
    worker.once('exit', unreadable('its PDF cannot be read'));
  }).finally(() => worker.terminate());
}
