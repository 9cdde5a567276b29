import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow } from '../../src/audit/follow.ts';
import { readPage } from '../../src/audit/page.ts';
import type { Limits } from '../../src/audit/transport.ts';
import { endlessPdf, tinyPdf } from './pdf.ts';
import { html, inTurn, type Reply, redirect, type Site, serve, status } from './site.ts';
import { testWeb } from './web.ts';

const pages: Record<string, Reply> = {};
let site: Site;
beforeAll(async () => {
  site = await serve(pages);
});
afterAll(() => site.close());

const open = async () => null;

/** The text at a path of the site, or why there is none. */
async function textAt(path: string, limits: Partial<Limits> = {}): Promise<string> {
  const web = testWeb({ limits });
  try {
    const arrival = await follow(`${site.origin}${path}`, web, open);
    if ('outcome' in arrival) return `${arrival.outcome}: ${arrival.why}`;
    const { body, headers, status: code } = arrival.answer;
    if (code !== 200) return `status ${code}`;
    const page = await readPage(body, headers['content-type'] ?? '', web.signal, web.limits.readMs);
    return 'unreadable' in page ? `unreadable: ${page.unreadable}` : page.text;
  } finally {
    await web.transport.close();
  }
}

const SAID = '<p>The tower is <b>508</b>&nbsp;m tall.</p>';

describe('servers that do not answer as they should', () => {
  const shortly = { totalMs: 500 };
  const rows: readonly (readonly [name: string, reply: Reply, limits: Partial<Limits>, expected: RegExp])[] =
    [
      ['never answers', () => undefined, { headersMs: 300 }, /unreadable: the server did not answer in time/],
      [
        'stops in the middle',
        (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write(SAID),
        { bodyMs: 300 },
        /unreadable: the server stopped in the middle/,
      ],
      [
        'sends a letter at a time, for ever',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          const timer = setInterval(() => response.write('x'), 50);
          response.on('close', () => clearInterval(timer));
        },
        shortly,
        /unreadable: it took too long/,
      ],
      [
        'breaks off',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
          response.write(SAID, () => response.destroy());
        },
        {},
        /unreadable: the server broke off/,
      ],
      [
        'announces too much',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000000000' });
          response.flushHeaders();
        },
        {},
        /unreadable: it has more than 30000000 bytes/,
      ],
      [
        'sends without end',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          const more = () => {
            while (!response.destroyed && response.write('x'.repeat(65_536)));
          };
          response.on('drain', more);
          more();
        },
        { bytes: 1_000_000 },
        /unreadable: it has more than 1000000 bytes/,
      ],
      [
        'speaks no HTTP',
        (_, response) => void response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'),
        {},
        /unreadable: the server broke off/,
      ],
      ['redirects to itself', redirect('/loop'), {}, /unreadable: it redirects more than 5 times/],
      ['redirects nowhere', status(302), {}, /^status 302$/],
      ['redirects to a scheme of its own', redirect('javascript:alert(1)'), {}, /refused: .*`javascript:`/],
      ['wants a password', status(401), {}, /^status 401$/],
    ];

  test.each(rows)('%s', async (name, reply, limits, expected) => {
    const path = name === 'redirects to itself' ? '/loop' : `/${encodeURI(name)}`;
    pages[path] = reply;
    expect(await textAt(path, limits)).toMatch(expected);
  });

  test('nobody listens', async () => {
    const gone = await serve({});
    await gone.close();
    const web = testWeb();
    expect(await follow(`${gone.origin}/`, web, open)).toMatchObject({ outcome: 'unreadable' });
    await web.transport.close();
  });

  test('a name that nobody has', async () => {
    const web = testWeb();
    const found = await follow('http://nobody.example/', web, open);
    expect(found).toEqual({ outcome: 'unreadable', why: 'its host is unknown' });
    await web.transport.close();
  });
});

