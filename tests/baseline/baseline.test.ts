import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const FILE = 'claimcheck-baseline.yaml';
const FILES = {
  'claims/r.yaml': EMPTY_REGISTRY,
  '.claimcheck.yaml': `baseline: ${FILE}\nrules: { article/pair: off }\n`,
  'articles/a.zh.md': '# 標題\n\n佔比為 40%。\n\n去年的銷量增加了 12%。\n',
  'articles/b.zh.md': '# 標題\n\n份額是 7%。\n',
};
const REASON = ['--reason', 'older than the registry'];

/** A publication whose findings are all in its baseline. */
async function accepted(...more: string[]): Promise<string> {
  const folder = publish(FILES);
  const { code, stdout } = await claimcheck(folder, ['baseline', 'create', ...REASON, ...more]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${FILE}: 3 findings added, 0 kept\n` });
  return folder;
}

const write = (folder: string, name: string, text: string): void =>
  writeFileSync(path.join(folder, name), text);
const edit = (folder: string, name: string, from: string | RegExp, to: string): void => {
  const before = readIn(folder, name);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(folder, name, after);
};

const check = (folder: string, ...args: string[]) => claimcheck(folder, ['check', ...args]);

test('what it holds passes the gate, marked and counted', async () => {
  const folder = await accepted();
  expect((await check(folder)).code).toBe(0);
  const { stdout } = await check(folder, '--format', 'json', '--output', '-');
  const report = JSON.parse(stdout);
  expect(report.summary.findings).toMatchObject({ error: 0, suppressed: 3 });
  expect(report.articles[0].findings[0].suppressed).toEqual({
    reason: 'older than the registry',
    by: 'baseline',
  });
});

test('it is written for people who review it', async () => {
  const folder = await accepted('--expires', '2027-01-31');
  const [, first] = readIn(folder, FILE).split('findings:\n');
  expect(first!.split('\n\n')[0]!.replace(/(?<=fingerprint: |message: )".+"/g, '"…"')).toBe(
    [
      '  - fingerprint: "…"',
      '    rule: registry/unverified',
      '    path: articles/a.zh.md',
      '    message: "…"',
      '    actual: "40%"',
      '    reason: "older than the registry"',
      '    expires: 2027-01-31',
    ].join('\n'),
  );
});

describe('what suppresses no longer', () => {
  test.each([
    {
      name: 'another number in the same sentence',
      change: (folder: string) => edit(folder, 'articles/a.zh.md', '40%', '90%'),
      code: 1,
      says: /:6:5 .*\(40%\) suppresses nothing: the numbers are others now \(90%\)/,
    },
    {
      name: 'a reason that was taken out',
      change: (folder: string) => edit(folder, FILE, 'older than the registry', ' '),
      code: 1,
      says: /:6:5 .*gives no reason and suppresses nothing/,
    },
    {
      name: 'a day gone by',
      change: (folder: string) => edit(folder, FILE, 'registry"\n', 'registry"\n    expires: 2026-11-22\n'),
      code: 1,
      says: /:6:5 .*expired on 2026-11-22/,
    },
    {
      name: 'a mended number: nothing blocks, but it is told',
      change: (folder: string) => edit(folder, 'articles/a.zh.md', '佔比為 40%。\n\n', ''),
      code: 0,
      says: /:6:5 .*matches nothing/,
    },
  ])('$name', async ({ change, code, says }) => {
    const folder = await accepted();
    change(folder);
    const outcome = await check(folder);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(says);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    const own = await claimcheck(folder, ['baseline', 'check']);
    expect(own.code).toBe(1);
    expect(own.stdout).toMatch(says);
  });

  test('its last day is one on which it holds', async () => {
    const folder = await accepted('--expires', '2026-11-23');
    expect((await check(folder)).code).toBe(0);
    expect((await check(folder, '--today', '2026-11-24')).code).toBe(1);
  });

  test('a line moved, a sentence added: it holds on', async () => {
    const folder = await accepted();
    edit(folder, 'articles/a.zh.md', '# 標題\n', '# 標題\n\n新的一段。\n');
    expect(await check(folder)).toMatchObject({ code: 0, stderr: '' });
  });

  test('the evidence changed: it is another discrepancy', async () => {
    const registry = (value: string) =>
      `version: 1\nsubjects: [{ id: n, zh: 北站, en: North Station }]\nmetrics: [{ id: p, zh: 準點率, en: punctuality }]\nentries:\n  - { id: n/p, subject: n, metric: p, observations: [{ value: "${value}" }] }\n`;
    const folder = publish({
      ...FILES,
      'claims/r.yaml': registry('82.7%'),
      'articles/a.zh.md': '北站的準點率為 75%。\n',
    });
    await claimcheck(folder, ['baseline', 'create', ...REASON]);
    expect((await check(folder)).code).toBe(0);
    write(folder, 'claims/r.yaml', registry('91%'));
    expect((await check(folder)).code).toBe(1);
  });
});

describe('create', () => {
  test('without a reason it says that one is to be filled in, and nothing is suppressed', async () => {
    const folder = publish(FILES);
    const { stdout } = await claimcheck(folder, ['baseline', 'create']);
    expect(stdout).toMatch(/suppress nothing until each has its `reason`/);
    const { code, stderr } = await check(folder);
    expect(code).toBe(1);
    expect(stderr.match(/gives no reason/g)).toHaveLength(3);
  });

  test('on a file that is there it adds what is new, and changes nothing else', async () => {
    const folder = await accepted();
    edit(folder, FILE, 'version: 1', '# kept by the desk\nversion: 1 # always');
    const before = readIn(folder, FILE);
    expect((await claimcheck(folder, ['baseline', 'create', ...REASON])).stdout).toBe(
      `${FILE}: 0 findings added, 3 kept\n`,
    );
    expect(readIn(folder, FILE)).toBe(before);
    write(folder, 'articles/c.zh.md', '# 標題\n\n產量下降 5%。\n');
    expect((await claimcheck(folder, ['baseline', 'create', '--reason', 'new'])).stdout).toBe(
      `${FILE}: 1 finding added, 3 kept\n`,
    );
    expect(readIn(folder, FILE).startsWith(before)).toBe(true);
    expect((await check(folder)).code).toBe(0);
  });

  test('what a comment suppresses, and what cannot be read, is no part of it', async () => {
    const folder = publish({
      ...FILES,
      'articles/b.zh.md': '<!-- claimcheck-ignore registry/unverified: 自行統計 -->\n\n份額是 7%。\n',
      'articles/d.zh.md': '---\ntitle: [\n---\n',
    });
    const { code, stdout } = await claimcheck(folder, ['baseline', 'create', ...REASON]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${FILE}: 2 findings added, 0 kept\n` });
    expect(readIn(folder, FILE)).not.toContain('article/unreadable');
  });
});

