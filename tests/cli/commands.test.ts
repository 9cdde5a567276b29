import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const REGISTRY = { 'claims/r.yaml': EMPTY_REGISTRY };
const PAIR = {
  'articles/a/zh.md': '# 標題\n\n成績為 82.7%。\n',
  'articles/a/en.md': '# Title\n\nThe score is 82.7%.\n',
};
const CLEAN = {
  'articles/a/zh.md': '# 標題\n\n沒有數字的一段。\n',
  'articles/a/en.md': '# Title\n\nA paragraph without figures.\n',
};

describe('exit codes', () => {
  test.each([
    { name: 'nothing to report', files: CLEAN, args: [], code: 0 },
    { name: 'an unverified number', files: PAIR, args: [], code: 1 },
    { name: 'findings waived', files: PAIR, args: ['--fail-on', 'never'], code: 0 },
    { name: 'no article, allowed', files: {}, args: ['--allow-empty', '.'], code: 0 },
    {
      name: 'a rule switched off in the configuration',
      files: { ...PAIR, '.claimcheck.yaml': 'rules:\n  registry/unverified: off\n' },
      args: [],
      code: 0,
    },
    {
      name: 'a missing half is a warning',
      files: { 'articles/a/zh.md': CLEAN['articles/a/zh.md'] },
      args: [],
      code: 0,
    },
    {
      name: 'more warnings than are let through',
      files: { 'articles/a/zh.md': CLEAN['articles/a/zh.md'] },
      args: ['--max-warnings', '0'],
      code: 1,
    },
    {
      name: 'warnings fail on request',
      files: { 'articles/a/zh.md': CLEAN['articles/a/zh.md'] },
      args: ['--fail-on', 'warning'],
      code: 1,
    },
  ])('$name: $code', async ({ files, args, code }) => {
    const outcome = await claimcheck(publish({ ...REGISTRY, ...files }), ['check', ...args]);
    expect(outcome).toMatchObject({ code, stderr: '' });
  });
});

describe('reports', () => {
  test('the same input gives the same bytes, whatever the concurrency', async () => {
    const files: Record<string, string> = { ...REGISTRY };
    for (let i = 0; i < 12; i++) {
      files[`articles/n${i}/zh.md`] = `# 標題\n\n成績為 ${i}.5%。\n`;
      files[`articles/n${i}/en.md`] = `# Title\n\nThe score is ${i}.4%.\n`;
    }
    const folder = publish(files);
    const args = ['check', '--format', 'json', '--output', '-'];
    const one = await claimcheck(folder, [...args, '--concurrency', '1']);
    const many = await claimcheck(folder, [...args, '--concurrency', '8']);
    expect(one.stdout).toBe(many.stdout);
    expect(JSON.parse(one.stdout).articles).toHaveLength(12);
  });

  test('files are written, and only the report goes to standard output', async () => {
    const folder = publish({ ...REGISTRY, ...PAIR });
    const both = await claimcheck(folder, ['check', '--format', 'json,html']);
    expect(readdirSync(path.join(folder, 'reports')).sort()).toEqual(['index.html', 'report.json']);
    const direct = await claimcheck(folder, ['check', '--format', 'json', '--output', '-']);
    expect(direct.stdout).toBe(readIn(folder, 'reports/report.json'));
    expect(both.code).toBe(1);
  });

  test('waived findings are still said to block', async () => {
    const { stdout } = await claimcheck(publish({ ...REGISTRY, ...PAIR }), ['check', '--fail-on', 'never']);
    expect(stdout).toMatch(/would (have )?be(en)? blocked|would block/i);
  });
});

describe('extract', () => {
  test('standard input, in words', async () => {
    const { code, stdout } = await claimcheck(publish({}), ['extract', '-', '--lang', 'zh'], {
      stdin: 'GPT-5.5 有近 200 家夥伴，減少 30%+。\n',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/近 200/);
    expect(stdout).toMatch(/30%\+/);
    expect(stdout).toMatch(/GPT-5\.5.*skipped/);
  });

  test('JSON holds what the text holds', async () => {
    const { stdout } = await claimcheck(publish(PAIR), ['extract', '--format', 'json']);
    const { documents } = JSON.parse(stdout);
    expect(documents.map((d: { lang: string }) => d.lang).sort()).toEqual(['en', 'zh']);
    for (const { claims } of documents)
      expect(claims.map((c: { plain: string }) => c.plain)).toEqual(['82.7%']);
  });
});

describe('explain', () => {
  test('without a name lists every rule', async () => {
    const { stdout } = await claimcheck(publish({}), ['explain']);
    for (const { id } of RULES) expect(stdout).toContain(id);
  });

  test.each(RULES.map(({ id }) => id))('%s', async (id) => {
    const { code, stdout } = await claimcheck(publish({}), ['explain', id]);
    expect(code).toBe(0);
    expect(stdout).toContain('What to do');
  });

  test('a claim', async () => {
    const folder = publish({ ...REGISTRY, ...PAIR });
    const { stdout: json } = await claimcheck(folder, ['check', '--format', 'json', '--output', '-']);
    const [claim] = JSON.parse(json).articles[0].claims;
    const { code, stdout } = await claimcheck(folder, ['explain', claim.id]);
    expect(code).toBe(0);
    expect(stdout).toContain('82.7%');
    expect(stdout).toContain('unverified');
  });

  test('a misspelt rule', async () => {
    const { code, stderr } = await claimcheck(publish({}), ['explain', 'registry/refutd']);
    expect(code).toBe(2);
    expect(stderr).toContain('registry/refuted');
  });
});

describe('init', () => {
  test('writes a publication that loads, and overwrites nothing', async () => {
    const folder = publish(CLEAN);
    expect(await claimcheck(folder, ['init'])).toMatchObject({ code: 0 });
    expect(await claimcheck(folder, ['check'])).toMatchObject({ code: 0, stderr: '' });
    const before = readIn(folder, '.claimcheck.yaml');
    const again = await claimcheck(folder, ['init']);
    expect(again.stdout).toContain('kept');
    expect(readIn(folder, '.claimcheck.yaml')).toBe(before);
  });
});
