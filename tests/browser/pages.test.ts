import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';
import { HOSTILE } from '../reporters/hostile.ts';
import { cutOff, DESKTOP, launch, openFile, overflow, PHONE } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

const CHECK = ['check', '--format', 'html', '--fail-on', 'never'];

/** Texts of one article in both languages, the number of the day other in English from the tenth day on. */
const day = (i: number) => [
  [`articles/day-${i}/zh.md`, `# 第 ${i} 天\n\n我們走了 ${i + 30} 公里。\n`],
  [`articles/day-${i}/en.md`, `# Day ${i}\n\nWe walked ${i < 10 ? i + 30 : i + 31} km.\n`],
];

describe('the index of a large report', () => {
  const folder = publish({
    'claims/claims.yaml': EMPTY_REGISTRY,
    ...Object.fromEntries(Array.from({ length: 24 }, (_, i) => day(i)).flat()),
  });
  const index = path.join(folder, 'reports/index.html');
  beforeAll(async () => {
    await claimcheck(folder, CHECK);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is filtered, walked by keys and left for a page and back', async () => {
    const { page, requests, faults, close } = await openFile(browser, index);
    const shown = () =>
      page
        .locator('[data-item]')
        .evaluateAll((all) => all.filter((one) => !(one as HTMLElement).hidden).length);
    expect(await shown()).toBe(24);
    await page.locator('[name=rule]').selectOption('bilingual/value');
    expect(await shown()).toBe(14);
    await page.locator('[name=q]').fill('day 17');
    expect(await shown()).toBe(1);
    expect(new URL(page.url()).hash).toBe('#rule=bilingual%2Fvalue&q=day+17');
    await page.locator('#ui-zh').focus();
    await page.keyboard.press('j');
    expect(await page.locator('#position').textContent()).toBe('1 of 1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/pages\/articles__day-17\.html$/);
    expect(await page.locator('h1').innerText()).toContain('must be settled');
    expect(await page.locator('.finding[data-rule="bilingual/value"]').count()).toBe(1);
    await page.goBack();
    expect(await shown()).toBe(1);
    await page.locator('#clear').click();
    expect(await shown()).toBe(24);
    expect(faults).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`file://${folder}/reports/`))).toEqual([]);
    await close();
  });

  test('leads to a page, which keeps the language that was chosen', async () => {
    const { page, close } = await openFile(browser, index, { viewport: PHONE });
    await page.locator('label[for=ui-zh]').click();
    await page.locator('a.enter').first().click();
    await page.waitForURL(/pages\//);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await overflow(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    await page.locator('a.mark').click();
    await page.waitForURL(/index\.html$/);
    expect(await cutOff(page)).toEqual([]);
    await close();
  });
});

describe('hostile articles and a hostile registry, read from their files', () => {
  // A file that holds NUL is binary, and one cannot hold half a character: those are read from no file.
  const texts = HOSTILE.map((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd'));
  const quoted = (text: string) =>
    JSON.stringify(text.slice(0, 3000).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' '));
  const entries = texts.map(
    (text, i) => `  - id: "thing-${i}/score"
    subject: "thing-${i}"
    metric: score
    status: active
    observations:
      - value: "69.4%"
        rank: preferred
        source:
          title: ${quoted(`t ${text}`)}
          publisher: ${quoted(`p ${text}`)}
          url: https://example.org/${i}
          quote: ${quoted(`69.4% ${text}`)}
          retrieved: 2026-11-01`,
  );
  const subjects = texts.map((_, i) => `  - { id: "thing-${i}", zh: [Thing ${i}x], en: [Thing ${i}x] }`);
  const registry = `version: 1
subjects:
${subjects.join('\n')}
metrics:
  - { id: score, unit: "%", zh: [score], en: [score] }
entries:
${entries.join('\n')}
`;
  const article = (number: string) =>
    `---\ntitle: ${quoted(`Title ${texts[0]} 5%`)}\n---\n\n# ${texts[2]} 7%\n\n${texts
      .map((text, i) => `Thing ${i}x score ${number}: ${text.replaceAll('\n', ' ')} and ${i + 40} people\n\n`)
      .join(
        '',
      )}<table><tr><td onclick="alert(1)">9%</td><td><script>alert(1)</script>${number}</td></tr></table>\n`;

  test('run nothing and break nothing', async () => {
    const folder = publish({
      'claims/claims.yaml': registry,
      'articles/odd/zh.md': article('75.1%'),
      'articles/odd/en.md': article('75.2%'),
    });
    const { code, stderr } = await claimcheck(folder, CHECK);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const opened = await openFile(browser, path.join(folder, 'reports/index.html'), { viewport: PHONE });
    const { page } = opened;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const element of document.body.querySelectorAll('*'))
        for (const name of ['click', 'mouseover', 'error', 'load'])
          if (element.tagName !== 'A' && element.tagName !== 'BUTTON') element.dispatchEvent(new Event(name));
    });
    expect(await page.evaluate(() => document.scripts.length)).toBe(1);
    expect(await page.locator('.finding .card .versus').count()).toBeGreaterThan(10);
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    }
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
