import path from 'node:path';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileRun } from '../reporters/hostile.ts';
import { DESKTOP, filesOf, launch, layOut, openFile, PHONE } from './chromium.ts';
import { comparedPage, filesOfMany, manyRun, pageOf, richRun } from './report.ts';

const many = filesOfMany(manyRun(24));
const page = many.find(({ path: name }) => name !== 'index.html')!.text;
const PAGES = { report: pageOf(richRun()), compared: comparedPage(), index: many[0]!.text, page };
const report = filesOf(
  Object.fromEntries(Object.entries(PAGES).map(([name, text]) => [`${name}.html`, text])),
);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  report.remove();
});

/** What WCAG 2.2 asks for at AA, and what axe advises beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, everything opened. Evaluated, not loaded as a script: the page's policy would refuse that. */
async function barriers(page: Page): Promise<string[]> {
  await layOut(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    RULES,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
}

/** Of each colour, language and width every pair; of the pages of a large report, which are made of the same parts, two. */
const LOOKS = [
  ['report', 'light', 'en', DESKTOP],
  ['report', 'light', 'zh', PHONE],
  ['report', 'dark', 'en', PHONE],
  ['report', 'dark', 'zh', DESKTOP],
  ['compared', 'light', 'en', DESKTOP],
  ['compared', 'dark', 'zh', PHONE],
  ['index', 'light', 'zh', DESKTOP],
  ['index', 'dark', 'en', PHONE],
  ['page', 'light', 'en', PHONE],
  ['page', 'dark', 'zh', DESKTOP],
] as const;

describe.concurrent('axe finds no barrier', () => {
  test.each(LOOKS)('in the %s, %s, in %s, on %j', async (name, colorScheme, language, viewport) => {
    const file = path.join(report.folder, `${name}.html`);
    const locale = language === 'zh' ? 'zh-TW' : 'en-US';
    const opened = await openFile(browser, file, { colorScheme, locale, viewport });
    expect(await barriers(opened.page)).toEqual([]);
    await opened.close();
  });

  test('in the list of keys', async () => {
    const opened = await openFile(browser, path.join(report.folder, 'report.html'));
    await opened.page.keyboard.press('?');
    expect(await barriers(opened.page)).toEqual([]);
    await opened.close();
  });
});

describe('html-validate finds no fault', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const faults = async (text: string): Promise<string[]> => {
    const { results } = await validator.validateString(text);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
  };
  test.each(Object.entries(PAGES))('in the %s', async (_, text) => {
    expect(await faults(text)).toEqual([]);
  });
  test('whatever articles and registry hold', async () => {
    const text = `"><b>'&amp;<!-- </script> a b`;
    expect(await faults(pageOf(hostileRun(text)))).toEqual([]);
    expect(await faults(comparedPage(text))).toEqual([]);
  });
});
