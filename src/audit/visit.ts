import type { Cache, Kept } from './cache.ts';
import type { Hosts } from './hosts.ts';
import type { Pace } from './pace.ts';
import { withRetries } from './retries.ts';
import {
  type Answer,
  type Failure,
  INTERRUPTED,
  isFailure,
  type Limits,
  type Transport,
} from './transport.ts';
import { ENCODINGS, unpack } from './unpack.ts';

/** What reading sources takes from around it. */
export interface Web {
  readonly transport: Transport;
  readonly limits: Limits;
  readonly hosts: Hosts;
  readonly cache: Cache;
  /** How old a kept answer may be without asking whether it still holds. */
  readonly maxAgeMs: number;
  readonly pace: Pace;
  readonly today: string;
  /** Names this program to servers. */
  readonly agent: string;
  readonly signal: AbortSignal;
}

/** Answers that stay true for a while; a server's troubles are not kept. */
const LASTING = new Set([200, 301, 302, 303, 307, 308, 404, 410]);

/** The answer of one address, redirects not followed: from the cache where it is fresh, else from its host, in its turn. */
export async function visit(url: URL, web: Web): Promise<Kept | Failure> {
  const { cache, hosts, pace, signal, today } = web;
  const kept = await cache.find(url.href);
  if (kept !== null && pace.now() - kept.readAt <= web.maxAgeMs && kept.readAt <= pace.now()) return kept;
  const answer = await hosts.run(url.host, signal, () =>
    withRetries(() => ask(url, kept, web), pace, signal),
  );
  if (isFailure(answer)) return answer;
  const read = { readAt: pace.now(), readOn: today };
  const found: Kept = answer.status === 304 && kept !== null ? { ...kept, ...read } : { ...answer, ...read };
  if (LASTING.has(found.status)) await cache.keep(url.href, found);
  return found;
}

async function ask(
  url: URL,
  kept: Kept | null,
  { transport, limits, agent, signal }: Web,
): Promise<Answer | Failure> {
  if (signal.aborted) return INTERRUPTED;
  const answer = await transport.get(url, { ...requestHeaders(agent), ...conditions(kept) }, signal);
  if (isFailure(answer)) return answer;
  const body = await unpack(answer.body, answer.headers['content-encoding'] ?? '', limits.unpackedBytes);
  return isFailure(body) ? body : { ...answer, body };
}

const requestHeaders = (agent: string): Record<string, string> => ({
  'user-agent': agent,
  accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5',
  'accept-encoding': ENCODINGS,
});

function conditions(kept: Kept | null): Record<string, string> {
  const { etag, 'last-modified': modified } = kept?.headers ?? {};
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) };
}
