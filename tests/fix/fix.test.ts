import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../src/check.ts';
import { writeFixes } from '../../src/cli/commands/fix.ts';
import { fixInRounds } from '../../src/fix/rounds.ts';
import { nodeFileSystem } from '../../src/read/file-system.ts';
import { overlay } from '../../src/read/overlay.ts';
import { claimcheck, publish, readIn } from '../publication.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const samplePublication = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-'));
  for (const part of ['articles', 'claims'])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  return folder;
};

const articlesIn = (folder: string): Map<string, string> => {
  const root = path.join(folder, 'articles');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => statSync(path.join(root, name)).isFile())
      .sort()
      .map((name) => [`articles/${name}`, readIn(root, name)]),
  );
};

interface Fix {
  readonly certain: boolean;
  readonly edits: readonly {
    path: string;
    start: { offset: number };
    end: { offset: number };
    text: string;
  }[];
}

/** The certain fixes that a report offers. */
async function offered(folder: string): Promise<Fix[]> {
  const { stdout } = await claimcheck(folder, ['check', '--format', 'json', '--output', '-']);
  const report: { articles: { findings: { fixes: Fix[] }[] }[] } = JSON.parse(stdout);
  return report.articles.flatMap(({ findings }) =>
    findings.flatMap(({ fixes }) => fixes.filter(({ certain }) => certain)),
  );
}

describe('the sample publication', () => {
  test('leaves nothing to fix, changes only what was named, and a second run changes nothing', async () => {
    const folder = samplePublication();
    const before = articlesIn(folder);
    const fixes = await offered(folder);
    expect(fixes.length).toBeGreaterThan(10);

    const first = await claimcheck(folder, ['check', '--fix', '--quiet']);
    expect(first.stderr).toMatch(/^Fixed \d+ findings in \d+ files: /);
    const after = articlesIn(folder);
    for (const [name, text] of before) {
      const edits = new Map(
        fixes
          .flatMap((fix) => fix.edits)
          .filter((edit) => edit.path === name)
          .map((edit) => [edit.start.offset, edit]),
      );
      let expected = text;
      for (const { start, end, text: put } of [...edits.values()].sort(
        (a, b) => b.start.offset - a.start.offset,
      ))
        expected = expected.slice(0, start.offset) + put + expected.slice(end.offset);
      expect(after.get(name)).toBe(expected);
    }
    expect(await offered(folder)).toEqual([]);

    const second = await claimcheck(folder, ['check', '--fix', '--quiet']);
    expect(second.stderr).toBe('Nothing to fix: no finding has a correction that is certain.\n');
    expect(articlesIn(folder)).toEqual(after);
    expect(second.stdout).toBe(first.stdout);
  });

  test('prints the same as a patch, which git applies', async () => {
    const [folder, fixed] = [samplePublication(), samplePublication()];
    const before = articlesIn(folder);
    const { stdout, code } = await claimcheck(folder, ['check', '--fix-dry-run']);
    expect(code).toBe(1);
    expect(articlesIn(folder)).toEqual(before);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: stdout });
    await claimcheck(fixed, ['check', '--fix', '--quiet']);
    expect(articlesIn(folder)).toEqual(articlesIn(fixed));
  });
});

const REGISTRY = `version: 1
subjects: [{ id: north, zh: 北站, en: North Station }]
metrics:
  - { id: punctuality, zh: 準點率, en: punctuality }
  - { id: riders, zh: 旅客, en: riders }
entries:
  - { id: north/punctuality, subject: north, metric: punctuality, observations: [{ value: "69.4%" }] }
  - { id: north/riders, subject: north, metric: riders, observations: [{ value: "3,400" }] }
`;

