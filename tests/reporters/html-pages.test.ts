import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedArticle } from '../../src/model/run.ts';
import { html } from '../../src/reporters/html/html.ts';
import { pageName } from '../../src/reporters/html/page-names.ts';
import { filesOfMany, manyRun } from '../browser/report.ts';
import { hostileRun } from './hostile.ts';

const NAMES: readonly (readonly [id: string, name: RegExp])[] = [
  ['gpt-5-5', /^gpt-5-5\.html$/],
  ['2026', /^2026\.html$/],
  ['articles/gpt-5-5', /^articles__gpt-5-5\.html$/],
  ['/a', /^a_[0-9a-f]{16}\.html$/],
  ['a//b', /^a-b_[0-9a-f]{16}\.html$/],
  ['', /^_[0-9a-f]{16}\.html$/],
  ['con', /^con_[0-9a-f]{16}\.html$/],
  ['Notes', /^notes_[0-9a-f]{16}\.html$/],
  ['docs/價格/notes', /^docs-notes_[0-9a-f]{16}\.html$/],
  ['../../etc/passwd', /^etc-passwd_[0-9a-f]{16}\.html$/],
  ['a\\b:c', /^a-b-c_[0-9a-f]{16}\.html$/],
  ['x'.repeat(300), /^x{40}_[0-9a-f]{16}\.html$/],
  ['.', /^_[0-9a-f]{16}\.html$/],
];

describe('names of pages', () => {
  test.each(NAMES)('%j', (id, name) => expect(pageName(id)).toMatch(name));

  test('lead out of no folder, and differ on any disk where the ids do', () => {
    const ids = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z0-9_/-]{0,4}$/)));
    fc.assert(
      fc.property(ids, (some) => {
        const all = [...new Set(some)];
        const names = all.map((id) => pageName(id).toLowerCase());
        expect(new Set(names).size).toBe(all.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9_-]+\.html$/);
      }),
    );
  });
});

describe('a large report', () => {
  const run = manyRun(500);
  const files = filesOfMany(run);
  const [index] = files;

  test('is an index and a page for each article, each whole and marked', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'index.html',
      ...run.articles.map(({ article }) => `pages/${article.id}.html`),
    ]);
    for (const { text } of files) {
      expect(text.startsWith(html.pages!.mark)).toBe(true);
      expect(text.endsWith('</html>\n')).toBe(true);
    }
  });

  test('has an index under 1 MB', () => {
    expect(Buffer.byteLength(index!.text)).toBeLessThan(1_000_000);
  });

  test('leads to every page and back', () => {
    for (const { path, text } of files.slice(1)) {
      expect(index!.text).toContain(`href="${path}"`);
      expect(text).toContain('href="../index.html"');
    }
  });
});

test('a small report is one file, and one that is asked for as one always is', () => {
  expect(filesOfMany(manyRun(20)).map(({ path }) => path)).toEqual(['index.html']);
  const text = html.render(manyRun(30), { color: false, width: 80 });
  expect(text.match(/<section class="article"/g)!.length).toBe(30);
});

test('few articles with very many numbers are divided too', () => {
  const run = manyRun(2);
  const [first, second] = run.articles as [(typeof run.articles)[0], (typeof run.articles)[0]];
  const versions = first.article.versions.map((version) => ({
    ...version,
    claims: Array.from({ length: 1500 }, () => version.claims[0]!),
    verdicts: Array.from({ length: 1500 }, () => version.verdicts[0]!),
  }));
  const heavy = checkedArticle({ ...first.article, versions, alignments: [] }, [], first.coverage);
  expect(filesOfMany({ ...run, articles: [heavy, second] }).length).toBe(3);
  expect(filesOfMany({ ...run, articles: [heavy] }).length).toBe(1);
});

test('hostile ids of articles stay within the folder of the report', () => {
  const texts = ['../../../tmp/x', 'C:\\x', 'a/../../b', '/etc/x', '..', 'NUL', '"><script>'];
  const articles = Array.from({ length: 4 }, () => texts)
    .flat()
    .map((text, i) => hostileRun(`${text}${'.'.repeat(Math.floor(i / texts.length))}`).articles[0]!);
  const files = filesOfMany({ ...manyRun(1), articles });
  expect(files.length).toBe(29);
  for (const { path } of files.slice(1)) expect(path).toMatch(/^pages\/[a-z0-9_-]+\.html$/);
  expect(new Set(files.map(({ path }) => path)).size).toBe(29);
});
