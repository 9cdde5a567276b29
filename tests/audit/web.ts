import { isPublic, type Permits } from '../../src/audit/addresses.ts';
import { type Cache, NO_CACHE } from '../../src/audit/cache.ts';
import { hostQueues } from '../../src/audit/hosts.ts';
import type { Pace } from '../../src/audit/pace.ts';
import { LIMITS, type Limits } from '../../src/audit/transport.ts';
import { type Resolve, undiciTransport } from '../../src/audit/undici-transport.ts';
import type { Web } from '../../src/audit/visit.ts';

export const TODAY = '2026-11-27';

/** A clock that moves only when somebody waits, and what was waited. */
export interface Stopped extends Pace {
  readonly waits: number[];
}

export function stoppedClock(start = Date.parse(`${TODAY}T08:00:00Z`)): Stopped {
  let time = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    random: () => 0.5,
  };
}

/** The address that tests serve from; the rest of loopback stands for what is private. */
export const HERE = '127.0.0.1';
export const onlyHere: Permits = (address) => address === HERE || isPublic(address);

export interface Around {
  readonly permits?: Permits;
  readonly limits?: Partial<Limits>;
  readonly resolve?: Resolve;
  readonly cache?: Cache;
  readonly pace?: Pace;
  readonly signal?: AbortSignal;
  readonly maxAgeMs?: number;
  readonly today?: string;
}

/** No name is ever looked up on the network: a test that needs one says what it resolves to. */
const NO_NAMES: Resolve = async (hostname) => {
  throw Object.assign(new Error(`${hostname} is not known`), { code: 'ENOTFOUND' });
};

/** The web as a test wants it: real connections, to loopback alone, without waiting. */
export function testWeb(around: Around = {}): Web {
  const { permits = onlyHere, resolve = NO_NAMES, cache = NO_CACHE, pace = stoppedClock() } = around;
  const limits = { ...LIMITS, ...around.limits };
  return {
    transport: undiciTransport(permits, limits, resolve),
    limits,
    hosts: hostQueues(pace, 0),
    cache,
    maxAgeMs: around.maxAgeMs ?? 0,
    pace,
    today: around.today ?? TODAY,
    agent: 'claimcheck/test',
    signal: around.signal ?? new AbortController().signal,
  };
}