/** A file, and what `--fix` makes of it: every other byte stays. */
const FILES: readonly (readonly [what: string, name: string, before: string, after: string])[] = [
  [
    'digits',
    'en.md',
    'The punctuality of North Station is 75.1%.\n',
    'The punctuality of North Station is 69.4%.\n',
  ],
  ['words', 'zh.md', '北站的準點率是百分之七十五點一。\n', '北站的準點率是百分之六十九點四。\n'],
  ['full width', 'zh.md', '北站的準點率是７５．１％。\n', '北站的準點率是６９．４％。\n'],
  ['emphasis', 'zh.md', '北站的準點率是 **75.1%**。\n', '北站的準點率是 **69.4%**。\n'],
  [
    'a byte order mark',
    'en.md',
    '\uFEFFNorth Station has 4,300 riders.\n',
    '\uFEFFNorth Station has 3,400 riders.\n',
  ],
  [
    'CRLF and an emoji',
    'en.md',
    '# 🚉\r\n\r\nNorth Station 🚆 has 4,300 riders.\r\n',
    '# 🚉\r\n\r\nNorth Station 🚆 has 3,400 riders.\r\n',
  ],
  [
    'a table without an end of line',
    'en.md',
    '| Station | Punctuality | Riders |\n|---|---|---|\n| North Station | 75.1% | 4,300 |',
    '| Station | Punctuality | Riders |\n|---|---|---|\n| North Station | 69.4% | 3,400 |',
  ],
  [
    'two in a line',
    'en.md',
    'The punctuality of North Station is 75.1%, and North Station has 4,300 riders.\n',
    'The punctuality of North Station is 69.4%, and North Station has 3,400 riders.\n',
  ],
  [
    'an entity within it',
    'en.md',
    'The punctuality of North Station is 75.1&percnt;.\n',
    'The punctuality of North Station is 75.1&percnt;.\n',
  ],
  [
    'front matter',
    'en.md',
    '---\ntitle: North Station has 4,300 riders\n---\n\nText.\n',
    '---\ntitle: North Station has 3,400 riders\n---\n\nText.\n',
  ],
  [
    'both languages in one file',
    'a.md',
    '# 北站\n\n北站的旅客有 4,300 人，準點率很高。\n\n# North Station\n\nNorth Station has 4,300 riders and is punctual.\n',
    '# 北站\n\n北站的旅客有 3,400 人，準點率很高。\n\n# North Station\n\nNorth Station has 3,400 riders and is punctual.\n',
  ],
];

describe('a file', () => {
  test.each(FILES)('%s', async (_, name, before, after) => {
    const folder = publish({ 'claims/a.yaml': REGISTRY, [`articles/x/${name}`]: before });
    await claimcheck(folder, ['check', '--fix']);
    expect(readIn(folder, `articles/x/${name}`)).toBe(after);
  });

  test('keeps an edit that was made while it was checked', async () => {
    const name = 'articles/x/en.md';
    const folder = publish({ 'claims/a.yaml': REGISTRY, [name]: 'North Station has 4,300 riders.\n' });
    const { files } = await fixInRounds(
      (texts) => checkArticles({ cwd: folder, fs: overlay(nodeFileSystem, texts), today: '2026-11-23' }),
      folder,
    );
    expect(files).toHaveLength(1);
    writeFileSync(path.join(folder, name), 'Edited meanwhile: 4,300.\n');
    await expect(writeFixes(files, { cwd: folder, fs: nodeFileSystem })).rejects.toThrow(
      /articles\/x\/en\.md.*Was edited while it was checked/,
    );
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('Edited meanwhile: 4,300.\n');
  });
});

/** Two versions of which one is a translation, and what `--fix` makes of the translation. */
const TRANSLATIONS: readonly (readonly [what: string, zh: string, en: string, fixed: string])[] = [
  [
    'a slip of scale words, the original stated',
    '---\noriginal: true\n---\n\n每月送出 1 億個請求。\n',
    'It sends 1 billion requests a month.\n',
    'It sends 100 million requests a month.\n',
  ],
  [
    'a slip of scale words, no original stated',
    '每月送出 1 億個請求。\n',
    'It sends 1 billion requests a month.\n',
    'It sends 1 billion requests a month.\n',
  ],
  [
    'another value',
    '---\noriginal: true\n---\n\n每月送出 3,200 個請求。\n',
    'It sends 3,400 requests a month.\n',
    'It sends 3,400 requests a month.\n',
  ],
];

test.each(TRANSLATIONS)('between versions: %s', async (_, zh, en, fixed) => {
  const folder = publish({
    'claims/a.yaml': 'version: 1\nentries: []\n',
    'articles/x/zh.md': zh,
    'articles/x/en.md': en,
  });
  await claimcheck(folder, ['check', '--fix']);
  expect(readIn(folder, 'articles/x/en.md')).toBe(fixed);
  expect(readIn(folder, 'articles/x/zh.md')).toBe(zh);
});

describe('what contradicts a dry run is refused', () => {
  test.each([['--fix'], ['--output', '-', '--format', 'json']])('%s', async (...flags) => {
    const folder = publish({ 'claims/a.yaml': REGISTRY, 'articles/x/en.md': 'Text.\n' });
    const { code, stderr, stdout } = await claimcheck(folder, ['check', '--fix-dry-run', ...flags]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('give one of the two');
  });
});
