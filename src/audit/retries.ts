import type { Pace } from './pace.ts';
import { type Answer, type Failure, INTERRUPTED, isFailure } from './transport.ts';

/** How often a page is asked for in all. */
const TRIES = 3;

const FIRST_WAIT = 2_000;

/** A server that wants to be left alone for longer is left alone until the next run. */
const LONGEST_WAIT = 60_000;

/** What a server says when it could not just now. */
const BUSY = new Set([429, 500, 502, 503, 504]);

/** Asks again where another try may do better: after what `Retry-After` says, else after twice as long each time, and a bit. */
export async function withRetries(
  ask: () => Promise<Answer | Failure>,
  pace: Pace,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  for (let tried = 1; ; tried++) {
    if (signal.aborted) return INTERRUPTED;
    const outcome = await ask();
    const mayDoBetter = isFailure(outcome) ? outcome.transient : BUSY.has(outcome.status);
    if (!mayDoBetter || tried === TRIES) return outcome;
    const backoff = FIRST_WAIT * 2 ** (tried - 1) * (1 + pace.random());
    const asked = isFailure(outcome) ? null : retryAfter(outcome.headers['retry-after'], pace.now());
    if (asked !== null && asked > LONGEST_WAIT) return outcome;
    await pace.sleep(asked ?? backoff, signal);
  }
}

/** What the standard writes; `Date.parse` alone takes `-5` for a year. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d/;

/** `120`, `Fri, 27 Nov 2026 10:00:00 GMT` → milliseconds from now. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
