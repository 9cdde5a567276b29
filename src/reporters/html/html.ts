import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CheckedArticle } from '../../model/run.ts';
import type { Reporter } from '../reporter.ts';
import { articleElement } from './article.ts';
import { COUNTED, UI } from './catalogue.ts';
import { both, drawnHtml, unseen } from './elements.ts';
import { filterBar } from './filters.ts';
import { contents, gatePill, masthead } from './masthead.ts';
import { SCRIPT } from './script.ts';
import { articleSheetOf, type Sheet, sheetOf } from './sheet.ts';
import { STYLE } from './style.ts';

/** One page for editors: self-contained, readable without JavaScript and without a network. */
export const html: Reporter = {
  format: 'html',
  file: 'index.html',
  render(run, { rules = [] }) {
    const page: Root = { type: 'root', children: [{ type: 'doctype' }, pageElement(sheetOf(run, rules))] };
    return `${toHtml(page, { allowDangerousHtml: true })}\n`;
  },
};

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only this style and this script, and nothing from anywhere: text of an article could not run even if it were not escaped. */
const POLICY = [
  "default-src 'none'",
  `style-src ${sha256(STYLE)}`,
  `script-src ${sha256(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function pageElement(sheet: Sheet): Element {
  const articles = blockingFirst(sheet).map((checked) => articleSheetOf(sheet, checked));
  const count = sheet.gate.blocking.length;
  const title = count > 0 ? COUNTED.blocked(count).en : UI.passesText.en;
  return h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', `claimcheck: ${title}`),
      h('style', STYLE),
    ]),
    h('body', [
      languageSwitch('en', true),
      languageSwitch('zh', false),
      h('a.skip', { href: '#main' }, both(UI.skip)),
      topBar(sheet),
      h('main', { id: 'top' }, [
        masthead(sheet),
        ...(articles.length > 1 ? [contents(articles)] : []),
        filterBar(sheet),
        h(
          'div.wrap',
          { id: 'main', tabIndex: -1 },
          articles.map((article) => drawnHtml(articleElement(article))),
        ),
      ]),
      h('footer', [h('div.wrap', [h('p', both(UI.madeBy)), h('p', both(UI.keys))])]),
      h('script', SCRIPT),
    ]),
  ]);
}

function topBar(sheet: Sheet): Element {
  const count = sheet.gate.blocking.length;
  return h('header.bar', [
    h('div.wrap', [
      h('a.mark', { href: '#top' }, 'claimcheck'),
      gatePill(sheet),
      ...(count > 0 ? [h('span.muted.small.blockers', both(COUNTED.blocking(count)))] : []),
      h('span.grow'),
      h('div.steps', { id: 'steps', hidden: true }, [
        h('button', { type: 'button', id: 'previous' }, [
          h('span', { ariaHidden: 'true' }, '↑'),
          unseen(UI.previous),
        ]),
        h('output', { id: 'position', ariaLive: 'polite' }),
        h('button', { type: 'button', id: 'next' }, [
          h('span', { ariaHidden: 'true' }, '↓'),
          unseen(UI.next),
        ]),
      ]),
      h('div.seg', [languageLabel('en', 'English'), languageLabel('zh', '中文')]),
    ]),
  ]);
}

/** Right under body, so that the style sheet switches the language by what follows the checked one, without JavaScript. */
const languageSwitch = (code: 'en' | 'zh', checked: boolean): Element =>
  h('input.ui', { type: 'radio', name: 'ui', id: `ui-${code}`, checked, autoComplete: 'off' });

const languageLabel = (code: 'en' | 'zh', name: string): Element =>
  h('label', { for: `ui-${code}`, lang: code === 'zh' ? 'zh-Hant' : 'en' }, name);

/** Articles with blocking findings first, else in the order of the run. */
function blockingFirst({ run, blocking }: Sheet): CheckedArticle[] {
  const blocks = ({ findings }: CheckedArticle) =>
    findings.some((finding) => blocking.has(finding)) ? 0 : 1;
  return run.articles.toSorted((a, b) => blocks(a) - blocks(b));
}
