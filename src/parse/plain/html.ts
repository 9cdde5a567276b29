import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { Tree } from '../markdown.ts';
import { DECLINED, isBlank, type Page, place, trimEnd } from './page.ts';
import { isNameChar, tagEnd } from './tag.ts';

/**
 * What kind of HTML a line starts: `closed` reaches to an end of its own, `block` to the next blank line and may interrupt
 * a paragraph, `tag` to the next blank line and may not.
 */
export type HtmlKind = 'closed' | 'block' | 'tag' | null;

const BLOCK: ReadonlySet<string> = new Set(htmlBlockNames);
const RAW: ReadonlySet<string> = new Set(htmlRawNames);

export function htmlKind({ source, firsts, ends }: Page, line: number): HtmlKind {
  const written = source.slice(firsts[line], ends[line]);
  if (written[0] !== '<') return null;
  if (/^<(?:\?|!--|![A-Za-z]|!\[CDATA\[)/.test(written)) return 'closed';
  const closing = written[1] === '/';
  const start = closing ? 2 : 1;
  let end = start;
  while (end < written.length && isNameChar(written.charCodeAt(end))) end += 1;
  const name = written.slice(start, end).toLowerCase();
  if (!/^[a-z]/.test(name)) return null;
  const bounded = end === written.length || ' \t>'.includes(written[end]!);
  if (!closing && bounded && RAW.has(name)) return 'closed';
  if (BLOCK.has(name) && (bounded || written.startsWith('/>', end))) return 'block';
  const tag = tagEnd(written, 0);
  return tag > 0 && trimEnd(written, tag, written.length) === tag ? 'tag' : null;
}

/** HTML at block level. Declines: what has an end of its own, unless it is a comment in one line. */
export function readHtml(page: Page, line: number, limit: number, kind: HtmlKind, into: Tree[]): number {
  const { source, starts, firsts, ends, tabs } = page;
  let end = line;
  if (kind === 'closed') {
    const written = source.slice(firsts[line], ends[line]);
    if (!written.startsWith('<!--') || written.indexOf('-->') < 4) return DECLINED;
    end = line + 1;
  } else while (end < limit && !isBlank(page, end)) end += 1;
  let value = '';
  for (let l = line; l < end; l++) {
    if (page.lazy[l] || (tabs[l] && starts[l] !== (l > 0 ? page.nexts[l - 1] : 0))) return DECLINED;
    if (l > line) value += source.slice(ends[l - 1], page.nexts[l - 1]);
    value += source.slice(starts[l], ends[l]);
  }
  into.push({ type: 'html', value, position: place(starts[line]!, ends[end - 1]!) });
  return end;
}
