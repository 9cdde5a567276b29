import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkArticles } from '../../src/check.ts';
import { exitCode } from '../../src/cli/commands/check.ts';
import type { Run } from '../../src/model/run.ts';
import { UserError } from '../../src/model/user-error.ts';
import { nodeFileSystem } from '../../src/read/file-system.ts';
import { BUDGET, type Budget, megabytesFor, secondsFor } from '../../src/workers/budget.ts';
import { programBeside } from '../../src/workers/program.ts';
import { articleWorker } from '../../src/workers/thread.ts';
import { type ThreadsOptions, threads } from '../../src/workers/threads.ts';
import { article, prose } from '../bench/prose.ts';
import { publish } from '../publication.ts';

const REGISTRY = {
  'claims/claims.yaml': [
    'version: 1',
    'subjects: [{ id: harbour, zh: [港口], en: [harbour] }]',
    'metrics: [{ id: letters, zh: [意見], en: [letters] }]',
    'entries:',
    '  - id: harbour/letters',
    '    subject: harbour',
    '    metric: letters',
    '    observations: [{ value: "12,345" }]',
    '',
  ].join('\n'),
};

/** So many short articles, each with a number that differs, in two languages. */
function articles(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    files[`articles/n${i}/zh.md`] =
      `# 港口 ${i}\n\n港口收到 12,3${i % 10}0 份意見。成績為 ${i}.5%。\n\n${article('zh', 2)}`;
    files[`articles/n${i}/en.md`] =
      `# Harbour ${i}\n\nThe harbour received 12,345 letters. The score is ${i}.4%.\n\n${article('en', 2)}`;
  }
  return files;
}

/** A run whose articles are all checked in threads, with what an article may take. */
function inThreads(
  cwd: string,
  budget: Partial<Budget>,
  options: Partial<CheckOptions> & Partial<ThreadsOptions> = {},
): Promise<Run> {
  const { count = 2, megabytes = 512, program = articleWorker(), ...rest } = options;
  return checkArticles({
    cwd,
    fs: nodeFileSystem,
    today: '2026-11-23',
    reread: readFileSync,
    workplace: (job) => threads(job, { count, megabytes, program, budget: { ...BUDGET, ...budget } }),
    ...rest,
  });
}

const unreadIn = ({ articles }: Run) =>
  articles.flatMap(({ tally }) => tally.unread.map(({ path: name, message }) => [name, message]));

test('what came of articles is the same in a thread, and the articles, once they are looked at', async () => {
  const folder = publish({
    ...REGISTRY,
    ...articles(12),
    'articles/n3/en.md': '---\ntitle: [open\n---\n\nText 5.\n',
  });
  const here = await checkArticles({ cwd: folder, fs: nodeFileSystem, today: '2026-11-23' });
  const there = await inThreads(folder, {}, { count: 3 });
  const plain = ({ articles, ...rest }: Run) => ({
    ...rest,
    articles: articles.map(({ id, findings, coverage, tally }) => ({ id, findings, coverage, tally })),
  });
  expect(plain(there)).toEqual(plain(here));
  expect(there.articles.map(({ article }) => article)).toEqual(here.articles.map(({ article }) => article));
  const rules = new Set(there.articles.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  expect([...rules]).toEqual(
    expect.arrayContaining(['registry/refuted', 'bilingual/value', 'article/unreadable']),
  );
});

/** A file that takes much memory. */
const HEAVY = prose('en', 4_000_000, { density: 'dense' }).slice(0, 4_000_000);

describe('a budget', () => {
  test('of memory ends the thread, and costs only the file', async () => {
    const folder = publish({ ...REGISTRY, ...articles(4), 'articles/n1/en.md': HEAVY });
    const run = await inThreads(folder, {}, { megabytes: 96 });
    expect(unreadIn(run)).toEqual([['articles/n1/en.md', expect.stringContaining('within 96 MB of memory')]]);
    expect(exitCode(run)).toBe(1);
    expect(exitCode({ ...run, gate: { ...run.gate, result: 'pass' } })).toBe(2);
    // The other version and the other articles were checked; looked at again, the file is still left out.
    expect(run.articles.map(({ tally }) => tally.read.length)).toEqual([2, 1, 2, 2]);
    const { article: again, findings } = run.articles[1]!;
    expect(again.versions.map(({ document }) => document.path)).toEqual(['articles/n1/zh.md']);
    const said = findings.filter(({ ruleId }) => ruleId === 'article/unreadable');
    expect(said.map(({ path: name, severity }) => [name, severity])).toEqual([
      ['articles/n1/en.md', 'error'],
    ]);
  });

  test('grows with the text, and is said in whole units', () => {
    const file = { path: 'a.md', text: 'x'.repeat(1_500_001), sha256: '', lang: null, locale: null };
    expect(secondsFor({ id: 'a', files: [file], problems: [] }, BUDGET)).toBe(321);
    expect(megabytesFor(0, BUDGET)).toBe(512);
    expect(megabytesFor(1_000_001, BUDGET)).toBe(2013);
  });
});

/** Runs in threads that do what a file's text tells them. */
const faulty = (cwd: string, options: Parameters<typeof inThreads>[2] = {}): Promise<Run> =>
  inThreads(
    cwd,
    { seconds: 5, secondsPerMillion: 0 },
    { program: programBeside(import.meta.url, 'faulty-worker'), ...options },
  );

const text = (body: string): string => `# A\n\n${body} 5.\n`;

describe('a thread that ends by itself', () => {
  test.each([
    { fault: 'exit!', says: 'ended before it was done' },
    { fault: 'abort!', says: 'ended before it was done' },
    { fault: 'hang!', says: 'within 5 seconds' },
  ])('costs the file it was on, or all where it was on none: $fault', async ({ fault, says }) => {
    const folder = publish({
      ...REGISTRY,
      ...articles(5),
      'articles/n1/en.md': text(fault),
      'articles/n3/zh.md': text(`${fault} between files`),
    });
    const run = await faulty(folder);
    expect(unreadIn(run)).toEqual(
      ['articles/n1/en.md', 'articles/n3/en.md', 'articles/n3/zh.md'].map((name) => [
        name,
        expect.stringContaining(says),
      ]),
    );
    expect(run.articles.map(({ tally }) => tally.read.length)).toEqual([2, 1, 2, 0, 2]);
  });

  test('many times leaves enough to check the rest', async () => {
    const files: Record<string, string> = { ...articles(8) };
    for (let i = 0; i < 5; i++) files[`articles/n${i}/zh.md`] = text('exit!');
    const run = await faulty(publish({ ...REGISTRY, ...files }));
    expect(unreadIn(run)).toHaveLength(5);
    expect(run.articles.map(({ tally }) => tally.read.length).sort()).toEqual([1, 1, 1, 1, 1, 2, 2, 2]);
  });

  test('before it is ready is a fault of ours', async () => {
    const folder = publish({ ...REGISTRY, ...articles(3) });
    await expect(faulty(folder, { today: '1999-01-01' })).rejects.toThrow(/ended with 4 before it was ready/);
  });
});

test('a failure of whoever takes the parts ends threads that hang', async () => {
  const folder = publish({ ...REGISTRY, ...articles(3), 'articles/n2/en.md': text('hang!') });
  const run = inThreads(
    folder,
    {},
    {
      program: programBeside(import.meta.url, 'faulty-worker'),
      onParts: () => {
        throw new UserError([{ message: 'No room on the disk', remedy: 'make some' }]);
      },
    },
  );
  await expect(run).rejects.toThrow('No room on the disk');
});
