import PQueue from 'p-queue';
import type { Pace } from './pace.ts';

/** Lets tasks of one host run one after the other, with a pause between, and those of different hosts side by side. */
export interface Hosts {
  run<Outcome>(host: string, signal: AbortSignal, task: () => Promise<Outcome>): Promise<Outcome>;
  /** What the host's own robots.txt asks for, where it is more than the pause it gets anyway. */
  slowDown(host: string, pauseMs: number): void;
}

interface Host {
  readonly queue: PQueue;
  pauseMs: number;
  /** When its next task may start. */
  freeAt: number;
}

/** How many hosts are visited at one time. */
const AT_ONCE = 6;

/** A host that asks for longer pauses gets this. */
const LONGEST_PAUSE = 30_000;

export function hostQueues(pace: Pace, pauseMs: number): Hosts {
  const hosts = new Map<string, Host>();
  const all = new PQueue({ concurrency: AT_ONCE });
  const hostOf = (name: string): Host => {
    const known = hosts.get(name);
    if (known) return known;
    const host: Host = { queue: new PQueue({ concurrency: 1 }), pauseMs, freeAt: 0 };
    hosts.set(name, host);
    return host;
  };
  return {
    run: (name, signal, task) => {
      const host = hostOf(name);
      return host.queue.add(async () => {
        const wait = host.freeAt - pace.now();
        if (wait > 0 && !signal.aborted) await pace.sleep(wait, signal);
        try {
          return await all.add(task);
        } finally {
          host.freeAt = pace.now() + host.pauseMs;
        }
      });
    },
    slowDown: (name, asked) => {
      const host = hostOf(name);
      host.pauseMs = Math.max(host.pauseMs, Math.min(asked, LONGEST_PAUSE));
      host.freeAt = Math.max(host.freeAt, pace.now() + host.pauseMs);
    },
  };
}
