import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NEVER = ['--fail-on', 'never'];

describe('the sample publication, checked twice with numbers changed in between', () => {
  const folder = publish({});
  const EN = path.join(folder, 'articles/pricing-notes/en.md');
  const kept = path.join(folder, 'kept.json');
  beforeAll(async () => {
    for (const part of ['articles', 'claims'])
      cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    await claimcheck(folder, ['check', '--format', 'json', ...NEVER, '--today', '2026-11-20']);
    cpSync(path.join(folder, 'reports/report.json'), kept);
    const text = readFileSync(EN, 'utf8');
    const edited = text.replace('87.2%', '82.7%').replace('GPT-5.2 has 70.9%', 'GPT-5.2 has 70.8%');
    expect(edited).not.toBe(text);
    writeFileSync(EN, edited);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('what is new and what is mended is told in every format for people', async () => {
    const { stdout, stderr, code } = await claimcheck(folder, [
      'check',
      '--since',
      'kept.json',
      '--format',
      'stylish,html,markdown',
      ...NEVER,
    ]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(/^Since +2026-11-20: 2 new, 3 mended$/m);
    const marked = stdout.split('\n').filter((line) => line.includes('  error  new  '));
    expect(marked.map((line) => line.trim().split(/ {2,}/).at(-1))).toEqual([
      'bilingual/value',
      'registry/refuted',
    ]);
    for (const line of marked) expect(line).toContain('70.8%');
    expect(readIn(folder, 'reports/report.md')).toContain('- **Since 2026-11-20**: 2 new, 3 mended\n');
    const page = readIn(folder, 'reports/index.html');
    expect(page.match(/data-since="new"/g)).toHaveLength(2);
    expect(page).toContain('3 mended since 2026-11-20');
    expect(page).toMatch(/87\.2% has the digits of 82\.7%/);
  });

  test('a part of the articles says nothing of the others, and `merge` says the same as `check`', async () => {
    const part = await claimcheck(folder, [
      'check',
      'articles/two-generations',
      ...NEVER,
      '--since',
      'kept.json',
    ]);
    expect(part.stdout).toContain('2026-11-20: 0 new, 0 mended');
    const whole = await claimcheck(folder, ['check', ...NEVER, '--since', 'kept.json']);
    for (const shard of ['1/2', '2/2'])
      await claimcheck(folder, ['check', '--shard', shard, '--output', 'blobs', ...NEVER]);
    expect(await claimcheck(folder, ['merge', 'blobs', '--since', 'kept.json'])).toEqual(whole);
  });

  test('the report that the run replaces can be the earlier one; it stays as it is without `--since`', async () => {
    const json = ['check', '--format', 'json,stylish', ...NEVER];
    await claimcheck(folder, json);
    const plain = readIn(folder, 'reports/report.json');
    const again = await claimcheck(folder, [...json, '--since', 'reports/report.json', 'kept.json']);
    expect(again.stdout).toContain('2026-11-23: 0 new, 0 mended');
    expect(readIn(folder, 'reports/report.json')).toBe(plain);
  });

  test('the summary of a step on GitHub has the line too', async () => {
    const summary = path.join(folder, 'summary.md');
    await claimcheck(
      folder,
      ['check', '--format', 'github', ...NEVER, '--since', 'kept.json', '--ui', 'zh'],
      {
        env: { GITHUB_STEP_SUMMARY: summary },
      },
    );
    expect(readFileSync(summary, 'utf8')).toContain('- **與 2026-11-20 相比**：新增 2 個，修正 3 個\n');
  });
});

describe('a bad earlier report ends in 2 before anything is checked or written', () => {
  const folder = publish({
    'claims/c.yaml': EMPTY_REGISTRY,
    'articles/a/zh.md': '# 標題\n',
    'articles/a/en.md': '# Title\n',
    'broken.json': '{',
    'latin.json': new Uint8Array([0x22, 0xe9, 0x22]),
    'odd.json': '{"schemaVersion":1,"today":"\\u001b[31m"}',
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    [['nowhere.json'], 'nowhere.json There is no such earlier report; check --since'],
    [['articles'], 'articles An earlier report must be a file; name a `report.json`; put paths'],
    [['broken.json'], 'broken.json This earlier report is no JSON'],
    [['latin.json'], 'latin.json This earlier report cannot be read as UTF-8'],
    [['odd.json'], 'odd.json This earlier report is damaged at `today`'],
    [['broken.json', 'nowhere.json'], 'nowhere.json There is no such earlier report'],
  ])('%j', async (files, problem) => {
    const { code, stdout, stderr } = await claimcheck(folder, ['check', '--since', ...files]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
    expect(stderr).not.toContain('\u001b');
  });
});
