import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.ts';
import { type Around, claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const FILES = {
  'claims/r.yaml': EMPTY_REGISTRY,
  'articles/a/zh.md': '# 標題\n\n成績為 82.7%。\n',
  'articles/a/en.md': '# Title\n\nThe score is 87.2%.\n',
};

const WRITTEN = {
  json: 'report.json',
  html: 'index.html',
  sarif: 'report.sarif',
  junit: 'junit.xml',
  markdown: 'report.md',
  rdjson: 'report.rdjson',
  gitlab: 'gl-code-quality-report.json',
};
const ALL = Object.keys(WRITTEN);

const check = (folder: string, args: readonly string[], around: Around = {}) =>
  claimcheck(folder, ['check', ...args], around);

describe('several formats', () => {
  test('each goes to its file, and they are named', async () => {
    const folder = publish(FILES);
    const { code, stdout } = await check(folder, [
      '--format',
      ['stylish', ...ALL].join(','),
      '--output',
      'out',
    ]);
    expect(code).toBe(1);
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(Object.values(WRITTEN).sort());
    expect(stdout).toContain('Written: out/report.json, out/index.html, out/report.sarif');
    expect(REPORTERS.filter(({ file }) => file).map(({ format, file }) => [format, file])).toEqual(
      Object.entries(WRITTEN),
    );
  });

  test.each(ALL)('%s on standard output is that report and nothing else, twice the same', async (format) => {
    const folder = publish(FILES);
    await check(folder, ['--format', format]);
    const direct = await check(folder, ['--format', format, '--output', '-'], {
      isTTY: true,
      env: { FORCE_COLOR: '1' },
    });
    expect(direct.stdout).toBe(readIn(folder, `reports/${WRITTEN[format as keyof typeof WRITTEN]}`));
    expect(direct.stderr).toBe('');
  });

  test('stylish is no report for a program', async () => {
    const { code, stderr } = await check(publish(FILES), ['--format', 'stylish', '--output', '-']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('exactly one machine format')]);
  });
});

describe('what could not be read', () => {
  test.each(ALL)('is told by %s, even with its rule switched off', async (format) => {
    const torn = Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);
    const folder = publish({
      ...FILES,
      'articles/torn.en.md': torn,
      '.claimcheck.yaml':
        format === 'json' || format === 'html' ? '{}\n' : 'rules:\n  article/unreadable: off\n',
    });
    const { code, stdout } = await check(folder, ['--format', format, '--output', '-', '--fail-on', 'never']);
    expect(code).toBe(2);
    expect(stdout).toContain('torn.en.md');
    expect(stdout).toMatch(/UTF-8/);
  });

  test.each(['sarif', 'junit', 'github', 'markdown', 'rdjson', 'gitlab'])(
    'a path that is not there is told by %s',
    async (format) => {
      const folder = publish(FILES);
      const { code, stdout, stderr } = await check(folder, [
        'articles',
        'nowhere',
        '--format',
        format,
        '--output',
        '-',
      ]);
      expect(code).toBe(2);
      expect(stdout).toContain('There is no such file or folder');
      expect(stderr).toContain('nowhere');
    },
  );
});

