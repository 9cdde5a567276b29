import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.ts';
import { ENOUGH } from '../../src/workers/where.ts';
import { prose } from '../bench/prose.ts';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli/index.js');
const REGISTRY = { 'claims/claims.yaml': EMPTY_REGISTRY };
const ALL = REPORTERS.map(({ format }) => format).join(',');

/** A publication of so many articles, each with its own numbers and about so many bytes in each language. */
function publication(count: number, bytes: number): Record<string, string> {
  const files: Record<string, string> = { ...REGISTRY };
  for (let i = 0; i < count; i++)
    for (const lang of ['zh', 'en'] as const)
      files[`articles/n${i}/${lang}.md`] =
        `# ${i}\n\n成績 score ${i}.${lang === 'zh' ? 5 : 4}%.\n\n${prose(lang, bytes, { density: 'few' })}`;
  return files;
}

/** Everything that a run says and writes. */
async function saidBy(folder: string, concurrency: number, format: string) {
  const args = ['check', '--format', format, '--concurrency', `${concurrency}`, '--output', 'out'];
  const outcome = await claimcheck(folder, args, { cores: concurrency });
  const names = readdirSync(path.join(folder, 'out'), { recursive: true, encoding: 'utf8' });
  const reports = names
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => [name, readIn(folder, path.join('out', name))]);
  return { ...outcome, reports };
}

describe('the same bytes come out', () => {
  test('in one thread and in several', { timeout: 300_000 }, async () => {
    const files = publication(60, 13_000);
    expect(Object.values(files).join('').length).toBeGreaterThan(ENOUGH);
    const folder = publish(files);
    const one = await saidBy(folder, 1, 'json,stylish');
    expect(one).toMatchObject({ code: 1, stderr: '' });
    for (const concurrency of [2, 5]) expect(await saidBy(folder, concurrency, 'json,stylish')).toEqual(one);
  });

  test('in every format, with a large file on the side', { timeout: 300_000 }, async () => {
    const large = { 'articles/n7/en.md': prose('en', 70_000, { density: 'few' }) };
    const folder = publish({ ...publication(10, 300), ...large });
    const one = await saidBy(folder, 1, ALL);
    expect(one).toMatchObject({ code: 1, stderr: '' });
    for (const concurrency of [2, 5]) expect(await saidBy(folder, concurrency, ALL)).toEqual(one);
  });
});

test('an interrupt ends threads and all', async () => {
  const heavy = prose('en', 3_000_000, { density: 'dense' });
  const folder = publish({ ...publication(2, 300), 'articles/n0/en.md': heavy });
  const args = [BIN, 'check', '--format', 'json', '--quiet'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!existsSync(path.join(folder, 'reports'))) await wait(100);
  await wait(2_000);
  child.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  expect(existsSync(path.join(folder, 'reports/report.json'))).toBe(false);
});
