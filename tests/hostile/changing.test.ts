import { expect, test } from 'vitest';
import { checkArticles } from '../../src/check.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { FileSystem } from '../../src/read/file-system.ts';
import { toReport } from '../../src/report/report.ts';
import { memoryFiles, ROOT } from '../fuzz/memory-files.ts';
import { SOUND } from './command.ts';

const FILES = new Map(Object.entries(SOUND).map(([name, text]) => [name, new TextEncoder().encode(text)]));

const gone = (): never => {
  throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
};

/** A file system on which one way of asking for one path answers `then` from the `nth` time on. */
function changing<Call extends keyof FileSystem>(
  call: Call,
  name: string,
  nth: number,
  then: () => Awaited<ReturnType<FileSystem[Call]>>,
): FileSystem {
  const fs = memoryFiles(FILES, (names) => names);
  let asked = 0;
  return {
    ...fs,
    [call]: async (absolute: string) => {
      const isMeant = absolute === (name === '' ? ROOT : `${ROOT}/${name}`);
      return isMeant && ++asked >= nth ? then() : fs[call](absolute);
    },
  };
}

const ZH = 'articles/a/zh.md';
const other = (): Uint8Array => new TextEncoder().encode('# 甲\n\n甲的成績為 99.9%，共 12 人。\n');

interface Row {
  readonly name: string;
  readonly fs: () => FileSystem;
  /** What the run says: the messages of findings, or of a user's error. */
  readonly says: RegExp | null;
}

const ROWS: readonly Row[] = [
  {
    name: 'an article that vanishes before it is looked at',
    fs: () => changing('stat', ZH, 1, gone),
    says: /cannot be read: ENOENT/,
  },
  {
    name: 'an article that vanishes before it is read',
    fs: () => changing('readFile', ZH, 1, gone),
    says: /cannot be read: ENOENT/,
  },
  {
    name: 'an article that vanishes after it was read once',
    fs: () => changing('readFile', ZH, 2, gone),
    says: null,
  },
  {
    name: 'an article that is another when it is read again',
    fs: () => changing('readFile', ZH, 2, other),
    says: null,
  },
  {
    name: 'an article that is emptied',
    fs: () => changing('readFile', ZH, 1, () => new Uint8Array()),
    says: /This file is empty/,
  },
  {
    name: 'a folder that vanishes while it is walked',
    fs: () => changing('readdir', 'articles/a', 1, gone),
    says: /articles|cannot be read/,
  },
  { name: 'the folder asked for, vanished', fs: () => changing('realpath', 'articles', 1, gone), says: null },
  {
    name: 'a registry that vanishes while it is read',
    fs: () => changing('readFile', 'claims/r.yaml', 1, gone),
    says: /Cannot be read: ENOENT/,
  },
  {
    name: 'a registry whose folder vanishes',
    fs: () => changing('readdir', 'claims', 1, gone),
    says: /Cannot be read: ENOENT/,
  },
];

test.each(ROWS)('$name', async ({ fs, says }) => {
  const outcome = await checkArticles({ cwd: ROOT, fs: fs(), today: '2026-11-23' }).catch(
    (error: unknown) => {
      if (error instanceof UserError) return error;
      throw error;
    },
  );
  const told =
    outcome instanceof UserError
      ? outcome.problems.map(({ message }) => message)
      : outcome.articles.flatMap(({ findings }) => findings.map(({ message }) => message));
  if (says === null) expect(told).toEqual([]);
  else expect(told.join('\n')).toMatch(says);
  if (outcome instanceof UserError) return;
  // Whatever was read, offsets are those of the text that they were found in.
  for (const { claims } of toReport(outcome).articles)
    for (const { text, start, end } of claims) expect(text).toHaveLength(end.offset - start.offset);
});
