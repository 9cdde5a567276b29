import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeFileSystem } from '../../src/read/file-system.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';
import { claimcheck, publish } from '../publication.ts';
import { expectGolden } from '../reporters/golden.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What `extract --aligned` prints in a terminal of a width, or in a pipe. */
async function printed(width: number, isTTY: boolean, ...paths: string[]): Promise<string> {
  let text = '';
  const write = (part: string): void => {
    text += part;
  };
  const stdout = { isTTY, columns: width, write };
  const code = await main(['extract', '--aligned', ...paths], {
    cwd: ROOT,
    env: isTTY ? { FORCE_COLOR: '1' } : {},
    fs: nodeFileSystem,
    today: '2026-11-23',
    stdout,
    stderr: stdout,
    cores: 1,
    readStdin: async () => new Uint8Array(),
  });
  expect(code).toBe(0);
  return text;
}

describe('the alignment of the sample publication', () => {
  test('in a pipe, with two files and with both languages in one', async () => {
    expectGolden(
      'aligned.txt',
      await printed(80, false, 'articles/pricing-notes', 'articles/benchmark-glossary.md'),
    );
  });

  test.each([40, 80, 132])('keeps to %d columns', async (width) => {
    const lines = (await printed(width, false, 'articles')).split('\n');
    const named = /^ *(?:articles|zh|en|\d+ of \d+ blocks)|\d+% sure/;
    for (const line of lines.filter((text) => !named.test(text)))
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  test('says the same in colours', async () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const [plain, colored] = [
      await printed(80, false, 'articles/pricing-notes'),
      await printed(80, true, 'articles/pricing-notes'),
    ];
    expect(colored).not.toBe(plain);
    expect(colored.replace(escapes, '')).toBe(plain);
  });
});

const TABLES = {
  'a/zh.md': '| 縣市 | 人口 | 面積 |\n|---|---|---|\n| 台北 | 248 萬 | 272 |\n| 高雄 | 272 萬 | 2,952 |\n',
  'a/en.md':
    '| City | Area | Population |\n|---|---|---|\n| Taipei | 272 | 2.48 million |\n| Kaohsiung | 2,950 | 2.72 million |\n',
};

describe('as JSON', () => {
  const aligned = async (files: Record<string, string>, ...args: string[]) => {
    const { code, stdout } = await claimcheck(publish(files), [
      'extract',
      '--aligned',
      '--format',
      'json',
      ...args,
    ]);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };

  test('cells with the headers that were matched, wherever the columns stand', async () => {
    const { articles } = await aligned(TABLES, 'a');
    const [block] = articles[0].alignments[0].blocks;
    expect(block.table.columns).toEqual([
      { left: '縣市', right: 'City' },
      { left: '人口', right: 'Population' },
      { left: '面積', right: 'Area' },
    ]);
    expect(
      block.pairs.map(
        (pair: Record<string, { left: string; right: string; text: string } | string>) =>
          `${(pair.column as { left: string }).left}: ${(pair.left as { text: string }).text} ${pair.relation} ${(pair.right as { text: string }).text}`,
      ),
    ).toEqual([
      '人口: 248 萬 equal 2.48 million',
      '面積: 272 equal 272',
      '人口: 272 萬 equal 2.72 million',
      '面積: 2,952 contradicts 2,950',
    ]);
  });

  test('places in both files, and claims by their ids in the report', async () => {
    const { articles } = await aligned(
      { 'a/zh.md': '# 標題\n\n共 310 人。\n', 'a/en.md': '# Title\n\nThere were 310 people.\n' },
      'a',
    );
    const { left, right, blocks } = articles[0].alignments[0];
    expect([left, right]).toEqual([
      { lang: 'zh', locale: 'zh-Hant', path: 'a/zh.md' },
      { lang: 'en', locale: 'en', path: 'a/en.md' },
    ]);
    expect(blocks[1]).toMatchObject({
      left: [{ type: 'paragraph', section: ['標題'], start: { line: 3 }, text: '共 310 人。' }],
      shared: { numbers: ['310'], names: [] },
      pairs: [{ left: { text: '310' }, relation: 'equal', row: null }],
    });
    expect(blocks[1].pairs[0].left.claim).toMatch(/^a:zh:|^a/);
  });
});

describe('what there is to align', () => {
  test('each version against the original', async () => {
    const { stdout } = await claimcheck(
      publish({
        'a/zh-Hant.md': '共 310 人。\n',
        'a/zh-Hans.md': '共 310 人。\n',
        'a/en.md': '---\noriginal: true\n---\n\nThere were 310 people.\n',
      }),
      ['extract', '--aligned', 'a'],
    );
    expect(stdout.match(/^.*\(original\)$/gm)).toEqual([
      'en  a/en.md  (original)',
      'en  a/en.md  (original)',
    ]);
  });

  test('a single version is said to be one', async () => {
    const { code, stdout } = await claimcheck(publish({ 'a/zh.md': '共 310 人。\n' }), [
      'extract',
      '--aligned',
      'a',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('The English version of this article is missing');
  });

  test('standard input with both languages', async () => {
    const stdin =
      '# 標題\n\n這裡一共有 310 人參加了會議。\n\n# Title\n\nThere were 310 people at the meeting.\n';
    const { stdout } = await claimcheck(publish({}), ['extract', '--aligned', '-'], { stdin });
    expect(stdout).toMatch(/310 = 310 {2}same/);
  });

  test('one language cannot be aligned', async () => {
    const { code, stderr } = await claimcheck(publish(TABLES), ['extract', '--aligned', '--lang', 'zh', 'a']);
    expect(code).toBe(2);
    expect(stderr).toContain('leave `--lang` out');
  });

  test('what cannot be read ends in 2, and the others are shown', async () => {
    const { code, stdout, stderr } = await claimcheck(
      publish({ ...TABLES, 'b/zh.md': new Uint8Array([0x89, 0x50, 0, 1]) as unknown as string }),
      ['extract', '--aligned', 'a', 'b'],
    );
    expect(code).toBe(2);
    expect(stdout).toContain('248 萬');
    expect(stderr).toContain('b/zh.md: This file is binary');
  });
});
