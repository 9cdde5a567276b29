import path from 'node:path';
import { Worker } from 'node:worker_threads';

const EXTENSION = path.extname(import.meta.url);
const PROGRAM = new URL(`./pdf-worker${EXTENSION}`, import.meta.url);

/** Run from source, as tests do, a thread does not inherit what reads TypeScript. */
const LOADER = EXTENSION === '.ts' ? ['--import', loaderOfSource()] : [];

function loaderOfSource(): string {
  const register = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
  return `data:text/javascript,${encodeURIComponent(register)}`;
}

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
  const worker = new Worker(PROGRAM, {
    workerData: new Uint8Array(bytes),
    execArgv: LOADER,
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
