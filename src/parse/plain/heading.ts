import type { Tree } from '../markdown.ts';
import { readInline } from './inline.ts';
import { DECLINED, isSpace, type Page, place, trimEnd } from './page.ts';

const HASH = 35;

/** How many `#` start a heading in a line; 0 where none starts. */
export function headingDepth({ source, firsts, ends }: Page, line: number): number {
  const first = firsts[line]!;
  let at = first;
  while (at < ends[line]! && source.charCodeAt(at) === HASH) at += 1;
  const depth = at - first;
  if (depth === 0 || depth > 6) return 0;
  return at === ends[line] || isSpace(source.charCodeAt(at)) ? depth : 0;
}

/** `## A heading ##`. Declines where its inline content is declined. */
export function readHeading(page: Page, line: number, into: Tree[]): number {
  const { source, firsts, ends } = page;
  const depth = headingDepth(page, line);
  const position = place(firsts[line]!, ends[line]!);
  let start = firsts[line]! + depth;
  while (start < ends[line]! && isSpace(source.charCodeAt(start))) start += 1;
  let end = trimEnd(source, start, ends[line]!);
  let close = end;
  while (close > start && source.charCodeAt(close - 1) === HASH) close -= 1;
  if (close < end && (close === start || isSpace(source.charCodeAt(close - 1))))
    end = trimEnd(source, start, close);
  const children = end > start ? readInline(page, line, start, line, end) : [];
  if (children === null) return DECLINED;
  into.push({ type: 'heading', depth, position, children });
  return line + 1;
}
