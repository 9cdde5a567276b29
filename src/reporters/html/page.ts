import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { COUNTED, KEYS, UI, type Wording } from './catalogue.ts';
import { EARLIER_STYLE } from './earlier-style.ts';
import { both, unseen } from './elements.ts';
import { gatePill } from './masthead.ts';
import { SCRIPT } from './script.ts';
import type { Sheet } from './sheet.ts';
import { STYLE } from './style.ts';

/** What one page of the report holds. */
export interface Page {
  readonly title: Wording;
  /** Where the index is, from a page of one article; null on the page that starts the report. */
  readonly index: string | null;
  /** What can be read without scrolling past filters: the gate, the articles. */
  readonly head: readonly ElementContent[];
  readonly filters: Element;
  readonly body: readonly ElementContent[];
}

/** How every page begins; pages of an earlier run are known by it. */
export const MARK = '<!DOCTYPE html><html lang="en" data-made-by="claimcheck">';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only this style and this script, and nothing from anywhere: text of an article could not run even if it were not escaped. */
const policy = (style: string): string =>
  [
    "default-src 'none'",
    `style-src ${sha256(style)}`,
    `script-src ${sha256(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** A whole page: self-contained, readable without JavaScript and without a network. */
export function pageText(sheet: Sheet, page: Page): string {
  const { en, zh } = page.title;
  const style = sheet.earlier ? STYLE + EARLIER_STYLE : STYLE;
  const root = h(null, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(style) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', { dataEn: `claimcheck: ${en}`, dataZh: `claimcheck：${zh}` }, `claimcheck: ${en}`),
      h('style', style),
    ]),
    h('body', [
      h('a.skip', { href: '#main' }, both(UI.skip)),
      topBar(sheet, page),
      h('main', { id: 'top' }, [
        ...page.head,
        page.filters,
        h('p.wrap.muted', { id: 'none', hidden: true }, both(UI.noneFit)),
        h('div.wrap', { id: 'main', tabIndex: -1 }, [...page.body]),
      ]),
      h('footer', [h('div.wrap', [h('p', both(UI.madeBy))])]),
      help(),
      h('script', SCRIPT),
    ]),
  ]);
  return `${MARK}${toHtml(root, { allowDangerousHtml: true })}</html>\n`;
}

function topBar({ gate, ...sheet }: Sheet, { index }: Page): Element {
  const count = gate.blocking;
  return h('header.bar', { className: count > 0 ? ['blocked'] : [] }, [
    h('div.wrap', [
      h('a.mark', { href: index ?? '#top' }, [
        h('span', 'claimcheck'),
        ...(index === null ? [] : [h('span.up', both(UI.allArticles))]),
      ]),
      gatePill({ gate, ...sheet }),
      ...(count > 0 ? [h('span.muted.small.blockers', both(COUNTED.blocking(count)))] : []),
      h('span.grow'),
      h('div.steps', { id: 'steps', hidden: true }, [
        button('previous', '↑', UI.previous),
        h('output', { id: 'position', ariaLive: 'polite', ...template(UI.position) }),
        h('span', { id: 'total', hidden: true, ...template(UI.total) }),
        button('next', '↓', UI.next),
      ]),
      h('div.steps.tools', { id: 'tools', hidden: true }, [button('ask', '?', UI.keys)]),
      h('fieldset.seg', [
        h('legend.vh', both(UI.uiLanguage)),
        ...languageChoice('en', 'English', true),
        ...languageChoice('zh', '中文', false),
      ]),
    ]),
  ]);
}

const template = ({ en, zh }: Wording) => ({ dataEn: en, dataZh: zh });

const button = (id: string, icon: string, name: Wording): Element =>
  h('button', { type: 'button', id }, [h('span', { ariaHidden: 'true' }, icon), unseen(name)]);

/** The style sheet shows the language that is chosen here, without JavaScript. */
const languageChoice = (code: 'en' | 'zh', name: string, checked: boolean): Element[] => [
  h('input.ui', { type: 'radio', name: 'ui', id: `ui-${code}`, checked }),
  h('label', { for: `ui-${code}`, lang: code === 'zh' ? 'zh-Hant' : 'en' }, name),
];

/** The keys, opened by `?`; and where the page says that something was copied. */
const help = (): Element =>
  h('div', [
    h('p.copied', { id: 'copied', role: 'status', ...template(UI.copied) }),
    h('dialog', { id: 'help', ariaLabelledBy: ['help-title'] }, [
      h('h2', { id: 'help-title' }, both(UI.keys)),
      h(
        'dl.keys',
        Object.entries(KEYS).map(([key, does]) => h('div', [h('dt', [h('kbd', key)]), h('dd', both(does))])),
      ),
      h('button', { type: 'button', id: 'close' }, both(UI.close)),
    ]),
  ]);
