import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../publication.ts';
import { CLI, filesIn, run, SOUND } from './command.ts';

/** Enough articles for a report of many pages, so that there is something to interrupt. */
const MANY = {
  ...SOUND,
  ...Object.fromEntries(
    Array.from({ length: 80 }, (_, i) => [
      `articles/p${i}.zh.md`,
      `# 題 ${i}\n\n${Array.from({ length: 8 }, (_, j) => `- 第 ${j} 項有 ${i * j + 1} 人。\n`).join('')}`,
    ]),
  ),
};
const CHECK = [CLI, 'check', '--format', 'json,html'];

const start = (cwd: string): ChildProcess => spawn(process.execPath, CHECK, { cwd, stdio: 'ignore' });

/** Sends a signal as soon as a report is begun; gives how the process ended. */
async function interrupted(
  folder: string,
  report: string,
  signal: NodeJS.Signals,
): Promise<NodeJS.Signals | number | null> {
  const reports = path.join(folder, 'reports');
  const child = start(folder);
  const watcher = watch(reports, (_, name) => {
    if (name?.startsWith(report)) child.kill(signal);
  });
  const [code, by] = await once(child, 'exit');
  watcher.close();
  return by ?? code;
}

const isTemporary = (name: string): boolean => /\.(?:\d+|\d+-\d+\.part)$/.test(name);

/** Each report is whole: JSON parses, pages end as pages do; or it is the one that stood there before. */
function expectWhole(reports: string): void {
  for (const name of filesIn(reports).filter((name) => !isTemporary(name))) {
    const text = readFileSync(path.join(reports, name), 'utf8');
    if (text === 'the old one') continue;
    if (name.endsWith('.json')) JSON.parse(text);
    else expect(text.trimEnd().endsWith('</html>')).toBe(true);
  }
}

function publication(): { readonly folder: string; readonly reports: string } {
  const folder = publish(MANY);
  const reports = path.join(folder, 'reports');
  mkdirSync(reports);
  for (const name of ['report.json', 'index.html']) writeFileSync(path.join(reports, name), 'the old one');
  return { folder, reports };
}

describe('a signal while reports are written', () => {
  // A shell tells these as 130 and 143: the process ends by the signal itself, so that a script around it ends too.
  const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
  const rows = signals.flatMap((signal) =>
    ['report.json', 'index.html'].map((report) => [signal, report] as const),
  );
  test.each(rows)(
    '%s in %s',
    async (signal, report) => {
      const { folder, reports } = publication();
      expect(await interrupted(folder, report, signal)).toBe(signal);
      expectWhole(reports);
      if (signal !== 'SIGKILL') expect(filesIn(reports).filter(isTemporary)).toEqual([]);
      // What it left does not disturb the next run, whose reports are whole.
      expect(run(folder, CHECK.slice(1)).code).toBe(1);
      expectWhole(reports);
      expect(readFileSync(path.join(reports, 'index.html'), 'utf8')).not.toBe('the old one');
    },
    300_000,
  );
});

test('a signal before anything is written', async () => {
  const folder = publish(SOUND);
  const child = start(folder);
  await once(child, 'spawn');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  expect(existsSync(path.join(folder, 'reports'))).toBe(false);
}, 300_000);

test('two runs into one folder at once', async () => {
  const { folder, reports } = publication();
  const ends = await Promise.all([start(folder), start(folder)].map((child) => once(child, 'exit')));
  expect(ends).toEqual([
    [1, null],
    [1, null],
  ]);
  expectWhole(reports);
  expect(filesIn(reports).filter(isTemporary)).toEqual([]);
  expect(readdirSync(path.join(reports, 'pages'))).toHaveLength(81);
}, 300_000);
