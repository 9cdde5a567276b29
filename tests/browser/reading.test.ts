import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cutOff,
  DESKTOP,
  filesOf,
  launch,
  type Opened,
  openFile,
  overflow,
  PHONE,
  type Reader,
} from './chromium.ts';
import { pageOf, richRun } from './report.ts';

const report = filesOf({ 'index.html': pageOf(richRun()) });
const FILE = path.join(report.folder, 'index.html');
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  report.remove();
});

/** Opens the report for one test, and holds that nothing was asked for and nothing went wrong. */
async function reading(reader: Reader, look: (page: Page, opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openFile(browser, FILE, reader);
  try {
    await look(opened.page, opened);
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
  } finally {
    await opened.close();
  }
}

const shown = (page: Page): Promise<string[]> =>
  page
    .locator('.finding')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility({ contentVisibilityAuto: false })).map(({ id }) => id),
    );
const position = (page: Page): Promise<string | null> => page.locator('#position').textContent();
const current = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.id);

const FILTERS: readonly (readonly [name: string, value: string, left: readonly string[]])[] = [
  ['severity', 'warning', ['f-f9']],
  ['rule', 'registry/refuted', ['f-f3']],
  ['language', 'en', ['f-f1', 'f-f3', 'f-f9']],
  ['verdict', 'supported', ['f-f5']],
  ['file', 'articles/lone.en.md', ['f-f9']],
  ['q', 'chinese version', ['f-f9']],
];

describe.concurrent('filters', () => {
  test.each(FILTERS)('%s %s leaves %j, is kept in the address and comes back from it', (name, value, left) =>
    reading({}, async (page) => {
      const all = await shown(page);
      expect(all).toEqual(expect.arrayContaining([...left]));
      expect(all.length).toBeGreaterThan(left.length);
      const control = page.locator(`#filters [name=${name}]`);
      if (name === 'q') await control.fill(value);
      else await control.selectOption(value);
      expect((await shown(page)).sort()).toEqual(left);
      const hash = new URL(page.url()).hash;
      expect(new URLSearchParams(hash.slice(1)).get(name)).toBe(value);
      expect(await position(page)).toBe(`${left.length} in all`);
      await page.reload();
      expect((await shown(page)).sort()).toEqual(left);
      await page.locator('#clear').click();
      expect(await shown(page)).toEqual(all);
      expect(new URL(page.url()).hash).toBe('');
    }),
  );

  test('where nothing fits, the page says so', () =>
    reading({ hash: '#q=nowhere-at-all' }, async (page) => {
      expect(await shown(page)).toEqual([]);
      expect(await page.locator('#none').isVisible()).toBe(true);
      expect(await position(page)).toBe('0 in all');
    }));

  test('a value that is no choice of this page filters nothing', () =>
    reading({ hash: '#rule=gone/rule' }, async (page) => {
      expect((await shown(page)).length).toBeGreaterThan(3);
    }));
});

