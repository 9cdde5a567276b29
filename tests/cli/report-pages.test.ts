import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

const articles = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `articles/day-${i}.en.md`,
      `# Day ${i}\n\nWe walked ${i + 3} km.\n`,
    ]),
  );
const CHECK = ['check', '--format', 'html', '--fail-on', 'never'];

test('a large report is a folder of pages; those of an earlier run go, and nothing else does', async () => {
  const folder = publish({ 'claims/claims.yaml': EMPTY_REGISTRY, ...articles(24) });
  const pages = path.join(folder, 'reports/pages');
  await claimcheck(folder, CHECK);
  expect(readdirSync(pages).length).toBe(24);
  expect(readIn(folder, 'reports/index.html')).toContain('href="pages/articles__day-7.html"');

  writeFileSync(path.join(pages, 'mine.html'), '<!DOCTYPE html><html lang="en"><p>Mine</p></html>');
  writeFileSync(path.join(pages, 'notes.txt'), readIn(folder, 'reports/pages/articles__day-3.html'));
  mkdirSync(path.join(pages, 'folder.html'));
  writeFileSync(path.join(folder, 'elsewhere.html'), readIn(folder, 'reports/pages/articles__day-3.html'));
  symlinkSync(path.join(folder, 'elsewhere.html'), path.join(pages, 'link.html'));
  rmSync(path.join(folder, 'articles/day-7.en.md'));
  await claimcheck(folder, CHECK);
  expect(existsSync(path.join(pages, 'articles__day-7.html'))).toBe(false);
  expect(readdirSync(pages).length).toBe(23 + 4);

  for (let i = 8; i < 24; i++) rmSync(path.join(folder, `articles/day-${i}.en.md`));
  await claimcheck(folder, CHECK);
  expect(readdirSync(pages).sort()).toEqual(['folder.html', 'link.html', 'mine.html', 'notes.txt']);
  expect(existsSync(path.join(folder, 'elsewhere.html'))).toBe(true);
  expect(readIn(folder, 'reports/index.html')).not.toContain('href="pages/');
});

test('to standard output a large report is one page', async () => {
  const folder = publish({ 'claims/claims.yaml': EMPTY_REGISTRY, ...articles(24) });
  const { stdout } = await claimcheck(folder, [...CHECK, '--output', '-']);
  expect(stdout.match(/<section class="article"/g)!.length).toBe(24);
  expect(stdout.match(/<!DOCTYPE html>/g)!.length).toBe(1);
  expect(existsSync(path.join(folder, 'reports'))).toBe(false);
});