describe('redirects', () => {
  test.each([
    ['for good', [301, 308], '/end'],
    ['for now', [302, 307], null],
    ['for good, then for now', [301, 303], '/1'],
    ['for now, then for good', [307, 301], null],
  ])('%s', async (_, codes, movedTo) => {
    pages['/0'] = redirect('/1', codes[0]);
    pages['/1'] = redirect(`${site.origin}/end`, codes[1]);
    pages['/end'] = html(SAID);
    const web = testWeb();
    const found = await follow(`${site.origin}/0`, web, open);
    expect(found).toMatchObject({
      url: expect.objectContaining({ pathname: '/end' }),
      movedTo: movedTo && `${site.origin}${movedTo}`,
    });
    await web.transport.close();
  });

  test('an address in Chinese', async () => {
    pages['/zh'] = redirect('/頁面');
    pages[encodeURI('/頁面')] = html(SAID);
    expect(await textAt('/zh')).toContain('508');
  });
});

describe('packed answers', () => {
  test.each([
    ['gzip', gzipSync(SAID)],
    ['br', brotliCompressSync(SAID)],
    ['deflate', deflateSync(SAID)],
    ['deflate', deflateRawSync(SAID)],
    ['gzip, br', brotliCompressSync(gzipSync(SAID))],
    ['identity', Buffer.from(SAID)],
  ])('%s', async (encoding, body) => {
    pages['/packed'] = html(body, { 'content-encoding': encoding });
    expect(await textAt('/packed')).toBe('The tower is 508\u00a0m tall.');
  });

  test.each([
    ['a bomb', 'gzip', gzipSync(Buffer.alloc(40_000_000)), /unpacked it has more than 1000000 bytes/],
    [
      'a bomb in a bomb',
      'br, gzip',
      gzipSync(brotliCompressSync(Buffer.alloc(40_000_000))),
      /more than 1000000/,
    ],
    ['cut short', 'gzip', gzipSync(SAID.repeat(50)).subarray(0, 60), /`gzip` packing is damaged/],
    ['not packed at all', 'gzip', Buffer.from(SAID), /`gzip` packing is damaged/],
    ['packed as nobody asked', 'zstd', Buffer.from(SAID), /`zstd`, which nobody asked for/],
    ['packed again and again', 'gzip, gzip, gzip', Buffer.from(SAID), /packed 3 times/],
  ])('%s', async (_, encoding, body, expected) => {
    pages['/packed'] = html(body, { 'content-encoding': encoding });
    expect(await textAt('/packed', { unpackedBytes: 1_000_000 })).toMatch(expected);
  });
});

/** 塔高508公尺 and 塔高508米 in the encodings of their regions, by hand: no encoder for them comes with Node. */
const BIG5 = Buffer.from([0xb6, 0xf0, 0xb0, 0xaa, 0x35, 0x30, 0x38, 0xa4, 0xbd, 0xa4, 0xd8]);
const GBK = Buffer.from([0xcb, 0xfe, 0xb8, 0xdf, 0x35, 0x30, 0x38, 0xc3, 0xd7]);
/** タワーは508 */
const SHIFT_JIS = Buffer.from([0x83, 0x5e, 0x83, 0x8f, 0x81, 0x5b, 0x82, 0xcd, 0x35, 0x30, 0x38]);

const page = (head: string, body: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`<html><head>${head}</head><body><p>`),
    body,
    Buffer.from('</p></body></html>'),
  ]);

