import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, errors, request } from 'undici';
import type { Permits } from './addresses.ts';
import { type Answer, type Failure, INTERRUPTED, type Limits, type Transport } from './transport.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** The addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

const resolveBySystem: Resolve = (hostname) => systemLookup(hostname, { all: true });

/** A host has no address that may be connected to. */
class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/**
 * The network through undici. The address that is really connected to is what is judged, never the name: a name that
 * resolves to a private address, now or at the second look, gets no connection.
 */
export function undiciTransport(
  permits: Permits,
  limits: Limits,
  resolve: Resolve = resolveBySystem,
): Transport {
  const agent = new Agent({
    connect: guardedConnector(permits, limits, resolve),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    connections: 1,
    pipelining: 1,
  });
  return {
    get: async (url, headers, signal) => {
      const patience = AbortSignal.timeout(limits.totalMs);
      try {
        const options = { dispatcher: agent, headers, signal: AbortSignal.any([signal, patience]) };
        const { statusCode, headers: received, body } = await request(url, options);
        const bytes = await collect(body, Number(received['content-length'] ?? 0), limits.bytes);
        if (bytes === null) return tooLarge(limits.bytes);
        return { status: statusCode, headers: plainHeaders(received), body: bytes } satisfies Answer;
      } catch (error) {
        if (signal.aborted) return INTERRUPTED;
        return patience.aborted ? timedOut('it took too long') : failureOf(error as NodeJS.ErrnoException);
      }
    },
    close: () => agent.destroy(),
  };
}

function guardedConnector(
  permits: Permits,
  { connectMs }: Limits,
  resolve: Resolve,
): buildConnector.connector {
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const open = found.filter(({ address }) => permits(address));
        const first = open[0];
        if (first === undefined)
          callback(new PrivateAddress(found.map(({ address }) => address).join(', ')), '', 0);
        else if (options.all) callback(null, [...open]);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, '', 0),
    );
  };
  const connect = buildConnector({ timeout: connectMs, lookup });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !permits(host)) {
      callback(new PrivateAddress(host), null);
      return;
    }
    connect(options, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (socket.remoteAddress !== undefined && permits(socket.remoteAddress)) callback(null, socket);
      else {
        socket.destroy();
        callback(new PrivateAddress(socket.remoteAddress ?? host), null);
      }
    });
  };
}

/** A body's bytes; null as soon as there are more than the limit, or more are announced. */
async function collect(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  announced: number,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!(announced > limit)) {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
  }
  if (announced > limit || size > limit) {
    body.destroy();
    return null;
  }
  return Buffer.concat(chunks);
}

function plainHeaders(
  received: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(received))
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
}

const timedOut = (why: string): Failure => ({ failed: 'timeout', why, transient: true });

const tooLarge = (limit: number): Failure => ({
  failed: 'too-large',
  why: `it has more than ${limit} bytes`,
  transient: false,
});

/** Names that do not exist, doors that are shut: no second try mends them. */
const LASTING = /^(?:ENOTFOUND|ECONNREFUSED)/;

const UNCERTIFIED = /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

const BROKEN = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET', 'EPIPE']);

function failureOf(error: NodeJS.ErrnoException): Failure {
  if (error instanceof PrivateAddress) {
    const why = `${error.message} is no public address`;
    return { failed: 'private-address', why, transient: false };
  }
  if (error instanceof errors.ConnectTimeoutError) return timedOut('no connection came about in time');
  if (error instanceof errors.HeadersTimeoutError) return timedOut('the server did not answer in time');
  if (error instanceof errors.BodyTimeoutError) return timedOut('the server stopped in the middle of it');
  const code = error.code ?? error.name;
  if (error instanceof errors.HTTPParserError || BROKEN.has(code))
    return { failed: 'broken', why: `the server broke off (${code})`, transient: true };
  const why =
    code === 'ENOTFOUND'
      ? 'its host is unknown'
      : UNCERTIFIED.test(code)
        ? `its certificate does not hold (${code})`
        : `its host cannot be reached (${code})`;
  return { failed: 'unreachable', why, transient: !LASTING.test(code) && !UNCERTIFIED.test(code) };
}
