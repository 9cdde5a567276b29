import type { Tree } from '../markdown.ts';
import { readBlocks } from './blocks.ts';
import { goesOn, isDisputed, startsAnew } from './list.ts';
import { DECLINED, indentOf, isBlank, isSpace, type Page, place } from './page.ts';

/** A quotation. Declines: tabs, lines without a `>` right under it, and whatever is declined inside. */
export function readBlockQuote(page: Page, line: number, limit: number, into: Tree[]): number {
  const { source, starts, firsts, ends, tabs } = page;
  const start = firsts[line]!;
  const nested = starts[line] !== (line > 0 ? page.nexts[line - 1] : 0);
  let end = line;
  for (; end < limit && !isBlank(page, end); end++) {
    page.touched = Math.max(page.touched, end);
    const mark = firsts[end]!;
    if (page.lazy[end]) continue;
    if (tabs[end]) return DECLINED;
    if (source[mark] !== '>' || indentOf(page, end) > 3) {
      if (!goesOn(page, end, limit)) {
        if (startsAnew(page, end, limit, '')) break;
        return DECLINED;
      }
      page.lazy[end] = 1;
      starts[end] = mark;
      continue;
    }
    let inside = mark + 1;
    if (source[inside] === '\t') return DECLINED;
    if (source[inside] === ' ' && inside < ends[end]!) inside += 1;
    if (end === line && isDisputed(page, line, inside)) return DECLINED;
    starts[end] = inside;
    let first = inside;
    for (; first < ends[end]! && isSpace(source.charCodeAt(first)); first++)
      if (source[first] === '\t') return DECLINED;
    firsts[end] = first;
  }
  if (nested && end < limit) return DECLINED; // what follows in the container around it says where it ends
  const children: Tree[] = [];
  page.quotes += 1;
  const read = readBlocks(page, line, end, children, false);
  page.quotes -= 1;
  if (!read || children.length === 0) return DECLINED;
  into.push({ type: 'blockquote', position: place(start, ends[end - 1]!), children });
  return end;
}
