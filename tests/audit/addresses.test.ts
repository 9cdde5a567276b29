import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLoopback, isPublic } from '../../src/audit/addresses.ts';
import { destination } from '../../src/audit/destination.ts';
import { follow } from '../../src/audit/follow.ts';
import type { Resolve } from '../../src/audit/undici-transport.ts';
import { html, type Reply, redirect, type Site, serve } from './site.ts';
import { HERE, testWeb } from './web.ts';

describe('public addresses', () => {
  test.each(['8.8.8.8', '1.1.1.1', '203.0.112.255', '2606:4700::1111', '::ffff:8.8.8.8'])('%s', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.1.2.3',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '',
    'example.org',
  ])('%s is none', (address) => expect(isPublic(address)).toBe(false));

  test('loopback is this machine alone', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].filter(isLoopback)).toHaveLength(4);
    expect(['10.0.0.1', '169.254.169.254', '8.8.8.8'].filter(isLoopback)).toEqual([]);
  });
});

describe('destinations', () => {
  test.each([
    ['file:///etc/passwd', 'neither http nor https'],
    ['ftp://example.org/a', 'neither http nor https'],
    ['data:text/html,5', 'neither http nor https'],
    ['https://editor:secret@example.org/', 'a user name or a password'],
    ['http://example.org:22/', 'port 22'],
    ['http://example.org:25/', 'port 25'],
    ['http://example.org:6379x/', 'cannot be read'],
    ['http://', 'cannot be read'],
  ])('%s is refused', (address, why) => {
    expect(destination(address)).toMatchObject({ refused: expect.stringContaining(why) });
  });

  test('a part of a page is read as the page', () => {
    expect(destination('https://example.org:8443/a?b=c#d')).toMatchObject({
      url: expect.objectContaining({ href: 'https://example.org:8443/a?b=c' }),
    });
  });
});

describe('no connection is made to a private address', () => {
  /** Loopback stands for all that is private: a server there would see the request. */
  let inner: Site;
  let front: Site;
  const pages: Record<string, Reply> = {};

  beforeAll(async () => {
    inner = await serve({}, '127.0.0.2');
    front = await serve(pages, HERE);
  });
  afterAll(() => Promise.all([inner.close(), front.close()]));

  const everywhere: Resolve = async () => [{ address: '127.0.0.2', family: 4 }];
  const open = async () => null;

  const disguises = (port: number): string[] => [
    `http://127.0.0.2:${port}/`,
    `http://127.0.2:${port}/`,
    `http://2130706434:${port}/`,
    `http://0x7f000002:${port}/`,
    `http://0177.0.0.02:${port}/`,
    `http://0x7f.0.0.2:${port}/`,
    `http://127。0。0。2:${port}/`,
    `http://[::ffff:127.0.0.2]:${port}/`,
    `http://[::ffff:7f00:2]:${port}/`,
    `http://[::127.0.0.2]:${port}/`,
    `http://localhost:${port}/`,
    `http://LOCALHOST.:${port}/`,
    `http://intranet.example:${port}/`,
    `http://10.0.0.1:${port}/`,
    `http://169.254.169.254/latest/meta-data/`,
    `http://[::1]:${port}/`,
    `http://[fd00:ec2::254]/`,
    `http://0:${port}/`,
  ];

  test('whatever the registry calls it', async () => {
    const web = testWeb({ resolve: everywhere });
    for (const address of disguises(inner.port)) {
      const found = await follow(address, web, open);
      expect(found, address).toMatchObject({
        outcome: 'refused',
        why: expect.stringContaining('no public address'),
      });
    }
    expect(inner.asked).toEqual([]);
    await web.transport.close();
  });

  test('whatever a redirect calls it', async () => {
    const web = testWeb({ resolve: everywhere });
    const targets = [
      ...disguises(inner.port),
      'file:///etc/passwd',
      'http://u:p@127.0.0.2/',
      'gopher://127.0.0.2/',
    ];
    for (const [i, target] of targets.entries()) {
      pages[`/${i}`] = redirect(target, i % 2 === 0 ? 301 : 307);
      const found = await follow(`${front.origin}/${i}`, web, open);
      expect(found, target).toMatchObject({ outcome: 'refused', why: expect.stringContaining('redirects') });
    }
    expect(inner.asked).toEqual([]);
    expect(front.asked).toHaveLength(targets.length);
    await web.transport.close();
  });

  test('when a name resolves to another address the second time', async () => {
    let looks = 0;
    const rebinding: Resolve = async () => [{ address: looks++ === 0 ? HERE : '127.0.0.2', family: 4 }];
    pages['/again'] = redirect(`http://rebind.example:${inner.port}/`);
    const web = testWeb({ resolve: rebinding });
    const found = await follow(`http://rebind.example:${front.port}/again`, web, open);
    expect(looks).toBe(2);
    expect(found).toMatchObject({ outcome: 'refused' });
    expect(inner.asked).toEqual([]);
    await web.transport.close();
  });

  test('when a name has a private address beside a public one, that one is not used', async () => {
    const mixed: Resolve = async () => [
      { address: '127.0.0.2', family: 4 },
      { address: HERE, family: 4 },
    ];
    pages['/mixed'] = html('5');
    const web = testWeb({ resolve: mixed });
    const found = await follow(`http://mixed.example:${front.port}/mixed`, web, open);
    expect(found).toMatchObject({ answer: { status: 200 } });
    expect(inner.asked).toEqual([]);
    await web.transport.close();
  });
});
