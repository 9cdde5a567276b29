import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const ARTICLE = {
  'articles/a/zh.md':
    '# 北站\n\n## 準點\n\n北站的準點率為 82.7%。北站有 44 座月台。\n\n| 車站 | 運量 |\n| --- | --- |\n| 南站 | 12,000 |\n',
  'articles/a/en.md':
    '# North Station\n\n## On time\n\nThe punctuality of North Station is 82.7%. North Station has 44 platforms.\n\n| Station | Ridership |\n| --- | --- |\n| South Station | 12,000 |\n',
};
const PUBLICATION = { ...ARTICLE, 'claims/r.yaml': EMPTY_REGISTRY };

interface Drafts {
  readonly subjects?: { id: string; zh?: string[]; en?: string[] }[];
  readonly metrics?: { id: string; zh?: string[]; en?: string[] }[];
  readonly entries?: {
    id: string;
    subject: string;
    metric: string;
    status: string;
    observations: { value: string }[];
    note: string;
  }[];
}

const draftsIn = (folder: string, name = 'claims/drafts.yaml'): Drafts =>
  parse(readIn(folder, name)) as Drafts;

async function report(folder: string) {
  const { stdout } = await claimcheck(folder, ['check', '--format', 'json', '--output', '-']);
  return JSON.parse(stdout) as {
    articles: { findings: unknown[]; claims: { id: string; verdict: string }[] }[];
    summary: { claims: { supported: number; unverified: number } };
  };
}

