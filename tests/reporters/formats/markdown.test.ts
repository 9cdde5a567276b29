import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { REPORT_MARK } from '../../../src/model/report-mark.ts';
import type { Run } from '../../../src/model/run.ts';
import { markdown } from '../../../src/reporters/markdown/markdown.ts';
import { code, message, prose, webLink } from '../../../src/reporters/markdown/safe.ts';
import { earlierOf } from '../earlier.ts';
import { expectGolden } from '../golden.ts';
import { HOSTILE, hostileRun } from '../hostile.ts';
import { RULES, sampleRun } from '../sample.ts';
import { calculatedRun, emptyRun, manyRun, RUNS, UNREAD, unreadableRun } from './runs.ts';

const PLAIN = { color: false, width: 100, rules: RULES };
const textOf = (run: Run): string => markdown.render(run, PLAIN);

const NODES = [
  'root',
  'heading',
  'text',
  'table',
  'tableRow',
  'tableCell',
  'html',
  'paragraph',
  'strong',
  'list',
  'listItem',
  'blockquote',
  'link',
];
const TAGS = ['details', 'summary', 'b', 'code', 'sub', 'br'];

/** Reads it as a forge does and holds it to the marks that we write: nothing that a stranger wrote is one. */
function expectInert(text: string, links = /^https:\/\/example\.org\/results$/): void {
  expect(text.startsWith(`${REPORT_MARK}\n`)).toBe(true);
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(text.slice(REPORT_MARK.length));
  visit(tree, (node: Nodes) => {
    expect(NODES, JSON.stringify(node).slice(0, 300)).toContain(node.type);
    if (node.type === 'strong') expect(node.children.map(({ type }) => type)).toEqual(['text']);
    // Only the source of a registry is a link.
    if (node.type === 'link') expect(node.url).toMatch(links);
    if (node.type === 'tableRow') expect(node.children).toHaveLength(3);
    if (node.type !== 'html') return;
    const parser = new Parser({
      onopentag(name, attributes) {
        expect(TAGS).toContain(name);
        expect(Object.keys(attributes).filter((key) => key !== 'open')).toEqual([]);
      },
      oncomment: (comment) => expect.fail(comment),
      onprocessinginstruction: (name) => expect.fail(name),
    });
    parser.end(node.value);
  });
}

/** What a reader sees of a piece of Markdown in a paragraph. */
function shown(piece: string): string {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(`x ${piece} x`);
  const [paragraph, ...others] = tree.children;
  expect(others).toEqual([]);
  const parts = paragraph!.type === 'paragraph' ? paragraph!.children : [];
  return parts
    .map((part) => {
      if (part.type === 'html') return '';
      expect(part.type).toBe('text');
      return part.type === 'text' ? part.value : '';
    })
    .join('')
    .slice(2, -2);
}

describe('report.md', () => {
  test('is the committed one, in both languages', () => {
    expectGolden('report.md', textOf(sampleRun()));
    expectGolden('report.zh.md', markdown.render(sampleRun(), { ...PLAIN, ui: 'zh' }));
  });

  test.each(RUNS)('%s holds our marks only', (_, run) => expectInert(textOf(run)));
  test.each(HOSTILE)('whatever the text: %j', (text) => expectInert(textOf(hostileRun(text))));

  test('any text', () => {
    const unit = fc.constantFrom(
      ...'`*_~[]()<>|&@#!$\\:/.-+=^{}" 1aA字\n',
      'www.',
      'https://',
      '<!--',
      '](',
      '**',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) =>
        expectInert(textOf(hostileRun(text)), /^https?:\/\//),
      ),
      {
        numRuns: 100,
      },
    );
  });

  test.each([
    ['en', '- **Since 2026-04-21**: 2 new, 2 mended'],
    ['zh', '- **與 2026-04-21 相比**：新增 2 個，修正 2 個'],
  ] as const)('compared with an earlier run, it has one line more, in %s', (ui, line) => {
    const run = sampleRun();
    const lines = markdown.render(run, { ...PLAIN, ui, earlier: earlierOf(run) }).split('\n');
    expect(lines).toContain(line);
    const others = lines.filter((one) => one !== line);
    expect(others).toEqual(markdown.render(run, { ...PLAIN, ui }).split('\n'));
  });

  test('the gate comes first, then what would unblock it', () => {
    const lines = textOf(sampleRun())
      .slice(REPORT_MARK.length + 1)
      .split('\n');
    expect(lines[0]).toBe('## ✖ The gate fails: blocked by 3 errors.');
    expect(lines).toContain('| 2 | <code>registry/refuted</code> | Replace the value, or mend the entry. |');
    expect(textOf(sampleRun()).slice(REPORT_MARK.length + 1)).toContain(
      '10 numbers that need evidence: 6 have an entry (60%), 4 have none',
    );
  });

  test('shows the pair, a calculation, what could not be read, and that nothing was checked', () => {
    expect(textOf(sampleRun())).toMatch(
      /\| zh \| .*\| <code>.*<b>約有 3\.2 萬億<\/b>.*\|\n\| en \| .*<b>about 1\.4 trillion<\/b>/,
    );
    expect(textOf(calculatedRun())).toContain(
      'calculation: <code>(110 − 150) ÷ 150 = -26.7%, written -37%</code>',
    );
    expect(textOf(unreadableRun())).toContain(UNREAD);
    expect(textOf(emptyRun())).toContain('No article was checked.');
  });

  test('fits into a comment, and says what was cut', () => {
    const text = textOf(manyRun(30_000));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toMatch(/Cut to fit: \d+ findings in 100 articles left out here/);
    expectInert(text);
  });
});

describe('text of strangers', () => {
  test.each([
    ['@octocat', '@\u2060octocat'],
    ['see #12 and !3', 'see #\u206012 and !\u20603'],
    ['a@b.example', 'a@\u2060b.example'],
    ['https://example.org www.example.org', 'https:\u2060//example.org www\u2060.example.org'],
    ['**a** [b](c) <i> `d` | e $f$', '**a** [b](c) <i> `d` | e $f$'],
    ['5~10 元，20~30', '5~10 元，20~30'],
    ['82.7% at 12:30', '82.7% at 12:30'],
  ])('%j shows as %j', (text, seen) => {
    expect(shown(prose(text))).toBe(seen);
    expect(shown(prose(text)).replaceAll('\u2060', '')).toBe(text);
    expect(shown(code(text)).replaceAll('\u2060', '')).toBe(text);
  });

  test.each([
    ['https://example.org/a?b=1&c=(2)', '[example.org](https://example.org/a?b=1&amp;c=%282%29)'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['no address', null],
  ])('%j is the link %j', (address, link) => expect(webLink(address)).toBe(link));

  test('figures in text stay readable as they are written', () => {
    expect(prose('82.7% at 12:30, +5 (a/b)')).toBe('82.7% at 12:30, +5 (a/b)');
  });

  test('any text shows as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'`*_~[]()<>|&@#!$\\:/.-+=^{}"1aA字'), minLength: 1 });
    fc.assert(
      fc.property(text, (one) => {
        expect(shown(code(one)).replaceAll('\u2060', '')).toBe(one);
        expect(shown(prose(one)).replaceAll('\u2060', '')).toBe(one);
      }),
    );
  });

  test.each([
    ['`75.1%` is not `69.4%`.', '<code>75.1%</code> is not <code>69.4%</code>.'],
    ['an odd ` stays', 'an odd &#96; stays'],
  ])('quotes of a message are code: %j', (text, written) => expect(message(text)).toBe(written));
});