describe('prune', () => {
  test('takes out what matches nothing, and leaves comments and everything else', async () => {
    const folder = await accepted();
    edit(folder, FILE, '  - fingerprint', '  # the desk looked at this one\n  - fingerprint');
    const entries = readIn(folder, FILE).split(/(?= {2}- fingerprint)/);
    write(folder, 'articles/b.zh.md', '# 標題\n\n沒有數字。\n');
    const { code, stdout } = await claimcheck(folder, ['baseline', 'prune']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /articles\/b\.zh\.md \(7%\) matches nothing[^\n]*\nclaimcheck-baseline\.yaml: 1 taken out, 2 kept\n$/,
    );
    expect(readIn(folder, FILE)).toBe(entries.slice(0, 3).join(''));
    expect(await claimcheck(folder, ['baseline', 'check'])).toMatchObject({ code: 0 });
  });

  test('of named paths it judges only those', async () => {
    const folder = await accepted();
    for (const name of ['articles/a.zh.md', 'articles/b.zh.md'])
      write(folder, name, '# 標題\n\n沒有數字。\n');
    const { stdout } = await claimcheck(folder, ['baseline', 'prune', 'articles/b.zh.md']);
    expect(stdout).toMatch(/1 taken out, 2 kept/);
  });

  test('while something cannot be read it takes out nothing', async () => {
    const folder = await accepted();
    const before = readIn(folder, FILE);
    write(folder, 'articles/b.zh.md', '---\ntitle: [\n---\n');
    expect((await claimcheck(folder, ['baseline', 'prune'])).code).toBe(2);
    expect(readIn(folder, FILE)).toBe(before);
  });

  test('all of them: the file stays one that reads', async () => {
    const folder = await accepted();
    for (const name of ['articles/a.zh.md', 'articles/b.zh.md'])
      write(folder, name, '# 標題\n\n沒有數字。\n');
    await claimcheck(folder, ['baseline', 'prune']);
    expect(readIn(folder, FILE)).toMatch(/\nfindings: \[\]\n/);
    expect(await check(folder)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a baseline that does not read ends in 2', () => {
  test.each([
    { name: 'none there', text: null, says: /There is no such baseline/ },
    { name: 'broken', text: 'findings: [\n', says: /Cannot be read as YAML/ },
    { name: 'an unknown key', text: 'version: 1\nfinding: []\n', says: /:2:1 .*did you mean `findings`/ },
    {
      name: 'a fingerprint that is none',
      text: 'version: 1\nfindings:\n  - { fingerprint: "x", rule: r, path: p }\n',
      says: /:3:20 .*32 hexadecimal/,
    },
    {
      name: 'a day that there is none of',
      text: `version: 1\nfindings:\n  - { fingerprint: "${'a'.repeat(32)}", rule: r, path: p, expires: 2026-02-30 }\n`,
      says: /:3:\d+ .*a date such as/,
    },
    { name: 'no UTF-8', text: new Uint8Array([0xff, 0xfe, 0x00]), says: /UTF-8/ },
  ])('$name', async ({ text, says }) => {
    const folder = publish({ ...FILES, ...(text !== null && { [FILE]: text }) });
    for (const args of [
      ['check'],
      ['check', '--baseline', FILE],
      ['baseline', 'check'],
      ['baseline', 'prune'],
    ]) {
      const { code, stdout, stderr } = await claimcheck(folder, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(says);
    }
  });
});
