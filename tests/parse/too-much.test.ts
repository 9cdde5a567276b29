import { expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { sourceFile } from './fixtures.ts';

const problems = (text: string): string[] =>
  parse(sourceFile(text, { lang: 'en', locale: 'en' })).flatMap((document) =>
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
])('$text is reported, not read', ({ written, why }) => {
  const [first, ...others] = problems(written);
  expect(others).toEqual([]);
  expect(first).toContain('unreadable: This file does not parse: ');
  expect(first).toContain(why);
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
  { text: '10,000 references to a note', written: `${'a[^1] '.repeat(10_000)}\n\n[^1]: 5%\n` },
])('$text is read', ({ written }) => {
  expect(problems(written)).toEqual([]);
});
