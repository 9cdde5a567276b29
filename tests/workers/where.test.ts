import { expect, test } from 'vitest';
import type { FoundArticle } from '../../src/read/discover.ts';
import { type Circumstances, ENOUGH, LARGE, SOME, whereFit } from '../../src/workers/where.ts';
import type { Job } from '../../src/workplace.ts';

const JOB: Job = {
  registry: { sha256: '', subjects: new Map(), metrics: new Map(), entries: new Map() },
  terms: { today: '2026-11-23', rules: { levels: {}, overrides: [], options: {} }, evidence: [] },
  asked: { findings: true, parts: [] },
};

const file = (size: number) => ({ path: 'a.md', sha256: '', lang: null, locale: null, size });
const found = (size: number): FoundArticle => ({
  id: 'a',
  files: [{ ...file(size), text: null, translationKey: null }],
  problems: [],
});

const USUAL: Circumstances = { concurrency: 4, cores: 4, looked: false, cached: false };

test.each([
  { name: 'little to do', sizes: [100, 100], inThread: false },
  { name: 'one article, however much', sizes: [ENOUGH], inThread: false },
  { name: 'enough to do', sizes: [100, ENOUGH], inThread: true },
  { name: 'enough, on one core', sizes: [100, ENOUGH], cores: 1, inThread: false },
  { name: 'enough, without threads', sizes: [100, ENOUGH], concurrency: 1, inThread: false },
  { name: 'enough, but looked at again', sizes: [100, ENOUGH], looked: true, inThread: false },
  { name: 'enough, but little that no cache knows', sizes: [100, ENOUGH], cached: true, inThread: false },
  { name: 'enough that no cache knows', sizes: [100, ENOUGH], cached: true, before: SOME, inThread: true },
  { name: 'a large file', sizes: [100, 100], characters: LARGE + 1, inThread: true },
  { name: 'a large file on one core', sizes: [100], cores: 1, characters: LARGE + 1, inThread: true },
  { name: 'a large file, looked at', sizes: [100], looked: true, characters: LARGE + 1, inThread: true },
  {
    name: 'a large file, without threads',
    sizes: [100],
    concurrency: 1,
    characters: LARGE + 1,
    inThread: false,
  },
])('$name', async ({ name: _, sizes, characters = 100, before = 0, inThread, ...circumstances }) => {
  const workplace = whereFit({ ...USUAL, ...circumstances })(JOB, sizes.map(found));
  const check = (characters: number) => {
    const text = `${'word '.repeat(characters / 5)}last.\n`;
    return workplace.check({ id: 'a', files: [{ ...file(0), text }], problems: [] });
  };
  for (let given = 0; given < before; given += 50_000) await check(50_000);
  const { checked } = await check(characters);
  expect(checked === null).toBe(inThread);
  await workplace.close();
});
