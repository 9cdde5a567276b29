import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { diskCache } from '../../src/audit/cache.ts';
import { OUTCOME_CODES } from '../../src/audit/outcome.ts';
import { say } from '../../src/audit/say.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { registryOf, type Written } from './registry.ts';
import { html, inTurn, type Reply, redirect, type Site, serve, status } from './site.ts';
import { type Around, TODAY, testWeb } from './web.ts';

let site: Site;
let pages: Record<string, Reply>;

beforeEach(async () => {
  pages = {};
  site = await serve(pages);
});
afterEach(() => site.close());

async function auditOf(written: readonly Written[], around: Around = {}, ids: readonly string[] = []) {
  const registry = loadRegistry([{ path: 'claims/r.yaml', text: registryOf(written) }]);
  const web = testWeb(around);
  const audited = await audit(registry, web, { ids });
  await web.transport.close();
  return audited;
}

const at = (page: string, rest: Partial<Written> = {}): Written => ({
  id: page.replace(/\W/g, '') || 'e',
  value: '82.7%',
  url: `${site.origin}${page}`,
  quote: 'punctuality reached 82.7% on all lines',
  ...rest,
});

const GOOD = '<p>In 2025 punctuality reached 82.7% on all lines.</p>';

describe('what becomes of a source', () => {
  test('one of each', async () => {
    pages['/robots.txt'] = html('User-agent: *\nDisallow: /closed\n', { 'content-type': 'text/plain' });
    pages['/holds'] = html(GOOD);
    pages['/moved'] = redirect('/holds', 301);
    pages['/elsewhere'] = redirect('/holds', 302);
    pages['/reworded'] = html('<p>It was 82.7% last year.</p>');
    pages['/changed'] = html(GOOD.replace('82.7', '83.1'));
    pages['/empty'] = html('<p>Welcome to our new site.</p>');
    pages['/gone'] = status(410);
    pages['/broken'] = (_, response) => response.destroy();
    pages['/locked'] = status(403);
    const audited = await auditOf([
      at('/holds'),
      at('/moved'),
      at('/elsewhere'),
      at('/reworded'),
      at('/changed'),
      at('/empty'),
      at('/gone'),
      at('/missing', { archive: 'https://archive.example/1' }),
      at('/broken'),
      at('/locked'),
      at('/closed'),
      at('', { id: 'inner', url: 'http://10.0.0.1/' }),
      { id: 'book', value: '82.7%', quote: 'punctuality: 82.7%' },
      { id: 'bare', value: '82.7%' },
    ]);
    const told = audited.map(({ entry, outcome, movedTo, readOn }) => [
      entry.id,
      outcome.code,
      movedTo,
      readOn,
    ]);
    expect(told).toEqual([
      ['holds', 'holds', null, TODAY],
      ['moved', 'moved', `${site.origin}/holds`, TODAY],
      ['elsewhere', 'holds', null, TODAY],
      ['reworded', 'quote-moved', null, TODAY],
      ['changed', 'value-changed', null, TODAY],
      ['empty', 'not-found', null, TODAY],
      ['gone', 'gone', null, TODAY],
      ['missing', 'gone', null, TODAY],
      ['broken', 'unreadable', null, null],
      ['locked', 'unreadable', null, TODAY],
      ['closed', 'refused', null, null],
      ['inner', 'refused', null, null],
      ['book', 'skipped', null, null],
    ]);
    expect(new Set(told.map(([, code]) => code))).toEqual(new Set(OUTCOME_CODES));

    const said = Object.fromEntries(audited.map((one) => [one.entry.id, say(one)]));
    expect(said).toMatchObject({
      moved: expect.stringContaining(`write ${site.origin}/holds as its \`url\``),
      changed: expect.stringMatching(/`83\.1%` where `82\.7%` was quoted/),
      gone: expect.stringMatching(/answers 410.*name another source/),
      missing: expect.stringContaining('https://archive.example/1'),
      locked: expect.stringContaining('answered with 403'),
      inner: expect.stringContaining('10.0.0.1 is no public address'),
    });
    for (const sentence of Object.values(said)) expect(sentence).not.toMatch(/undefined|null|\n/);
  });

  test('a page that moved and no longer holds it', async () => {
    pages['/old'] = redirect('/home', 308);
    pages['/home'] = html('<p>Welcome</p>');
    const [one] = await auditOf([at('/old')]);
    expect(one).toMatchObject({ outcome: { code: 'not-found' }, movedTo: `${site.origin}/home` });
    expect(say(one!)).toContain(`moved for good to ${site.origin}/home`);
  });

  test('a page is read once, however many entries and places of it lean on it', async () => {
    pages['/a'] = html(`${GOOD}<p>The share of delays was 4.2% on average.</p>`);
    const audited = await auditOf([
      at('/a'),
      at('/a#delay', { id: 'delay', value: '4.2%', quote: 'The share of delays was 4.2% on average' }),
    ]);
    expect(audited.map(({ outcome }) => outcome.code)).toEqual(['holds', 'holds']);
    expect(site.asked.filter((line) => line === 'GET /a')).toHaveLength(1);
  });

  test('only the entries that are named', async () => {
    pages['/a'] = html(GOOD);
    pages['/b'] = html(GOOD);
    const audited = await auditOf([at('/a'), at('/b')], {}, ['b']);
    expect(audited.map(({ entry }) => entry.id)).toEqual(['b']);
    expect(site.asked).not.toContain('GET /a');
  });
});

test('an interrupted run keeps what it read, and the next one goes on from there', async () => {
  const cache = await diskCache(mkdtempSync(path.join(tmpdir(), 'claimcheck-cache-')));
  const interruption = new AbortController();
  const reply = inTurn(html(GOOD), () => interruption.abort(), html(GOOD));
  for (const page of ['/a', '/b', '/c']) pages[page] = reply;
  const written = [at('/a'), at('/b'), at('/c')];

  const first = await auditOf(written, { cache, signal: interruption.signal });
  expect(first.map(({ outcome }) => outcome.code).sort()).toEqual(['holds', 'skipped', 'skipped']);

  const second = await auditOf(written, { cache, maxAgeMs: 1000 });
  expect(second.map(({ outcome }) => outcome.code)).toEqual(['holds', 'holds', 'holds']);
  const asked = site.asked.filter((line) => line !== 'GET /robots.txt');
  expect(asked).toHaveLength(4);
  expect(asked.filter((line) => line === asked[0])).toHaveLength(1);
});