describe.concurrent('links', () => {
  test('every finding and every number has one, and it leads there', () =>
    reading({}, async (page) => {
      const ids = await page
        .locator('.finding[id],.whole .n[id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(16);
      const astray = await page.evaluate(async (wanted) => {
        const wrong: string[] = [];
        for (const id of wanted) {
          const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
          location.hash = encodeURIComponent(id);
          await arrived;
          const target = document.getElementById(id)!;
          const { top } = target.getBoundingClientRect();
          if (!target.checkVisibility() || top < 0 || top > innerHeight) wrong.push(id);
        }
        return wrong;
      }, ids);
      expect(astray).toEqual([]);
    }));

  test('a link to a finding opens the suppressed ones that hold it', () =>
    reading({ hash: '#f-f2' }, async (page) => {
      expect(await page.locator('#f-f2').isVisible()).toBe(true);
      expect(await page.locator('#f-f2').textContent()).toContain('counted by the editors');
    }));

  test('a number leads to how it was read, and from there to its finding', () =>
    reading({}, async (page) => {
      await page.locator('.whole .n.refuted').first().click();
      const row = page.locator('tr:target');
      expect(await row.isVisible()).toBe(true);
      await row.getByText('See the finding').click();
      expect(new URL(page.url()).hash).toBe('#f-f3');
    }));
});

describe.concurrent('keys', () => {
  test('j and k walk the findings and say how far one is', () =>
    reading({}, async (page) => {
      const all = await shown(page);
      expect(await page.locator('#position').getAttribute('aria-live')).toBe('polite');
      for (const [at, id] of all.entries()) {
        await page.keyboard.press('j');
        expect(await current(page)).toBe(id);
        expect(await position(page)).toBe(`${at + 1} of ${all.length}`);
        expect(new URL(page.url()).hash).toBe(`#${id}`);
      }
      await page.keyboard.press('k');
      expect(await current(page)).toBe(all.at(-2));
    }));

  test('n stops only where publication is blocked', () =>
    reading({ hash: '#severity=warning' }, async (page) => {
      await page.keyboard.press('n');
      expect(await position(page)).toBe('1 in all');
      await page.locator('#clear').click();
      await page.keyboard.press('n');
      expect(await page.locator(':focus').getAttribute('data-blocking')).toBe('');
    }));

  test('Enter opens how the numbers of a finding were read, with texts to report and to suppress it', () =>
    reading({ hash: '#rule=registry/refuted' }, async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const how = page.locator('#f-f3 details.how');
      expect(await how.getAttribute('open')).toBe('');
      const [report, suppress] = await how.locator('pre').allTextContents();
      expect(suppress).toBe('<!-- claimcheck-ignore registry/refuted: reason -->');
      expect(report).toContain('articles/sample/zh.md:9:18');
      expect(report).toContain('75.1%');
      await page.keyboard.press('Enter');
      expect(await how.getAttribute('open')).toBe(null);
    }));

  test('/ goes to the search, where letters are only letters', () =>
    reading({}, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('jk?n');
      expect(await page.locator('#filters [name=q]').inputValue()).toBe('jk?n');
    }));

  test('? lists the keys and Escape closes the list', () =>
    reading({}, async (page) => {
      await page.keyboard.press('?');
      const help = page.locator('#help');
      expect(await help.isVisible()).toBe(true);
      expect(await help.locator('kbd').allTextContents()).toEqual(['j', 'k', 'n', 'Enter', '/', '?']);
      await page.keyboard.press('Escape');
      expect(await help.isVisible()).toBe(false);
    }));
});

test.concurrent('a correction is copied as it is to be pasted', () =>
  reading({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.locator('#f-f3 .fix .copy').first().click();
    await expect.poll(() => page.locator('#copied').textContent()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('69.4%');
  }));

test.concurrent('a calculation shows its inputs with their places, the formula, the result and what was written', () =>
  reading({}, async (page) => {
    const card = page.locator('#f-f5 .card').first();
    expect(await card.innerText()).toMatch(/82\.7%.*≠.*41\.35%.*41\.30 to 41\.40/s);
    expect(await card.innerText()).toContain('82.7 ÷ 200 × 100');
    await card.getByText('200+').click();
    expect(await page.locator('.whole .n:target').textContent()).toContain('200+');
  }));

describe.concurrent('the language of the page', () => {
  test.each([
    ['en-GB', 'en', 'Not ready to publish', 'Error'],
    ['zh-TW', 'zh-Hant', '還不能發布', '錯誤'],
    ['zh-CN', 'zh-Hant', '還不能發布', '錯誤'],
    ['de-DE', 'en', 'Not ready to publish', 'Error'],
  ])('is that of a browser in %s: %s', (locale, lang, title, option) =>
    reading({ locale }, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h1').innerText()).toContain(title);
      expect(await page.locator('[name=severity] option').allTextContents()).toContain(option);
    }),
  );

  test('is switched, by keyboard too, stays switched, and leaves what articles say alone', () =>
    reading({ locale: 'en-US' }, async (page) => {
      const said = () => page.locator('.said,.side p,h4').allInnerTexts();
      const [english] = await said();
      await page.locator('label[for=ui-zh]').click();
      expect(await page.locator('h1').innerText()).toContain('還不能發布');
      expect(await page.title()).toContain('必須先處理');
      expect((await said())[0]).toBe(english);
      await page.reload();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
      await page.locator('#ui-zh').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('h1').innerText()).toContain('Not ready to publish');
    }));

  test('in Chinese the position is said in Chinese', () =>
    reading({ locale: 'zh-TW' }, async (page) => {
      await page.keyboard.press('j');
      expect(await position(page)).toMatch(/^第 1 項，共 \d 項$/);
    }));

  test('no phrase of the other language is left in sight', () =>
    reading({ locale: 'zh-TW' }, async (page) => {
      const seen = await page
        .locator('.ui-en')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
      expect(seen).toEqual([]);
    }));
});

