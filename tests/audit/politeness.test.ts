import { afterEach, describe, expect, test } from 'vitest';
import { follow } from '../../src/audit/follow.ts';
import { hostQueues } from '../../src/audit/hosts.ts';
import { retryAfter } from '../../src/audit/retries.ts';
import { robotsGate } from '../../src/audit/robots.ts';
import { html, inTurn, type Reply, redirect, type Site, serve, status } from './site.ts';
import { stoppedClock, testWeb } from './web.ts';

const sites: Site[] = [];
afterEach(() => Promise.all(sites.splice(0).map((site) => site.close())));

async function siteOf(pages: Record<string, Reply>): Promise<Site> {
  const site = await serve(pages);
  sites.push(site);
  return site;
}

const rules = (text: string): Reply => html(text, { 'content-type': 'text/plain' });

/** Visits paths of a site one after the other, as an audit does, and says what came of each. */
async function visitAll(site: Site, paths: readonly string[]) {
  const pace = stoppedClock();
  const web = testWeb({ pace });
  const gate = robotsGate(web);
  const found: string[] = [];
  for (const path of paths) {
    const arrival = await follow(`${site.origin}${path}`, web, gate);
    found.push('outcome' in arrival ? `${arrival.outcome}: ${arrival.why}` : String(arrival.answer.status));
  }
  await web.transport.close();
  return { found, waits: pace.waits };
}

const pagesSeen = (site: Site): string[] => site.asked.filter((line) => line !== 'GET /robots.txt');

describe('robots.txt', () => {
  test('what it forbids is not asked for', async () => {
    const site = await siteOf({
      '/robots.txt': rules('User-agent: *\nDisallow: /private\nAllow: /private/open\n'),
      '/public': html('5'),
      '/private/open': html('5'),
    });
    const { found } = await visitAll(site, ['/public', '/private/a', '/private/open']);
    expect(found).toEqual(['200', expect.stringContaining("refused: the site's robots.txt"), '200']);
    expect(pagesSeen(site)).toEqual(['GET /public', 'GET /private/open']);
  });

  test('it is asked once a run', async () => {
    const site = await siteOf({ '/robots.txt': rules(''), '/a': html('5'), '/b': html('5') });
    await visitAll(site, ['/a', '/b', '/a']);
    expect(site.asked.filter((line) => line === 'GET /robots.txt')).toHaveLength(1);
  });

  test('rules for this program win over those for all', async () => {
    const site = await siteOf({
      '/robots.txt': rules('User-agent: *\nDisallow: /\n\nUser-agent: claimcheck\nDisallow: /b\n'),
      '/a': html('5'),
    });
    const { found } = await visitAll(site, ['/a', '/b']);
    expect(found).toEqual(['200', expect.stringContaining('refused')]);
  });

  test.each([404, 403, 401])('answered with %i: all is open', async (code) => {
    const site = await siteOf({ '/robots.txt': status(code), '/a': html('5') });
    expect((await visitAll(site, ['/a'])).found).toEqual(['200']);
  });

  test.each([500, 503, 429])('answered with %i: nothing is read for now', async (code) => {
    const site = await siteOf({ '/robots.txt': status(code), '/a': html('5') });
    const { found } = await visitAll(site, ['/a']);
    expect(found).toEqual([expect.stringMatching(`unreadable: its robots.txt was answered with ${code}`)]);
    expect(pagesSeen(site)).toEqual([]);
  });

  test('not answered at all: nothing is read for now', async () => {
    const site = await siteOf({ '/robots.txt': (_, response) => response.destroy(), '/a': html('5') });
    const { found } = await visitAll(site, ['/a']);
    expect(found).toEqual([expect.stringContaining('unreadable: its robots.txt: the server broke off')]);
    expect(pagesSeen(site)).toEqual([]);
  });

  test('moved: followed', async () => {
    const site = await siteOf({
      '/robots.txt': redirect('/r', 301),
      '/r': rules('User-agent: *\nDisallow: /a\n'),
      '/a': html('5'),
    });
    expect((await visitAll(site, ['/a'])).found).toEqual([expect.stringContaining('refused')]);
  });

  test('also where a redirect leads', async () => {
    const other = await siteOf({ '/robots.txt': rules('User-agent: *\nDisallow: /\n'), '/b': html('5') });
    const site = await siteOf({ '/a': redirect(`${other.origin}/b`) });
    const { found } = await visitAll(site, ['/a']);
    expect(found).toEqual([
      expect.stringContaining('refused: it redirects to an address that is not visited'),
    ]);
    expect(pagesSeen(other)).toEqual([]);
  });

  test('the pause that it asks for is kept, within reason', async () => {
    const site = await siteOf({
      '/robots.txt': rules('User-agent: *\nCrawl-delay: 7\n'),
      '/a': html('5'),
      '/b': html('5'),
    });
    expect((await visitAll(site, ['/a', '/b'])).waits).toEqual([7000, 7000]);
    const slow = await siteOf({
      '/robots.txt': rules('User-agent: *\nCrawl-delay: 86400\n'),
      '/a': html('5'),
    });
    expect((await visitAll(slow, ['/a'])).waits).toEqual([30_000]);
  });
});