describe('registry suggest', () => {
  test('both versions of a figure become one draft, in their words', async () => {
    const folder = publish(PUBLICATION);
    const { code, stdout, stderr } = await claimcheck(folder, ['registry', 'suggest']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('claims/drafts.yaml: 3 drafts');
    const { subjects, metrics, entries } = draftsIn(folder);
    expect(
      entries!.map(({ subject, metric, observations }) => [subject, metric, observations[0]!.value]),
    ).toEqual([
      ['north-station', 'punctuality', '82.7%'],
      ['north-station', 'platforms', '44'],
      ['south-station', 'ridership', '12,000'],
    ]);
    expect(subjects).toContainEqual({ id: 'north-station', zh: ['北站'], en: ['North Station'] });
    expect(metrics).toContainEqual({ id: 'punctuality', zh: ['準點率'], en: ['punctuality'] });
    expect(entries![0]!.note).toBe('articles/a/zh.md:5, articles/a/en.md:5');
    expect(new Set(entries!.map(({ status }) => status))).toEqual(new Set(['draft']));
  });

  test('a draft changes no verdict and no finding', async () => {
    const folder = publish(PUBLICATION);
    const before = await report(folder);
    await claimcheck(folder, ['registry', 'suggest']);
    expect((await report(folder)).articles).toEqual(before.articles);
  });

  test('once sourced and active, the drafts bear the numbers out', async () => {
    const folder = publish(PUBLICATION);
    await claimcheck(folder, ['registry', 'suggest']);
    const text = readIn(folder, 'claims/drafts.yaml').replaceAll('status: draft', 'status: active');
    writeFileSync(path.join(folder, 'claims/drafts.yaml'), text);
    expect((await report(folder)).summary.claims).toMatchObject({ supported: 6, unverified: 0 });
  });

  test('a second run adds nothing, renamed and corrected drafts included', async () => {
    const folder = publish(PUBLICATION);
    await claimcheck(folder, ['registry', 'suggest']);
    const file = path.join(folder, 'claims/drafts.yaml');
    const edited = readIn(folder, 'claims/drafts.yaml')
      .replace('"82.7%"', '"81.9%"')
      .replaceAll('north-station', 'station.north')
      .replace('id: station.north/platforms', 'id: platforms-in-the-north');
    writeFileSync(file, edited);
    const { stdout } = await claimcheck(folder, ['registry', 'suggest']);
    expect(stdout).toContain('Nothing to suggest');
    expect(readFileSync(file, 'utf8')).toBe(edited);
  });

  test('a dry run prints a registry file and writes nothing', async () => {
    const folder = publish(PUBLICATION);
    const { code, stdout } = await claimcheck(folder, ['registry', 'suggest', '--dry-run']);
    expect(code).toBe(0);
    expect((parse(stdout) as Drafts).entries).toHaveLength(3);
    expect(existsSync(path.join(folder, 'claims/drafts.yaml'))).toBe(false);
  });

  test('a known subject is used, and its file is added to without touching the rest', async () => {
    const curated =
      '# Stations, by hand\nentries: [] # none yet\n\nsubjects: &stations   # odd order\n    - {id: n, zh: "北站", en: North Station}   # keep\n    # the south is next\nversion: 1\n# end\n';
    const folder = publish({ ...ARTICLE, 'claims/stations.yml': curated });
    const { code } = await claimcheck(folder, ['registry', 'suggest', '--into', 'claims/stations.yml']);
    expect(code).toBe(0);
    const after = readIn(folder, 'claims/stations.yml');
    const { subjects, entries } = draftsIn(folder, 'claims/stations.yml');
    expect(entries!.map(({ id }) => id)).toEqual(['n/punctuality', 'n/platforms', 'south-station/ridership']);
    expect(subjects!.map(({ id }) => id)).toEqual(['n', 'south-station']);
    for (const line of curated.split('\n').filter((text) => !text.startsWith('entries')))
      expect(after.split('\n')).toContain(line);
    expect(after.replace(/entries: \[.*\] # none yet/, 'entries: [] # none yet')).toContain(
      '# none yet\n\nsubjects',
    );
  });

  test('a number whose other version has an entry is left out, and said', async () => {
    const registry = `version: 1
subjects: [{ id: n, zh: 北站, en: North }]
metrics: [{ id: p, zh: 準點率, en: punctuality }]
entries: [{ id: n/p, subject: n, metric: p, observations: [{ value: "82.7%" }] }]
`;
    const folder = publish({
      'articles/a/zh.md': '北站的準點率為 82.7%。\n',
      'articles/a/en.md': 'The trains there ran on time in 82.7% of cases.\n',
      'claims/r.yaml': registry,
    });
    const { stdout } = await claimcheck(folder, ['registry', 'suggest']);
    expect(stdout).toMatch(/Nothing to suggest/);
    expect(stdout).toMatch(/articles\/a\/en\.md:1 {2}82\.7%: .*`n\/p`/);
  });

  test('two values of one subject and metric get ids of their own, and a word about it', async () => {
    const folder = publish({
      'articles/a.en.md':
        'The punctuality of North Station is 82.7%.\n\nThe punctuality of North Station is 71.2%.\n',
      'claims/r.yaml': EMPTY_REGISTRY,
    });
    await claimcheck(folder, ['registry', 'suggest']);
    expect(draftsIn(folder).entries!.map(({ id }) => id)).toEqual([
      'north-station/punctuality',
      'north-station/punctuality-2',
    ]);
    expect(readIn(folder, 'claims/drafts.yaml')).toMatch(/# Another value .* north-station\/punctuality:/);
  });

  test.each([
    { name: 'a file outside the registry', args: ['--into', 'drafts.yaml'], says: /drafts\.yaml .*--into/ },
    { name: 'a file that is no YAML', args: ['--into', 'claims/drafts.txt'], says: /drafts\.txt/ },
    { name: 'a hidden file', args: ['--into', 'claims/.drafts.yaml'], says: /\.drafts\.yaml/ },
    {
      name: 'a file written in one flow',
      args: ['--into', 'claims/flow.yaml'],
      says: /claims\/flow\.yaml .*mapping/,
    },
    { name: 'a link', args: ['--into', 'claims/link.yaml'], says: /claims\/link\.yaml .*link/ },
    { name: 'a path that is not there', args: ['nowhere'], says: /nowhere/ },
  ])('$name ends in 2', async ({ args, says }) => {
    const folder = publish({ ...PUBLICATION, 'claims/flow.yaml': '{ version: 1 }\n', 'elsewhere.yaml': '' });
    symlinkSync(path.join(folder, 'elsewhere.yaml'), path.join(folder, 'claims/link.yaml'));
    const { code, stderr } = await claimcheck(folder, ['registry', 'suggest', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
    expect(readIn(folder, 'elsewhere.yaml')).toBe('');
  });

  test('on the sample publication, from a terminal, twice', () => {
    const folder = publish({});
    for (const part of ['articles', 'claims'])
      cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    const run = () =>
      spawnSync(
        process.execPath,
        [
          ...['--import', path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')],
          ...[path.join(ROOT, 'src/cli/index.ts'), 'registry', 'suggest'],
        ],
        { cwd: folder, encoding: 'utf8' },
      );
    const first = run();
    expect([first.status, first.stderr]).toEqual([0, '']);
    const written = readIn(folder, 'claims/drafts.yaml');
    for (const words of ['減少 30%+', '71,637', '2 週']) expect(written).toContain(words);
    expect(written).not.toMatch(/^ +status: (?!draft$)/m);
    expect(run().stdout).toContain('Nothing to suggest');
    expect(readIn(folder, 'claims/drafts.yaml')).toBe(written);
  }, 60_000);

  test('whatever an article holds, the drafts load', async () => {
    const word = fc.constantFrom(
      '北站',
      '# x',
      ': y',
      '"q"',
      "it's",
      '[a]',
      '{b}',
      '*c',
      '&d',
      '- e',
      '\u202e',
      '\u0007',
      'No',
      'null',
      '|',
      '%',
      'North Station',
      '`',
      '\\',
      '🚆',
    );
    const sentence = fc
      .tuple(
        fc.array(word, { maxLength: 6 }),
        fc.constantFrom('82.7%', '44', '$3', '2026-04-28', '12,000', '3 億元'),
        fc.array(word, { maxLength: 4 }),
      )
      .map(([before, number, behind]) => [...before, number, ...behind].join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 5 }), async (sentences) => {
        const folder = publish({
          'articles/a.en.md': sentences.join('\n\n'),
          'claims/r.yaml': EMPTY_REGISTRY,
        });
        const { code, stderr } = await claimcheck(folder, ['registry', 'suggest']);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        const again = await claimcheck(folder, ['registry', 'suggest']);
        expect(again.stdout).toContain('Nothing to suggest');
        expect((await claimcheck(folder, ['registry', 'lint'])).code).not.toBe(2);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
