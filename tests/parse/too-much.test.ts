import { expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { sourceFile } from './fixtures.ts';

const problems = (text: string, path = 'articles/sample.md'): string[] =>
  parse(sourceFile(text, { path, lang: 'en', locale: 'en' })).flatMap((document) =>
    document.problems.map(({ kind, message }) => `${kind}: ${message}`),
  );

test.each([
  {
    text: 'a wide head over many short rows',
    written: `${'| a '.repeat(5000)}|\n${'|---'.repeat(5000)}|\n${'| 1 |\n'.repeat(5000)}`,
    why: 'a table of 5001 rows and 5000 columns has more than 1000000 cells',
  },
  { text: 'links that are never closed', written: '[a]('.repeat(40_000), why: 'more than 10000 brackets' },
  { text: 'emphasis within emphasis', written: `${'*a '.repeat(9000)}~~b~~`, why: 'more than 2500 runs' },
  {
    text: 'a long run of asterisks',
    written: `~~${'*'.repeat(8000)}a${'*'.repeat(8000)}`,
    why: 'more than 2500 runs',
  },
  {
    text: 'brackets that are only closed',
    written: `~~${']'.repeat(30_000)}`,
    why: 'more than 10000 brackets are closed',
  },
  {
    text: 'images within images',
    written: `~~${'!['.repeat(2000)}${'](a)'.repeat(2000)}`,
    why: 'more than 500 brackets are opened within each other',
  },
  {
    text: 'dots behind an address',
    written: `~~http://a.b/${'.'.repeat(20_000)}x`,
    why: 'more than 2000 punctuation marks',
  },
  {
    text: 'brackets behind an address',
    written: `~~http://a.b/${'.]'.repeat(4000)}x`,
    why: 'more than 2000 punctuation',
  },
  {
    text: 'backticks of rising lengths in text that is left to remark',
    written: `~~${Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' ')}`,
    why: 'backticks of very many lengths',
  },
  { text: 'comments that are never closed', written: 'a <!-- '.repeat(20_000), why: 'very many comments' },
  { text: 'instructions that are never closed', written: 'a <? '.repeat(20_000), why: 'very many comments' },
  {
    text: 'character data that is never closed',
    written: 'a <![CDATA[ '.repeat(4000),
    why: 'very many comments',
  },
  {
    text: 'quotations of what is left to remark',
    written: '> -\n\n'.repeat(6000),
    why: 'more than 5000 quotations',
  },
  { text: 'underlined lines', written: 'a\n=\n'.repeat(6000), why: 'more than 5000 lines are underlined' },
  {
    text: 'brackets behind a fence that ends with its item',
    written: `- a\n  \`\`\`\n  b\n\n${'[a]('.repeat(40_000)}`,
    why: 'more than 10000 brackets',
  },
  {
    text: 'brackets behind a fence right behind the sign of its item',
    written: `- \`\`\`\n  b\n  \`\`\`\n\n${'[a]('.repeat(40_000)}`,
    why: 'more than 10000 brackets',
  },
  {
    text: 'brackets behind a fence in a comment',
    written: `<!--\n\n\`\`\`\n-->\n\n${'[a]('.repeat(40_000)}`,
    why: 'more than 10000 brackets',
  },
  {
    text: 'brackets behind what only looks like a fence',
    written: `\`\`\` a\`\n\n${'[a]('.repeat(40_000)}`,
    why: 'more than 10000 brackets',
  },
])('$text is reported, not read', ({ written, why }) => {
  const [first, ...others] = problems(written);
  expect(others).toEqual([]);
  expect(first).toContain('unreadable: This file does not parse: ');
  expect(first).toContain(why);
});

test('MDX that would take very long is reported, not read as plain Markdown', () => {
  const [first, ...others] = problems('[a]('.repeat(40_000), 'articles/sample.mdx');
  expect(others).toEqual([]);
  expect(first).toContain('unreadable: This file does not parse: more than 10000 brackets');
});

test.each([
  { text: 'a table of 3,000 rows', written: `| a | b |\n|---|---|\n${'| **1** | [2](b) |\n'.repeat(3000)}` },
  { text: 'one line of prose of 5 MB', written: 'It grew by 5% in 2024, to 3,550. '.repeat(160_000) },
  { text: '2,000 links in a paragraph', written: '[It grew](https://example.org/a_b) by 5%. '.repeat(2000) },
  { text: 'opening brackets', written: '!['.repeat(3000) },
  {
    text: 'backticks of rising lengths',
    written: Array.from({ length: 300 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  },
  {
    text: 'backticks of 1,000 lengths',
    written: Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  },
  { text: 'dots in an address', written: `http://a${'.'.repeat(200_000)}b/${'.'.repeat(200_000)}c` },
  { text: 'brackets behind an address', written: `http://a.b/${'.]'.repeat(200_000)}x` },
  { text: 'signs of less', written: '<'.repeat(200_000) },
  { text: 'tildes in pairs', written: '~~ '.repeat(10_000) },
  { text: 'empty cells', written: `| | |\n|-|-|\n${'| | |\n'.repeat(10_000)}` },
  { text: 'rows without a table', written: '| | |\n'.repeat(10_000) },
  { text: 'definitions', written: Array.from({ length: 10_000 }, (_, i) => `[a${i}]: b\n`).join('') },
  { text: 'colons behind brackets', written: `[${'a]:'.repeat(200_000)}` },
  { text: 'links within brackets', written: `${'['.repeat(3000)}${'[a](b)'.repeat(20_000)}` },
  {
    text: 'footnotes',
    written: `${Array.from({ length: 5000 }, (_, i) => `a[^${i}] `).join('')}\n\n${Array.from({ length: 5000 }, (_, i) => `[^${i}]: b\n`).join('')}`,
  },
  {
    text: 'code with very many brackets',
    written: `a\n\n\`\`\`json\n${'[[1],\n'.repeat(20_000)}\`\`\`\n\n~~b~~\n`,
  },
  { text: '10,000 references to a note', written: `${'a[^1] '.repeat(10_000)}\n\n[^1]: 5%\n` },
])('$text is read', ({ written }) => {
  expect(problems(written)).toEqual([]);
});
