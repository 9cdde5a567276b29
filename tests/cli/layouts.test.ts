import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { EMPTY_REGISTRY, publish } from '../publication.ts';

const ZH = '# 水庫\n\n水庫供應 350 萬人用水。\n';
const EN = '# The reservoir\n\nThe reservoir supplies 5.3 million people.\n';

const front = (lines: string, text: string) => `---\n${lines}\n---\n\n${text}`;

/** Where publications keep the two versions of an article. */
const LAYOUTS: readonly { readonly name: string; readonly files: Readonly<Record<string, string>> }[] = [
  { name: 'two files in a folder', files: { 'articles/a/zh.md': ZH, 'articles/a/en.md': EN } },
  { name: 'by locale', files: { 'articles/a/zh_tw.md': ZH, 'articles/a/en-US.md': EN } },
  { name: 'a suffix behind a point', files: { 'articles/a.zh.md': ZH, 'articles/a.en.md': EN } },
  {
    name: 'a read-me and its translation',
    files: { 'articles/README.md': EN, 'articles/README.zh-CN.md': ZH },
  },
  { name: 'a suffix behind an underscore', files: { 'articles/README.md': EN, 'articles/README_zh.md': ZH } },
  { name: 'a bare cn', files: { 'articles/README.md': EN, 'articles/README.cn.md': ZH } },
  { name: 'a Chinese read-me', files: { 'articles/README.md': ZH, 'articles/README.en.md': EN } },
  { name: 'two trees', files: { 'articles/zh/a.md': ZH, 'articles/en/a.md': EN } },
  {
    name: 'two deep trees',
    files: { 'articles/content/zh-hant/p/a.md': ZH, 'articles/content/en/p/a.md': EN },
  },
  {
    name: 'a tree of translations',
    files: { 'articles/guides/a.md': EN, 'articles/zh-CN/guides/a.md': ZH },
  },
  { name: 'one file, one after the other', files: { 'articles/a.md': `${ZH}\n${EN}` } },
  {
    name: 'front matter alone',
    files: {
      'articles/first.md': front('lang: zh-TW\ntranslationKey: reservoir', ZH),
      'articles/second.md': front('lang: en\ntranslationKey: reservoir', EN),
    },
  },
  {
    name: 'front matter against the names',
    files: { 'articles/a.zh.md': front('lang: en', EN), 'articles/a.en.md': front('lang: zh', ZH) },
  },
];

describe('the versions of an article are compared wherever they stand', () => {
  test.each(LAYOUTS)('$name', async ({ files }) => {
    const folder = publish({ 'claims/r.yaml': EMPTY_REGISTRY, ...files });
    const report = await check({ cwd: folder, today: '2026-11-23' });
    expect(report.articles).toHaveLength(1);
    const found = report.articles[0]!.findings.filter(({ ruleId }) =>
      /^(?:bilingual|article)\//.test(ruleId),
    );
    expect(found.map(({ ruleId, actual, expected }) => [ruleId, actual, expected])).toEqual([
      ['bilingual/value', '5.3 million', '350 萬'],
    ]);
  });

  test.each(LAYOUTS)('$name, by one of its files', async ({ files }) => {
    const folder = publish({ 'claims/r.yaml': EMPTY_REGISTRY, ...files });
    for (const path of Object.keys(files)) {
      const report = await check({ cwd: folder, today: '2026-11-23', paths: [path] });
      const found = report.articles.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
      expect(found, path).toContain('bilingual/value');
      expect(found, path).not.toContain('article/pair');
    }
  });
});