describe('encodings', () => {
  const rows: readonly (readonly [name: string, type: string, body: Uint8Array, expected: string])[] = [
    ['GBK by header', 'text/html; charset=GBK', page('', GBK), '塔高508米'],
    ['GB2312 by meta', 'text/html', page('<meta charset="gb2312">', GBK), '塔高508米'],
    [
      'Big5 by http-equiv',
      'text/html',
      page('<meta http-equiv="Content-Type" content="text/html; charset=big5">', BIG5),
      '塔高508公尺',
    ],
    ['Shift JIS', 'text/html;charset="shift_jis"', page('', SHIFT_JIS), 'タワーは508'],
    [
      'GBK that the server calls UTF-8',
      'text/html; charset=utf-8',
      page('<meta charset=gbk>', GBK),
      '塔高508米',
    ],
    [
      'UTF-8 that the server calls Latin-1',
      'text/html; charset=ISO-8859-1',
      page('', Buffer.from('塔高508米')),
      '塔高508米',
    ],
    ['UTF-8 without a word', 'text/html', page('', Buffer.from('塔高508米')), '塔高508米'],
    ['Latin-1', 'text/html; charset=latin1', page('', Buffer.from('Höhe 508 m', 'latin1')), 'Höhe 508 m'],
    [
      'UTF-16 by its mark',
      'text/html',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>塔高508米</p>', 'utf16le')]),
      '塔高508米',
    ],
    ['an encoding that does not exist', 'text/html; charset=utf-9', page('', Buffer.from('塔')), '塔'],
    [
      'UTF-8 with one bad byte',
      'text/html; charset=utf-8',
      Buffer.from([0x35, 0x30, 0xff, 0x38]),
      '50\ufffd8',
    ],
  ];

  test.each(rows)('%s', async (_, type, body, expected) => {
    pages['/encoded'] = html(body, { 'content-type': type });
    expect(await textAt('/encoded')).toBe(expected);
  });
});

describe('what is no page', () => {
  test('a PDF', async () => {
    pages['/report.pdf'] = html(tinyPdf('Punctuality rose to 82.7% (annual report)'), {
      'content-type': 'application/pdf',
    });
    expect(await textAt('/report.pdf')).toBe('Punctuality rose to 82.7% (annual report)');
  });

  test('a PDF that would take for ever', async () => {
    pages['/endless.pdf'] = html(endlessPdf(), { 'content-type': 'application/pdf' });
    expect(await textAt('/endless.pdf', { readMs: 2000 })).toBe('unreadable: its PDF takes too long to read');
  });

  test('a PDF that is sent as something else', async () => {
    pages['/download'] = html(tinyPdf('82.7%'), { 'content-type': 'application/octet-stream' });
    expect(await textAt('/download')).toBe('82.7%');
  });

  test.each([
    ['a damaged PDF', 'application/pdf', Buffer.from('%PDF-1.7\n%%EOF'), /damaged or locked PDF/],
    [
      'a picture',
      'image/png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      /`image\/png`, neither a page nor a PDF/,
    ],
    ['an archive', 'application/octet-stream', Buffer.from('PK\u0003\u0004\0\0'), /neither a page nor a PDF/],
    [
      'a page drawn by a script',
      'text/html',
      Buffer.from('<div id=app></div><script>x=5</script>'),
      /no text/,
    ],
    ['nothing', 'text/plain', Buffer.from(' '), /empty/],
  ])('%s', async (_, type, body, expected) => {
    pages['/other'] = html(body, { 'content-type': type });
    expect(await textAt('/other')).toMatch(expected);
  });

  test.each([
    ['text', 'text/plain', 'rate: 5%\nnext'],
    ['JSON', 'application/json', '{ "rate": "5%" }'],
  ])('%s as it is', async (_, type, body) => {
    pages['/plain'] = html(body, { 'content-type': type });
    expect(await textAt('/plain')).toBe(body);
  });
});

describe('pages built to be slow', () => {
  test.each([
    ['nested', '<div>'.repeat(400_000)],
    ['unclosed', '<a><b><table><tr><td>'.repeat(100_000)],
    ['brackets', '<'.repeat(2_000_000)],
    ['attributes', `<p ${'a="1" '.repeat(300_000)}>`],
    ['references', '&amp;&#x;&'.repeat(200_000)],
    ['comments', '<!--'.repeat(400_000)],
    ['scripts', '<script>'.repeat(200_000)],
  ])('%s', async (_, body) => {
    const found = await readPage(Buffer.from(`${SAID}${body}`), 'text/html', new AbortController().signal);
    if ('unreadable' in found) throw new Error(found.unreadable);
    expect(found.text).toContain('The tower is 508');
    await found.main();
  });
});

test('a server that is busy first', async () => {
  pages['/busy'] = inTurn(status(503), status(500), html(SAID));
  expect(await textAt('/busy')).toContain('508');
});
