import { expect, test } from 'vitest';
import { toSource } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';

/** A title as front matter writes it, a part of its value, and how that part is written. */
const ROWS: readonly (readonly [line: string, part: string, written: string])[] = [
  ['title: up 5%', '5%', '5%'],
  ['title: \\$5 and 3%', '\\$5', '\\$5'],
  ['title: \\$5 and 3%', '3%', '3%'],
  ["title: it''s 5%", "''s 5%", "''s 5%"],
  ['title: "\\u842c 5%"', '萬', '\\u842c'],
  ['title: "\\u842c 5%"', '5%', '5%'],
  ['title: "say \\"5%\\" 3"', '"5%"', '\\"5%\\"'],
  ['title: "\'5%"', "'5%", "'5%"],
  ["title: 'it''s 5%'", "'s 5%", "''s 5%"],
  ["title: '''5'' 6%'", "'5'", "''5''"],
  ["title: '\\u842c 5%'", '\\u842c', '\\u842c'],
  ['title: |\n  \\$5\n  6%', '\\$5', '\\$5'],
  ['title: >-\n  up\n  6%', 'up 6%', 'up\n  6%'],
  ['title = "\\u842c 5%"', '萬', '\\u842c'],
  ["title = '\\$5 6%'", '\\$5', '\\$5'],
  ['title = """up 5%"""', 'up 5%', 'up 5%'],
  ["title = '''\n\\$5'''", '\\$5', '\\$5'],
];

test.each(ROWS)('%j holds %j as %j', (line, part, written) => {
  const fence = line.startsWith('title:') ? '---' : '+++';
  const text = `${fence}\n${line}\n${fence}\n\nWords.\n`;
  const [document] = parse({ path: 'a.en.md', sha256: '', lang: 'en', locale: null, text });
  const block = document!.blocks[0]!;
  const passage = 'passage' in block ? block.passage : null;
  const start = passage!.text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  const { span } = toSource(passage!, { start, end: start + part.length });
  expect(text.slice(span.start, span.end)).toBe(written);
});
