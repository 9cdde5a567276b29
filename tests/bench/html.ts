import { statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launch } from '../browser/chromium.ts';
import { claimcheck, EMPTY_REGISTRY, publish, readIn } from '../publication.ts';

/*
 * How long a report of 500 articles takes until it can be read in Chromium, against one of 5: opened in turns in one
 * run, so that what else the machine does falls on both. Ready is: loaded, painted, and a key answered.
 */
const SIZES = [5, 500] as const;
const OPENED = 15;
const PARAGRAPHS = 20;

const text = (line: (i: number) => string): string =>
  Array.from({ length: PARAGRAPHS }, (_, i) => line(i + 1)).join('\n\n');

const zh = (day: number): string =>
  text(
    (i) => `第 ${i} 場有 ${i * 37 + day + 120} 人參加，${60 + (i % 30)}.5% 通過，比前一場多 ${i + 2} 人。`,
  );

/** One number of each paragraph is another in English, so that every article has findings. */
const en = (day: number): string =>
  text(
    (i) =>
      `In round ${i}, ${i * 37 + day + 120} people took part and ${60 + (i % 30)}.5% passed, ${i + 3} more than before.`,
  );

/** A publication of so many articles, checked; gives its folder. */
async function reported(count: number): Promise<string> {
  const articles = Array.from({ length: count }, (_, day) => [
    [`articles/day-${day}/zh.md`, `# 第 ${day} 天的測試\n\n${zh(day)}\n`],
    [`articles/day-${day}/en.md`, `# Tests of day ${day}\n\n${en(day)}\n`],
  ]).flat();
  const folder = publish({ 'claims/claims.yaml': EMPTY_REGISTRY, ...Object.fromEntries(articles) });
  await claimcheck(folder, ['check', '--format', 'html', '--fail-on', 'never', '--quiet']);
  return folder;
}

/** Milliseconds until the page at an address is there, painted, and answers a key. */
async function ready(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const start = performance.now();
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-item'));
  const time = performance.now() - start;
  await page.close();
  return time;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const folders: string[] = [];
for (const size of SIZES) folders.push(await reported(size));
const addresses = folders.map((folder) => pathToFileURL(path.join(folder, 'reports/index.html')).href);
const browser = await launch();
const times: number[][] = SIZES.map(() => []);
for (let turn = 0; turn < OPENED; turn++)
  for (const [i, address] of addresses.entries()) times[i]!.push(await ready(browser, address));
await browser.close();

const [few, many] = times.map(median) as [number, number];
SIZES.forEach((size, i) => {
  const bytes = statSync(path.join(folders[i]!, 'reports/index.html')).size;
  const pages = readIn(folders[i]!, 'reports/index.html').split('href="pages/').length - 1;
  process.stdout.write(
    `${size} articles: index.html ${(bytes / 1e6).toFixed(2)} MB, ${pages} further pages, ready in ${median(times[i]!).toFixed(0)} ms (median of ${OPENED})\n`,
  );
});
process.stdout.write(`ratio ${(many / few).toFixed(2)} (at most 3)\n`);
