import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const ARTICLE = {
  'articles/a/zh.md': '# 標題\n\n成績為 82.7%。\n',
  'articles/a/en.md': '# Title\n\nThe score is 82.7%.\n',
};
const REGISTRY = { 'claims/r.yaml': EMPTY_REGISTRY };
const JSON_OUT = ['--format', 'json', '--output', '-'] as const;

interface BadUse {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly args: readonly string[];
  readonly says: readonly RegExp[];
}

const subject = (id: string) => `  - { id: ${id}, zh: [甲], en: [Alpha] }\n`;
const metric = '  - { id: score, zh: [成績], en: [score], unit: "%" }\n';
const entry = (id: string, subjectId: string, value: string) =>
  `  - id: ${id}\n    subject: ${subjectId}\n    metric: score\n    status: active\n    observations:\n      - value: "${value}"\n        source: { title: T, url: https://example.org/t, retrieved: 2026-11-01 }\n`;
const registry = (subjects: string, entries: string) =>
  `version: 1\nsubjects:\n${subjects}metrics:\n${metric}entries:\n${entries}`;

const WRONG: readonly BadUse[] = [
  {
    name: 'a missing path',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', 'nowhere'],
    says: [/nowhere/],
  },
  { name: 'a missing registry', files: ARTICLE, args: ['check'], says: [/claims/, /--registry|init/] },
  {
    name: 'no article at all',
    files: { ...REGISTRY, 'articles/x.txt': 'x' },
    args: ['check'],
    says: [/No article/, /--allow-empty/],
  },
  {
    name: 'an unknown option',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', '--registri', 'x'],
    says: [/--registri/, /--registry/],
  },
  { name: 'an unknown command', files: ARTICLE, args: ['chekc'], says: [/chekc/, /check/] },
  {
    name: 'an unknown format',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', '--format', 'pdf'],
    says: [/pdf/, /json/],
  },
  {
    name: 'a date that does not exist',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', '--today', '2026-02-30'],
    says: [/2026-02-30/],
  },
  {
    name: 'two reports on standard output',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', '--format', 'json,html', '--output', '-'],
    says: [/exactly one/],
  },
  {
    name: 'a typing error in the registry',
    files: { ...ARTICLE, 'claims/r.yaml': 'version: 1\nentires: []\n' },
    args: ['check'],
    says: [/claims\/r\.yaml:2:1/, /entires/, /entries/],
  },
  {
    name: 'broken YAML',
    files: { ...ARTICLE, 'claims/r.yaml': 'version: 1\nentries: [\n' },
    args: ['check'],
    says: [/claims\/r\.yaml:\d+:\d+/, /YAML/],
  },
  {
    name: 'a duplicate id',
    files: {
      ...ARTICLE,
      'claims/r.yaml': registry(subject('a'), entry('e', 'a', '1%') + entry('e', 'a', '2%')),
    },
    args: ['check'],
    says: [/claims\/r\.yaml:14:9/, /`e`/],
  },
  {
    name: 'an unknown subject',
    files: { ...ARTICLE, 'claims/r.yaml': registry(subject('alpha'), entry('e', 'alhpa', '1%')) },
    args: ['check'],
    says: [/claims\/r\.yaml:8:/, /alhpa/, /did you mean `alpha`/],
  },
  {
    name: 'a value that does not parse',
    files: { ...ARTICLE, 'claims/r.yaml': registry(subject('a'), entry('e', 'a', 'quite a lot')) },
    args: ['check'],
    says: [/claims\/r\.yaml:12:/, /quite a lot/],
  },
  {
    name: 'an unknown configuration key',
    files: { ...ARTICLE, ...REGISTRY, '.claimcheck.yaml': 'registri: x\n' },
    args: ['check'],
    says: [/\.claimcheck\.yaml:1:1/, /registri/, /registry/],
  },
  {
    name: 'an unknown rule in the configuration',
    files: { ...ARTICLE, ...REGISTRY, '.claimcheck.yaml': 'rules:\n  registry/refutd: off\n' },
    args: ['check'],
    says: [/\.claimcheck\.yaml:2:3/, /registry\/refuted/],
  },
  {
    name: 'a configured path that leads out',
    files: { ...ARTICLE, ...REGISTRY, '.claimcheck.yaml': 'registry: ../elsewhere\n' },
    args: ['check'],
    says: [/\.claimcheck\.yaml:1:11/, /leads out/],
  },
  {
    name: 'a configuration that is not there',
    files: { ...ARTICLE, ...REGISTRY },
    args: ['check', '--config', 'none.yaml'],
    says: [/none\.yaml/],
  },
];