describe('GitHub', () => {
  test('annotations stand alone, or beside the words for people; the summary is added to', async () => {
    const folder = publish({ ...FILES, 'summary.md': 'Of an earlier tool.\n' });
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'), GITHUB_ACTIONS: 'true' };
    const alone = await check(folder, ['--format', 'github,json'], { env });
    expect(
      alone.stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('::')),
    ).toBe(true);
    expect(readIn(folder, 'summary.md')).toMatch(/^Of an earlier tool\.\n\n## ✖ The gate fails/);
    const both = await check(folder, ['--format', 'stylish,github'], { env });
    expect(both.stdout).toContain('To unblock:');
    expect(both.stdout).toContain(alone.stdout);
    expect(readIn(folder, 'summary.md').match(/^## /gm)).toHaveLength(2);
  });

  test('nothing is written where no summary is asked for', async () => {
    const folder = publish(FILES);
    await check(folder, ['--format', 'github']);
    expect(existsSync(path.join(folder, 'reports'))).toBe(false);
  });

  test('a summary that cannot be written ends in 2', async () => {
    const folder = publish(FILES);
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, 'no/such/folder') };
    const { code, stderr } = await check(folder, ['--format', 'github'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('Cannot write the summary');
  });

  test('an article gives no commands to the runner', async () => {
    const folder = publish({ ...FILES, 'articles/a/zh.md': '# 標題\n\n成績 ##[add-mask]為 82.7%。\n' });
    const { stdout } = await check(folder, [], { env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toContain('add-mask');
    expect(stdout).not.toContain('##[');
  });
});

describe('a terminal', () => {
  const ESCAPE = '\u001b';

  test.each<readonly [string, readonly string[], Around, boolean]>([
    ['a pipe has no colours', [], { env: {} }, false],
    ['FORCE_COLOR gives a pipe colours', [], { env: { FORCE_COLOR: '1' } }, true],
    ['NO_COLOR wins', [], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
    ['so does --no-color', ['--no-color'], { env: { FORCE_COLOR: '1' } }, false],
    ['FORCE_COLOR=0', [], { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['a dumb terminal has none', [], { isTTY: true, env: { TERM: 'dumb' } }, false],
  ])('%s', async (_, args, around, coloured) => {
    const { stdout } = await check(publish(FILES), args, around);
    expect(stdout.includes(`${ESCAPE}[`)).toBe(coloured);
  });

  test.each<readonly [string, Around, boolean]>([
    ['that opens links gets them', { isTTY: true, env: { TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' } }, true],
    ['that says nothing gets none', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    [
      'of a CI service gets none',
      { isTTY: true, env: { TERM_PROGRAM: 'WezTerm', CI: '1', NO_COLOR: '1' } },
      false,
    ],
    ['that is a pipe gets none', { env: { TERM_PROGRAM: 'WezTerm' } }, false],
    ['that was forced gets them', { env: { FORCE_HYPERLINK: '1' } }, true],
  ])('%s', async (_, around, links) => {
    const folder = publish(FILES);
    const { stdout } = await check(folder, [], around);
    const link = `${ESCAPE}]8;;file://${folder}/articles/a/en.md${ESCAPE}\\articles/a/en.md:3:14${ESCAPE}]8;;${ESCAPE}\\`;
    expect(stdout.includes(link)).toBe(links);
    expect(stdout.includes(`${ESCAPE}]`)).toBe(links);
  });

  const many = (): string => {
    const files: Record<string, string> = { 'claims/r.yaml': EMPTY_REGISTRY };
    for (let i = 0; i < 25; i++) files[`articles/n${i}.en.md`] = '# Title\n\nNo figures.\n';
    return publish(files);
  };

  test('a long run draws a bar and wipes it; a pipe and CI see nothing of it', async () => {
    const folder = many();
    const { stderr, stdout } = await check(folder, ['--no-color'], { isTTY: true });
    expect(stderr).toContain('█ checked 25 of 25 articles');
    expect(stderr.endsWith(`\r${ESCAPE}[K`)).toBe(true);
    expect(stdout).not.toContain('█');
    expect((await check(folder, [], {})).stderr).toBe('');
    expect((await check(folder, [], { isTTY: true, env: { CI: 'true' } })).stderr).toBe('');
  });

  test('a bar has no more columns than the terminal', async () => {
    const { stderr } = await check(many(), [], { isTTY: true, columns: 30 });
    for (const drawn of stderr.split(`\r${ESCAPE}[K`)) expect(drawn.length).toBeLessThan(30);
    expect(stderr).toContain('checked 25 of 25 articles');
  });

  test('--ui speaks Chinese around the findings', async () => {
    const folder = publish(FILES);
    const { stdout } = await check(folder, ['--ui', 'zh', '--format', 'stylish,markdown']);
    expect(stdout).toContain('✖ 未通過');
    expect(stdout).toContain('要放行，請：');
    expect(readFileSync(path.join(folder, 'reports/report.md'), 'utf8')).toContain('## ✖ 未通過');
    expect((await check(folder, ['--ui', 'fr'])).code).toBe(2);
  });
});

describe('a report that lies among the articles', () => {
  const ids = async (folder: string, ...args: string[]): Promise<string[]> => {
    const { stdout } = await check(folder, [...args, '--format', 'json', '--output', '-']);
    return JSON.parse(stdout).articles.map(({ id }: { id: string }) => id);
  };
  const OUT = 'articles/out';
  const own = { ...FILES, 'articles/report.md': '# Report\n\nIt costs 37%.\n' };

  test('is no article of the next run, wherever the folder of reports was named', async () => {
    const configured = publish({ ...own, '.claimcheck.yaml': `output: ${OUT}\n` });
    await check(configured, ['--format', 'markdown']);
    expect(readIn(configured, `${OUT}/report.md`)).toContain('82.7%');
    expect(await ids(configured)).toEqual(['articles/a', 'articles/report']);
    const { stdout } = await claimcheck(configured, ['extract']);
    expect(stdout).not.toContain(`${OUT}/report.md`);

    const folder = publish(own);
    const args = ['--format', 'markdown,json', '--output', OUT];
    await check(folder, args);
    const once = readIn(folder, `${OUT}/report.json`);
    await check(folder, args);
    expect(readIn(folder, `${OUT}/report.json`)).toBe(once);
  });

  test('is one where it is named itself, and so is another file beside it', async () => {
    const folder = publish({
      ...own,
      '.claimcheck.yaml': `output: ${OUT}\n`,
      [`${OUT}/notes.md`]: '# Notes\n',
      [`${OUT}/report.md`]: '# A report of our own\n',
    });
    expect(await ids(folder, OUT)).toEqual([`${OUT}/notes`, `${OUT}/report`]);
    await check(folder, ['--format', 'markdown']);
    expect(await ids(folder, OUT)).toEqual([`${OUT}/notes`]);
    expect(await ids(folder, `${OUT}/report.md`)).toEqual([`${OUT}/report`]);
  });
});
