import type { Tree } from '../markdown.ts';
import { identifierOf } from './labels.ts';
import { DECLINED, indentOf, isBlank, type Page, place, trimEnd } from './page.ts';

const DEFINITION = /^\[([^[\]\\&]+)\]:[ \t]*([^\s<\\&()]+)(?:[ \t]+(?:"[^"\\]*"|'[^'\\]*'))?$/;

/** Definitions, one a line: `[label]: address "Title"`. Declines any other line among them. */
export function readDefinitions(page: Page, line: number, limit: number, into: Tree[]): number {
  const { source, firsts, ends, nexts, starts } = page;
  let end = line;
  for (; end < limit && !isBlank(page, end); end++) {
    const start = firsts[end]!;
    const close = trimEnd(source, start, ends[end]!);
    const found = DEFINITION.exec(source.slice(start, close));
    if (page.lazy[end] || page.tabs[end] || indentOf(page, end) > 3 || !found) return DECLINED;
    if (starts[end] !== (end > 0 ? nexts[end - 1] : 0)) return DECLINED;
    const [, label = '', url] = found;
    if (label.startsWith('^') || /^[\t ]*$/.test(label) || /[\0-\x1f\x7f]/.test(url!)) return DECLINED;
    into.push({
      type: 'definition',
      identifier: identifierOf(label),
      label,
      url: url!,
      position: place(start, ends[end]!),
    });
  }
  return end;
}