describe('wrong use ends in 2 and says what, where and how to mend it', () => {
  test.each(WRONG)('$name', async ({ files, args, says }) => {
    const { code, stdout, stderr } = await claimcheck(publish(files), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const pattern of says) expect(stderr).toMatch(pattern);
  });

  test('every problem of a registry is told at once', async () => {
    const text = registry(subject('a'), entry('e', 'b', '1%') + entry('e', 'a', 'much'));
    const { stderr } = await claimcheck(publish({ ...ARTICLE, 'claims/r.yaml': text }), ['check']);
    for (const pattern of [/`b`/, /`e`/, /much/]) expect(stderr).toMatch(pattern);
  });
});

test('a path that is missing does not cost the check of the others', async () => {
  const folder = publish({ ...ARTICLE, ...REGISTRY });
  const { code, stdout, stderr } = await claimcheck(folder, ['check', 'nowhere', 'articles', ...JSON_OUT]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/nowhere/);
  expect(JSON.parse(stdout).articles).toHaveLength(1);
});

describe('an article that cannot be read is a finding, and the others are checked', () => {
  const odd: Record<string, string | Uint8Array> = {
    'articles/empty/zh.md': '',
    'articles/binary/zh.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]),
    'articles/latin1/zh.md': new Uint8Array([0x23, 0x20, 0xe9, 0xe8, 0x0a]),
    'articles/big/zh.md': '字'.repeat(1_800_000),
    'articles/quoted/zh.md': `${'>'.repeat(10_000)} 深\n`,
    'articles/nested/zh.md': Array.from({ length: 1500 }, (_, i) => `${'  '.repeat(i)}- 第 ${i} 層\n`).join(
      '',
    ),
  };

  test.each(Object.keys(odd))('%s', async (name) => {
    const folder = publish({ ...ARTICLE, ...REGISTRY, [name]: odd[name]! });
    const { code, stdout } = await claimcheck(folder, ['check', ...JSON_OUT]);
    const report = JSON.parse(stdout);
    const unreadable = report.articles.flatMap(
      (a: { findings: { ruleId: string; path: string; message: string }[] }) =>
        a.findings.filter((f) => f.ruleId === 'article/unreadable'),
    );
    expect(code).toBe(1);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0].path).toBe(name);
    const sound = report.articles.find((a: { id: string }) => a.id === 'articles/a');
    expect(sound.claims.some((c: { plain: string }) => c.plain === '82.7%')).toBe(true);
    const waived = await claimcheck(folder, ['check', ...JSON_OUT, '--fail-on', 'never']);
    expect(waived.code).toBe(2);
  });

  test('a folder named like an article', async () => {
    const folder = publish({ ...ARTICLE, ...REGISTRY });
    mkdirSync(path.join(folder, 'articles/folder.md'));
    const { code, stdout } = await claimcheck(folder, ['check', ...JSON_OUT]);
    expect([0, 1]).toContain(code);
    expect(JSON.parse(stdout).articles.map((a: { id: string }) => a.id)).toContain('articles/a');
  });

  test('a link that leads out of the publication is not followed', async () => {
    const outside = publish({ 'secret.md': '# 99.9%\n' });
    const folder = publish({ ...ARTICLE, ...REGISTRY });
    symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'articles/secret.md'));
    const { stdout } = await claimcheck(folder, ['check', ...JSON_OUT]);
    expect(stdout).not.toContain('99.9');
  });

  test('a link that leads round in a circle ends', async () => {
    const folder = publish({ ...ARTICLE, ...REGISTRY });
    symlinkSync(path.join(folder, 'articles'), path.join(folder, 'articles/again'));
    const { stdout } = await claimcheck(folder, ['check', ...JSON_OUT]);
    expect(JSON.parse(stdout).articles).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission', async () => {
    const folder = publish({ ...ARTICLE, ...REGISTRY, 'articles/b/zh.md': '# 1%\n' });
    chmodSync(path.join(folder, 'articles/b/zh.md'), 0);
    const { code, stdout } = await claimcheck(folder, ['check', ...JSON_OUT]);
    expect(code).toBe(1);
    expect(stdout).toContain('article/unreadable');
  });
});

test('the report is whole or the old one: a folder in its place is said, not half written', async () => {
  const folder = publish({ ...ARTICLE, ...REGISTRY, 'reports/report.json/x': 'x' });
  const { code, stderr } = await claimcheck(folder, ['check', '--format', 'json']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/reports\/report\.json/);
  expect(readIn(folder, 'reports/report.json/x')).toBe('x');
});
