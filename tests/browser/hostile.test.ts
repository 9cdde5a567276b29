import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, hostileRun } from '../reporters/hostile.ts';
import { cutOff, DESKTOP, filesOf, launch, openFile, overflow, PHONE } from './chromium.ts';
import { pageOf } from './report.ts';

const report = filesOf(Object.fromEntries(HOSTILE.map((text, i) => [`${i}.html`, pageOf(hostileRun(text))])));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  report.remove();
});

describe.concurrent('hostile text runs nothing and breaks nothing', () => {
  test.each(HOSTILE.map((text, i) => [text.slice(0, 60), i] as const))('%j', async (_, i) => {
    const opened = await openFile(browser, path.join(report.folder, `${i}.html`), { viewport: PHONE });
    const { page } = opened;
    const state = await page.evaluate(() => {
      const events = ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle'];
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const element of document.body.querySelectorAll('*'))
        for (const name of events) element.dispatchEvent(new Event(name));
      return {
        scripts: document.scripts.length,
        addresses: [...document.links].map(({ protocol }) => protocol),
        findings: document.querySelectorAll('.finding').length,
        footer: document.querySelector('body>footer') !== null,
        direction: [...document.querySelectorAll('[dir],bdo')].length,
      };
    });
    expect(new Set(state.addresses)).toEqual(new Set(['file:']));
    expect({ ...state, addresses: null }).toEqual({
      scripts: 1,
      addresses: null,
      findings: 2,
      footer: true,
      direction: 0,
    });
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    }
    await page.keyboard.press('j');
    expect(await page.locator('#position').textContent()).toBe('1 of 2');
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});