describe.concurrent('screens', () => {
  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE }))
    for (const locale of ['en-US', 'zh-TW'])
      test(`nothing is wider than a ${name}, nothing cut off, in ${locale}`, () =>
        reading({ viewport, locale }, async (page) => {
          await page.keyboard.press('j');
          expect(await overflow(page)).toBe(0);
          expect(await cutOff(page)).toEqual([]);
        }));
});

describe.concurrent('without JavaScript', () => {
  test('everything can be read, and the language switched', () =>
    reading({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('h1').innerText()).toContain('Not ready to publish');
      for (const id of ['f-f1', 'f-f3', 'f-f5'])
        expect(await page.locator(`#${id} h4`).isVisible()).toBe(true);
      expect(await page.locator('#f-f3 .card').first().innerText()).toContain('69.4%');
      expect(await page.locator('.whole .n').first().isVisible()).toBe(true);
      for (const id of ['steps', 'filter-bar', 'tools'])
        expect(await page.locator(`#${id}`).isVisible()).toBe(false);
      expect(await page.locator('.copy').first().isVisible()).toBe(false);
      await page.locator('label[for=ui-zh]').click();
      expect(await page.locator('h1').innerText()).toContain('還不能發布');
      await page.locator('#f-f3 details.how summary').click();
      expect(await page.locator('#f-f3 details.how pre').first().isVisible()).toBe(true);
    }));
});

describe.concurrent('print', () => {
  test.each([true, false])('shows all that the page holds, scripts %s', (javaScriptEnabled) =>
    reading({ javaScriptEnabled }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const hidden = await page.evaluate(() => {
        const unseen: string[] = [];
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          // The other language; what only a screen or a phone shows.
          const meant = node.parentElement!.closest('.ui-zh,[hidden],.filters,.copy,.anchor,.side .lang');
          if (node.textContent!.trim() && !meant && range.getClientRects().length === 0)
            unseen.push(node.textContent!.slice(0, 60));
        }
        return unseen;
      });
      expect(hidden).toEqual([]);
      expect(await page.locator('.bar').isVisible()).toBe(false);
      const cut = await page
        .locator('main .scroll,main pre')
        .evaluateAll(
          (all) =>
            all.filter((one) => one.scrollHeight > one.clientHeight + 2 && one.clientHeight > 0).length,
        );
      expect(cut).toBe(0);
    }),
  );

  test('is dark on white also for who reads in the dark', () =>
    reading({ colorScheme: 'dark' }, async (page) => {
      const ink = () => page.locator('h1').evaluate((one) => getComputedStyle(one).color);
      const dark = await ink();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await ink()).not.toBe(dark);
    }));

  test('makes a document', () =>
    reading({}, async (page) => {
      expect((await page.pdf()).length).toBeGreaterThan(20_000);
    }));
});

test.concurrent('the dark is dark and the light is light', async () => {
  const grounds = new Set<string>();
  for (const colorScheme of ['dark', 'light'] as const)
    await reading({ colorScheme }, async (page) => {
      grounds.add(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
    });
  expect(grounds.size).toBe(2);
});
