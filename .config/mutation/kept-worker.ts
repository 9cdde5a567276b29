import { type PoolOptions, type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from 'vitest/node';

type Listener = (message: { readonly type?: string }) => void;

/** The thread of this process, with what it was started with; null before the first run and after a broken one. */
let kept: { readonly thread: ThreadsPoolWorker; started: boolean; running: boolean } | null = null;

/**
 * A thread that outlives its run. A run for one mutant takes milliseconds, and loading the tool for it a second: so the
 * modules stay, and only test files are read again. No module whose code is mutated may keep anything between articles.
 */
export class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  private readonly listeners: [event: string, listener: Listener][] = [];
  private readonly options: PoolOptions;
  private config: unknown;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    if (kept !== null) return;
    kept = { thread: new ThreadsPoolWorker(this.options), started: false, running: false };
    await kept.thread.start();
  }

  /** Ends the thread only where a run was broken off. */
  async stop(): Promise<void> {
    for (const [event, listener] of this.listeners) kept!.thread.off(event, listener);
    if (!kept!.running) return;
    await kept!.thread.stop();
    kept = null;
  }

  on(event: string, listener: Listener): void {
    this.listeners.push([event, listener]);
    kept!.thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    kept?.thread.off(event, listener);
  }

  send(message: WorkerRequest): void {
    const { thread, started } = kept!;
    if (message.type === 'start') {
      this.config = message.context.config;
      if (started) this.answer('started');
      else thread.send(message);
      kept!.started = true;
    } else if (message.type === 'stop') this.answer('stopped');
    else if (message.type === 'run') {
      kept!.running = true;
      this.on('message', ({ type }) => {
        if (type === 'testfileFinished' && kept !== null) kept.running = false;
      });
      // Which tests are run is part of the configuration, which a thread is told at its start.
      thread.send({ ...message, context: Object.assign(message.context, { config: this.config }) });
    } else thread.send(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  private answer(type: 'started' | 'stopped'): void {
    const message = { type, __vitest_worker_response__: true };
    for (const [event, listener] of this.listeners) if (event === 'message') setImmediate(listener, message);
  }
}
