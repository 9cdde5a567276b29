import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskCache } from '../../src/audit/cache.ts';
import { isFailure } from '../../src/audit/transport.ts';
import { visit } from '../../src/audit/visit.ts';
import { html, type Reply, redirect, type Site, serve, status } from './site.ts';
import { stoppedClock, TODAY, testWeb } from './web.ts';

const HOUR = 3_600_000;

let site: Site;
let folder: string;
const pages: Record<string, Reply> = {};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-cache-'));
  site = await serve(pages);
});
afterEach(() => site.close());

/** One run at a time of day that reads one path. */
async function read(at: string, hours: number, today = TODAY) {
  const pace = stoppedClock(Date.parse(`${TODAY}T00:00:00Z`) + hours * HOUR);
  const web = testWeb({ cache: await diskCache(folder), pace, maxAgeMs: 24 * HOUR, today });
  const found = await visit(new URL(`${site.origin}${at}`), web);
  await web.transport.close();
  if (isFailure(found)) throw new Error(found.why);
  return { text: Buffer.from(found.body).toString(), status: found.status, readOn: found.readOn };
}

const entries = () =>
  readdirSync(folder)
    .filter((name) => name !== '.gitignore')
    .map((name) => path.join(folder, name));

describe('what was read is kept', () => {
  test('a fresh page is not asked for again, and keeps the day on which it was read', async () => {
    pages['/a'] = html('5');
    const first = await read('/a', 0, '2026-11-26');
    const second = await read('/a', 23, TODAY);
    expect(second).toEqual(first);
    expect(second.readOn).toBe('2026-11-26');
    expect(site.asked).toEqual(['GET /a']);
  });

  test('an old page is asked for only if it changed', async () => {
    const seen: unknown[] = [];
    pages['/a'] = (request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      const known = request.headers['if-none-match'] === '"v1"';
      response.writeHead(known ? 304 : 200, {
        etag: '"v1"',
        'last-modified': 'Thu, 26 Nov 2026 00:00:00 GMT',
      });
      response.end(known ? undefined : 'five');
    };
    await read('/a', 0, '2026-11-26');
    expect(await read('/a', 25)).toEqual({ text: 'five', status: 200, readOn: TODAY });
    expect(await read('/a', 26)).toEqual({ text: 'five', status: 200, readOn: TODAY });
    expect(seen).toEqual([
      [undefined, undefined],
      ['"v1"', 'Thu, 26 Nov 2026 00:00:00 GMT'],
    ]);
  });

  test('a page that changed takes the place of the old one', async () => {
    pages['/a'] = html('five', { etag: '"v1"' });
    await read('/a', 0);
    pages['/a'] = html('six', { etag: '"v2"' });
    expect(await read('/a', 25)).toMatchObject({ text: 'six' });
    expect(entries()).toHaveLength(1);
  });

  test.each([
    ['a redirect', redirect('/b', 301), 1],
    ['a page that is gone', status(410), 1],
    ['a server in trouble', status(403), 0],
  ])('%s', async (_, reply, kept) => {
    pages['/a'] = reply;
    await read('/a', 0);
    expect(entries()).toHaveLength(kept);
  });

  test('another clock, set back, asks again', async () => {
    pages['/a'] = html('5');
    await read('/a', 5);
    await read('/a', 0);
    expect(site.asked).toHaveLength(2);
  });
});

describe('a damaged entry is as none', () => {
  const damages: readonly (readonly [name: string, damage: (bytes: Buffer) => Buffer | string])[] = [
    ['empty', () => ''],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['without a body', (bytes) => bytes.subarray(0, bytes.indexOf(10))],
    ['another body', (bytes) => Buffer.concat([bytes, Buffer.from('6')])],
    ['another address', (bytes) => bytes.toString().replace('/a"', '/b"')],
    ['of another version', (bytes) => bytes.toString().replace('"version":1', '"version":2')],
    ['no JSON', () => 'what\nis this'],
    ['a wrong type', (bytes) => bytes.toString().replace('"status":200', '"status":"200"')],
  ];

  test.each(damages)('%s', async (_, damage) => {
    pages['/a'] = html('5');
    await read('/a', 0);
    const [file] = entries();
    const before = readFileSync(file!);
    writeFileSync(file!, damage(before));
    expect(await read('/a', 1)).toMatchObject({ text: '5' });
    expect(site.asked).toHaveLength(2);
    expect(await read('/a', 2)).toMatchObject({ text: '5' });
    expect(site.asked).toHaveLength(2);
  });
});
