import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageName } from '../../src/reporters/html/page-names.ts';
import { claimcheck, publish } from '../publication.ts';
import { filesIn, SOUND } from './command.ts';

const SECRET = '# 秘\n\n秘密的成績為 99.9%。\n';
const OUTSIDE = {
  'secret.md': SECRET,
  'r.yaml': SOUND['claims/r.yaml'],
  'b.yaml': 'version: 1\nfindings: []\n',
  't.csv': 'a,b\nx,99.9%\n',
};

interface Row {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Links by path in the publication, each to something outside of it. */
  readonly links?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const config = (text: string) => ({ '.claimcheck.yaml': text });
const TABLE = (file: string) => ({
  'claims/t.yaml': `tables: [{ file: ${file}, shape: list, subject: acme, metric: score, columns: { value: b, where: { a: x } }, source: { title: T } }]\n`,
});
const LEADS_OUT = /\.claimcheck\.yaml:1:\d+ `\S+` leads out of the publication/;

const ROWS: readonly Row[] = [
  { name: 'articles above the configuration', files: config('articles: [../x]\n'), code: 2, says: LEADS_OUT },
  { name: 'articles by an absolute path', files: config('articles: [/etc]\n'), code: 2, says: LEADS_OUT },
  {
    name: 'articles by a link',
    files: config('articles: [out]\n'),
    links: { out: '' },
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'an article by a link',
    files: config('articles: [out.md]\n'),
    links: { 'out.md': 'secret.md' },
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'an article below a link',
    files: config('articles: [out/secret.md]\n'),
    links: { out: '' },
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'a registry by a link',
    files: config('registry: out\n'),
    links: { out: '' },
    code: 2,
    says: LEADS_OUT,
  },
  { name: 'a registry above', files: config('registry: claims/../../x\n'), code: 2, says: LEADS_OUT },
  { name: 'reports by a link', files: config('output: out\n'), links: { out: '' }, code: 2, says: LEADS_OUT },
  {
    name: 'reports below a link, in a folder that is not there yet',
    files: config('output: out/new/reports\n'),
    links: { out: '' },
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'a baseline by a link',
    files: config('baseline: b.yaml\n'),
    links: { 'b.yaml': 'b.yaml' },
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'a baseline by an absolute path',
    files: config('baseline: /etc/passwd\n'),
    code: 2,
    says: LEADS_OUT,
  },
  {
    name: 'a data file above',
    files: TABLE('../../t.csv'),
    code: 2,
    says: /claims\/t\.yaml:1:\d+ .*leads out of the publication/,
  },
  {
    name: 'a data file by an absolute path',
    files: TABLE('/etc/passwd'),
    code: 2,
    says: /claims\/t\.yaml:1:\d+ /,
  },
  {
    name: 'a data file by a link',
    files: TABLE('t.csv'),
    links: { 'claims/t.csv': 't.csv' },
    code: 2,
    says: /leads out of the publication/,
  },
  {
    name: 'a registry file by a link, which is not read',
    links: { 'claims/bad.yaml': 'secret.md' },
    code: 0,
    says: /^/,
  },
  {
    name: 'an article by a link that a walk finds',
    links: { 'articles/secret.md': 'secret.md' },
    code: 1,
    says: /articles\/secret\.md:1:1 .*leads out of the publication, and was not followed.*article\/unreadable/s,
  },
  {
    name: 'half an article by a link that a walk finds',
    files: { 'articles/x.en.md': '# X\n\nWords.\n' },
    links: { 'articles/x.zh.md': 'secret.md' },
    code: 1,
    says: /articles\/x\.zh\.md:1:1 .*leads out of the publication/s,
  },
  { name: 'a folder by a link that a walk finds', links: { 'articles/out': '' }, code: 0, says: /^/ },
  {
    name: 'the other half by a link',
    files: { 'articles/x.en.md': '# X\n\nWords.\n' },
    links: { 'articles/x.zh.md': 'secret.md' },
    args: ['articles/x.en.md'],
    code: 1,
    says: /articles\/x\.zh\.md:1:1 .*leads out of the publication/s,
  },
];

describe('nothing named in a file, and no link that a walk finds, leads out of the publication', () => {
  test.each(ROWS)('$name', async ({ files = {}, links = {}, args = [], code, says }) => {
    const outside = publish(OUTSIDE);
    const folder = publish({ ...SOUND, ...files });
    for (const [name, to] of Object.entries(links))
      symlinkSync(path.join(outside, to), path.join(folder, name));
    const ran = await claimcheck(folder, ['check', '--format', 'stylish,json', ...args]);
    expect(ran.stdout + ran.stderr).toMatch(says);
    expect(ran.code).toBe(code);
    expect(ran.stdout + ran.stderr).not.toMatch(/99\.9|fault of its own/);
    expect(filesIn(outside)).toEqual(Object.keys(OUTSIDE).sort());
  });

  test('but a link within it is followed, out of the folder it stands in too', async () => {
    const folder = publish({ ...SOUND, 'README.md': '# R\n\nIt took 71% of it.\n' });
    symlinkSync('../README.md', path.join(folder, 'articles/about.en.md'));
    const ran = await claimcheck(folder, ['check', 'articles']);
    expect(ran.stdout).toMatch(/articles\/about\.en\.md:3:9 .*71%/);
    expect(ran.code).toBe(1);
  });

  test('but the command line may name what it likes', async () => {
    const outside = publish({ ...OUTSIDE, 'claims/r.yaml': SOUND['claims/r.yaml'] });
    const ran = await claimcheck(publish(SOUND), [
      'check',
      path.join(outside, 'secret.md'),
      '--registry',
      path.join(outside, 'claims'),
    ]);
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(ran.stdout).toMatch(/99\.9/);
  });
});

describe('pages are named so that none leaves its folder or takes the place of another', () => {
  const IDS = [
    '../../x',
    '..',
    '.',
    '/etc/passwd',
    'CON',
    'con',
    'nul',
    'a/../b',
    'x'.repeat(300),
    'x'.repeat(301),
    '字'.repeat(100),
    'A',
    'a',
    'Ä',
    'ä',
    'a.',
    'a ',
    'a\0b',
    'a\\b',
    'a/b',
    'a__b',
    '',
    'é',
    'e\u0301',
  ];
  const names = IDS.map(pageName);

  test.each(IDS.map((id, i) => [id, names[i]!]))('%j', (_, name) => {
    expect(name).toMatch(/^[a-z0-9_-]+\.html$/);
    expect(name.length).toBeLessThan(130);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./);
  });

  test('on a disk that folds case and accents', () => {
    const folded = names.map((name) => name.normalize('NFKD').toLowerCase());
    expect(new Set(folded).size).toBe(IDS.length);
  });

  test('with articles of such names on a disk', async () => {
    const odd = ['CON', 'q', 'Q', 'a.b', 'x'.repeat(240)];
    const articles = Object.fromEntries(odd.map((name) => [`articles/${name}.zh.md`, `# 題\n\n數 5 人。\n`]));
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`articles/n${i}.zh.md`, `# 題\n\n數 5 人。\n`]),
    );
    const folder = publish({ ...SOUND, ...articles, ...many });
    const before = filesIn(folder);
    expect((await claimcheck(folder, ['check', '--format', 'html'])).code).toBe(0);
    const pages = filesIn(folder).filter((name) => !before.includes(name));
    expect(pages.every((name) => /^reports\/(?:index|pages\/[a-z0-9_-]+)\.html$/.test(name))).toBe(true);
    expect(pages).toHaveLength(1 + 1 + odd.length + 60);
    expect(readFileSync(path.join(folder, 'reports/index.html'), 'utf8')).toContain('</html>');
  });
});