describe('a server that is busy', () => {
  const none = { '/robots.txt': rules('') };

  test.each([
    ['503, then well', [status(503), html('5')], '200', [3000]],
    ['503 twice, then well', [status(503), status(502), html('5')], '200', [3000, 6000]],
    ['for good', [status(503)], '503', [3000, 6000]],
    ['429 with seconds', [status(429, { 'retry-after': '17' }), html('5')], '200', [17_000]],
    [
      '429 with a date',
      [status(429, { 'retry-after': 'Fri, 27 Nov 2026 08:00:30 GMT' }), html('5')],
      '200',
      [30_000],
    ],
    ['429 for longer than a run', [status(429, { 'retry-after': '3600' }), html('5')], '429', []],
    ['breaking off, then well', [(_, response) => response.destroy(), html('5')], '200', [3000]],
    ['a 404 is an answer', [status(404), html('5')], '404', []],
  ] satisfies [string, Reply[], string, number[]][])('%s', async (_, replies, code, waits) => {
    const site = await siteOf({ ...none, '/a': inTurn(...replies) });
    const visited = await visitAll(site, ['/a']);
    expect(visited).toEqual({ found: [code], waits });
  });

  test.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Fri, 27 Nov 2026 10:00:00 GMT', 3_600_000],
    ['Fri, 27 Nov 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [undefined, null],
  ])('Retry-After: %s', (header, wait) => {
    const now = Date.parse('2026-11-27T09:00:00Z');
    expect(retryAfter(header, now)).toBe(wait);
  });
});

describe('hosts', () => {
  test('one task of a host at a time, those of others meanwhile, a pause between', async () => {
    const pace = stoppedClock();
    const hosts = hostQueues(pace, 500);
    const { signal } = new AbortController();
    const running: string[] = [];
    const seen: string[][] = [];
    const task = (name: string) => async () => {
      running.push(name);
      seen.push([...running]);
      await new Promise((resolve) => setImmediate(resolve));
      running.splice(running.indexOf(name), 1);
    };
    await Promise.all(
      ['a', 'a', 'b', 'a', 'b'].map((host, i) => hosts.run(host, signal, task(`${host}${i}`))),
    );
    for (const together of seen) {
      const names = together.map((name) => name[0]);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(seen.some((together) => together.length === 2)).toBe(true);
    expect(pace.waits.filter((wait) => wait === 500).length).toBeGreaterThan(0);
  });

  test('a task that fails does not stop its host', async () => {
    const hosts = hostQueues(stoppedClock(), 0);
    const { signal } = new AbortController();
    const failing = hosts.run('a', signal, async () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await hosts.run('a', signal, async () => 5)).toBe(5);
  });
});
