import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, type Report } from '../../src/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { claimcheck, publish } from '../publication.ts';
import { expectGolden } from '../reporters/golden.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-23';

/** A copy of the sample publication, to be changed. */
function copy(): string {
  const folder = publish({});
  for (const part of ['articles', 'claims'])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  return folder;
}

const findingsOf = (report: Report, ...ids: string[]) =>
  report.articles
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ findings }) => findings);

const verdictsOf = (report: Report, id: string, plain: RegExp) =>
  report.articles
    .filter((article) => article.id === id)
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.quantity !== null && plain.test(claim.plain));

const sample = await check({ cwd: ROOT, today: TODAY });

test('what it finds stands as it was', async () => {
  const { code, stdout } = await claimcheck(ROOT, ['check', '--today', TODAY]);
  expect(code).toBe(1);
  expectGolden('sample-publication.txt', stdout);
});

test('the clean article is silent', () => {
  expect(findingsOf(sample, 'articles/three-models-compared')).toEqual([]);
});

test('every rule fires somewhere', () => {
  const fired = new Set(findingsOf(sample).map(({ ruleId }) => ruleId));
  // An article that cannot be read ends every run in 2, and `npm start` is to end in 0; no forecast is among the sample's facts.
  const absent = new Set([
    'article/unreadable',
    'registry/attribution',
    ...['suppression/unused', 'suppression/reason'], // a sample shows what works
  ]);
  for (const { id } of RULES) if (!absent.has(id)) expect(fired, id).toContain(id);
});

describe('gpt-5-5-release', () => {
  const id = 'articles/gpt-5-5-release';

  test('gives another model the figures of GPT-5.4, in both versions', () => {
    for (const lang of ['zh', 'en']) {
      const refuted = findingsOf(sample, id).filter(
        (f) => f.ruleId === 'registry/refuted' && f.path.endsWith(`${lang}.md`),
      );
      expect(refuted.map(({ diagnosis }) => diagnosis)).toEqual([
        'another-subject',
        'another-subject',
        'bound',
      ]);
      expect(refuted[0]?.message).toContain('GPT-5.4');
    }
  });

  test.each([/^82\.7%$/, /^84\.9%$/, /^44$/])('supports %s wherever it stands', (plain) => {
    const claims = verdictsOf(sample, id, plain);
    expect(claims.length).toBeGreaterThan(1);
    for (const claim of claims)
      expect([claim.verdict, claim.sentence]).toEqual(['supported', claim.sentence]);
  });

  test.each([/45%/, /30%\+/, /40%\+/, /^71,637$/, /2 (?:weeks|週)/])(
    'says of %s that nothing verifies it',
    (plain) => {
      const claims = verdictsOf(sample, id, plain);
      expect(claims.map(({ lang }) => lang).sort()).toEqual(expect.arrayContaining(['en', 'zh']));
      for (const claim of claims) expect(claim.verdict).toBe('unverified');
    },
  );

  test('holds no difference between its versions', () => {
    expect(findingsOf(sample, id).filter(({ ruleId }) => ruleId.startsWith('bilingual/'))).toEqual([]);
  });
});

test.each([
  { file: 'three-models-compared.en.md', from: '64.3%', to: '63.4%' },
  { file: 'three-models-compared.zh-CN.md', from: '58.6%', to: '56.8%' },
])(
  'one percentage changed in $file is found twice: against the other version and against the registry',
  async ({ file, from, to }) => {
    const folder = copy();
    const target = path.join(folder, 'articles', file);
    const text = readFileSync(target, 'utf8');
    const at = text.lastIndexOf(from);
    expect(at).toBeGreaterThan(0);
    writeFileSync(target, text.slice(0, at) + to + text.slice(at + from.length));
    const found = findingsOf(await check({ cwd: folder, today: TODAY }), 'articles/three-models-compared');
    expect(found.map(({ ruleId }) => ruleId).sort()).toEqual(['bilingual/value', 'registry/refuted']);
    const value = found.find(({ ruleId }) => ruleId === 'bilingual/value')!;
    expect(path.basename(value.path)).toBe(file);
    expect(value.message).toMatch(/The registry bears out the/);
    const places = [value.path, ...value.related.map((place) => place.path)].map((name) =>
      path.basename(name),
    );
    expect(new Set(places)).toEqual(
      new Set(['three-models-compared.zh-CN.md', 'three-models-compared.en.md']),
    );
  },
);

test('the single file with both languages is two documents with ranges of their own', () => {
  const article = sample.articles.find(({ id }) => id === 'articles/benchmark-glossary')!;
  expect(article.documents.map(({ lang }) => lang)).toEqual(['zh', 'en']);
  expect(article.findings.map(({ ruleId }) => ruleId)).toEqual(['article/table', 'article/table']);
});
