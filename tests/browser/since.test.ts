import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE } from '../reporters/hostile.ts';
import { cutOff, DESKTOP, filesOf, launch, openFile, overflow, PHONE, type Reader } from './chromium.ts';
import { comparedPage } from './report.ts';

const report = filesOf({
  'index.html': comparedPage(),
  ...Object.fromEntries(HOSTILE.map((text, i) => [`${i}.html`, comparedPage(text)])),
});
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  report.remove();
});

async function reading(reader: Reader, look: (page: Page) => Promise<void>, name = 'index'): Promise<void> {
  const opened = await openFile(browser, path.join(report.folder, `${name}.html`), reader);
  try {
    await look(opened.page);
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.close();
  }
}

const shown = (page: Page): Promise<string[]> =>
  page
    .locator('.finding')
    .evaluateAll((all) => all.filter((one) => !(one as HTMLElement).hidden).map(({ id }) => id));

describe.concurrent('a report compared with earlier runs', () => {
  test('shows new findings only, keeps that in the address and comes back from it', () =>
    reading({}, async (page) => {
      await page.locator('#filters [name=since]').selectOption('new');
      expect(await shown(page)).toEqual(['f-f3']);
      expect(await page.locator('#f-f3 .new').innerText()).toBe('New');
      expect(new URL(page.url()).hash).toBe('#since=new');
      await page.reload();
      expect(await shown(page)).toEqual(['f-f3']);
      await page.locator('#clear').click();
      expect((await shown(page)).length).toBeGreaterThan(3);
    }));

  test.each([
    [
      'en-US',
      'New',
      'mended since 2026-04-21',
      ['2026-04-11 1 12 12% (1 / 8)', '2026-04-21', '2026-05-01 this one'],
    ],
    [
      'zh-TW',
      '新',
      '2026-04-21 之後修正了 2 項',
      ['2026-04-11 1 12 12% (1 / 8)', '2026-04-21', '2026-05-01 本次'],
    ],
  ] as const)(
    'tells the trend and what was mended, in %s, without JavaScript too',
    (locale, badge, mended, rows) =>
      reading({ locale, javaScriptEnabled: locale !== 'en-US' }, async (page) => {
        const told = await page.locator('.trend tbody tr').allInnerTexts();
        expect(told).toHaveLength(rows.length);
        for (const [i, row] of rows.entries()) expect(told[i]!.replace(/\s+/g, ' ')).toContain(row);
        // Off screen, and for a frame after, it has no text yet.
        await page.locator('#f-f3 .new').scrollIntoViewIfNeeded();
        await expect.poll(() => page.locator('#f-f3 .new').innerText()).toBe(badge);
        const list = page.locator('details.mended');
        expect(await list.count()).toBe(1);
        await list.locator('summary').click();
        expect(await list.innerText()).toContain(mended);
        expect(await list.locator('li').first().innerText()).toContain(
          'Says 3.1 where the Chinese says 3.2.',
        );
      }),
  );

  test.each([PHONE, DESKTOP])('fits on %j', (viewport) =>
    reading({ viewport, locale: 'zh-TW' }, async (page) => {
      expect(await cutOff(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }),
  );

  test('is printed with what was mended and the trend, in ink on white', () =>
    reading({ colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('.trend table').isVisible()).toBe(true);
      const badge = page.locator('#f-f3 .new');
      expect(await badge.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
      expect(await badge.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid');
    }));
});

describe.concurrent('hostile text of an earlier report runs nothing and breaks nothing', () => {
  test.each(HOSTILE.map((text, i) => [text.slice(0, 60), i] as const))('%j', (_, i) =>
    reading(
      { viewport: PHONE },
      async (page) => {
        expect(await page.evaluate(() => document.scripts.length)).toBe(1);
        expect(await cutOff(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await page.locator('body>footer').count()).toBe(1);
      },
      String(i),
    ),
  );
});
