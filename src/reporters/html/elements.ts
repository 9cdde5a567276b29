import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Document } from '../../model/document.ts';
import { printable } from '../printable.ts';
import { UI, type Wording } from './catalogue.ts';

const drawn = new WeakMap<Wording, ElementContent[]>();

/** A phrase of the interface in both languages; the style sheet shows the chosen one. Phrases of the catalogue are drawn once: a page holds thousands. */
export function both(wording: Wording): ElementContent[] {
  const known = drawn.get(wording);
  if (known) return known;
  const { en, zh } = wording;
  const spans = [
    h('span.ui-en', { lang: 'en' }, printable(en)),
    h('span.ui-zh', { lang: 'zh-Hant' }, printable(zh)),
  ];
  const once = [drawnHtml({ type: 'root', children: spans })];
  drawn.set(wording, once);
  return once;
}

/** Nodes as their HTML: escaped here, so that the page takes them as they are. hast's own types leave raw nodes out. */
export const drawnHtml = (nodes: Nodes): ElementContent =>
  ({ type: 'raw', value: toHtml(nodes, { allowDangerousHtml: true }) }) as unknown as ElementContent;

/** The same for screen readers alone. */
export const unseen = (wording: Wording): Element => h('span.vh', both(wording));

/** Icon, word and colour in one: never colour alone. */
export const iconWord = (selector: string, { icon, ...wording }: Wording & { icon: string }): Element =>
  h(selector, [h('span', { ariaHidden: 'true' }, icon), h('span', both(wording))]);

/** `a ` + code `b`: a message with what it quotes between backticks set apart. */
export function message(text: string): (Element | string)[] {
  return printable(text)
    .split('`')
    .map((part, index, parts) => (index % 2 === 1 && index < parts.length - 1 ? h('code', part) : part));
}

/**
 * A name for a place in the page, of letters, digits, `-` and `_` alone, the same for no two names:
 * (`c`, `a/zh/0001`) → `c-a__zh__0001`; (`c`, `é b`) → `c-_e9__20_b`.
 */
export const idOf = (prefix: string, name: string): string =>
  `${prefix}-${name.replace(/[^A-Za-z0-9-]/g, (char) => (char === '/' ? '__' : `_${char.charCodeAt(0).toString(16)}_`))}`;

/** The address of a place in the page. */
export const hrefOf = (id: string): string => `#${encodeURIComponent(id)}`;

/** A link where the address is http or https; else its text, so that no address of a registry can run anything. */
export function webLink(address: string, label?: ElementContent[]): Element {
  const shown = label ?? [{ type: 'text', value: printable(address) }];
  const safe = URL.canParse(address) ? new URL(address) : null;
  if (safe === null || (safe.protocol !== 'https:' && safe.protocol !== 'http:'))
    return h('span', [...(label ?? []), label ? ' ' : '', h('code', printable(address))]);
  const className = label ? [] : ['bare'];
  return h('a', { className, href: safe.href, rel: 'noreferrer noopener', target: '_blank' }, shown);
}

/** The `lang` of what a document says. */
export const langOf = ({ locale, lang }: Pick<Document, 'locale' | 'lang'>): string =>
  /^[A-Za-z0-9-]+$/.test(locale) ? locale : lang;

/** Several values of one attribute, each once, as the script takes them apart. */
export const listOf = (values: readonly string[]): string => [...new Set(values)].join('\n');

/** Copies the text of the element before it; only seen where the script runs. */
export const copyButton = (): Element => h('button.copy', { type: 'button' }, both(UI.copy));
