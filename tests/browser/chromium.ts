import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where distributions put it; `CHROMIUM` names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real Chromium. Without one the tests fail and say what to install: a report that nobody opened is not tested. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error(
      'No Chromium to test the HTML report in: `apt-get install chromium fonts-noto-cjk`, or name one in CHROMIUM',
    );
  return chromium.launch({ executablePath, chromiumSandbox: false });
}

/** A page as a reader opens it from disk, and all that went on in it. */
export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, but for the page itself. */
  readonly requests: readonly string[];
  /** Errors of the console and of scripts, dialogs, what the policy blocked. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export type Reader = BrowserContextOptions & { readonly hash?: string };

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 360, height: 740 } as const;

/** Opens a file in a context of its own. */
export async function openFile(
  browser: Browser,
  file: string,
  { hash = '', ...reader }: Reader = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-US', ...reader });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${address}${hash}`);
  return { page, requests, faults, close: () => context.close() };
}

/** Texts as files in a folder that goes away with `remove`. */
export function filesOf(files: Readonly<Record<string, string>>): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-report-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How far the page is wider than the window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts that are cut off at the side of the window, where nothing scrolls to them. */
export async function cutOff(page: Page): Promise<string[]> {
  await layOut(page);
  return page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (
        !node.textContent!.trim() ||
        !element.checkVisibility() ||
        element.closest('.vh,.skip,.scroll,pre,script')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects())
        if (width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1))
          cut.push(node.textContent!.slice(0, 60));
    }
    return cut;
  });
}

/** Opens everything, and lays out what is skipped off screen: it has no lines to measure yet. */
export const layOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const skipped of document.querySelectorAll<HTMLElement>('.finding,.pair,[data-item]'))
      skipped.style.contentVisibility = 'visible';
  });
