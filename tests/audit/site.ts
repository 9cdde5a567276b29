import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page of a test's site answers. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on a loopback address, and what it was asked for. */
export interface Site {
  readonly origin: string;
  readonly port: number;
  /** `GET /path`, in the order of arrival. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Serves pages by path; what is not among them is a 404, so that a site without robots.txt lets everybody in. */
export async function serve(pages: Readonly<Record<string, Reply>>, host = '127.0.0.1'): Promise<Site> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const reply = pages[(request.url ?? '').split('?', 1)[0]!];
    if (reply) reply(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const html =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Reply =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

/** Servers send addresses as UTF-8 bytes. */
export const redirect = (location: string, code = 302): Reply =>
  status(code, { location: Buffer.from(location).toString('latin1') });

/** One reply after the other; the last one stays. */
export function inTurn(...replies: readonly Reply[]): Reply {
  let at = 0;
  return (request, response) => replies[Math.min(at++, replies.length - 1)]!(request, response);
}
