import type { Tree } from '../markdown.ts';
import { readInline } from './inline.ts';
import { markerAt } from './list.ts';
import { DECLINED, indentOf, isBlank, isSpace, type Page, place, trimEnd } from './page.ts';

const DELIMITERS = /^[-:| \t]*$/;
const DELIMITER = /^[ \t]*:?-+:?[ \t]*$/;
const PIPE = 124;

/** Whether a line and the next one are the head and the delimiter row of a table. */
export function isTable(page: Page, line: number, limit: number): boolean {
  const { source, firsts, ends } = page;
  if (line + 1 >= limit || isBlank(page, line + 1) || page.lazy[line + 1] || page.tabs[line + 1])
    return false;
  if (indentOf(page, line + 1) > 3) return false;
  const first = source.charCodeAt(firsts[line + 1]!);
  if (first !== PIPE && first !== 45 && first !== 58) return false;
  const marker = markerAt(page, line + 1);
  if (marker && !marker.empty) return false;
  if (trimEnd(source, firsts[line]!, ends[line]!) === firsts[line]! + 1 && source[firsts[line]!] === '|')
    return false;
  const delimiters = source.slice(firsts[line + 1], ends[line + 1]);
  if (!DELIMITERS.test(delimiters) || !/[|:]/.test(delimiters)) return false;
  const cells = cellsOf(delimiters, 0, delimiters.length);
  if (!cells.every(([start, end]) => DELIMITER.test(delimiters.slice(start, end)))) return false;
  return cellsOf(source, firsts[line]!, ends[line]!).length === cells.length;
}

/** The cells of a row as pairs of offsets, pipes left out; a pipe at either end is no cell's. */
function cellsOf(source: string, start: number, lineEnd: number): [number, number][] {
  const cells: [number, number][] = [];
  const end = trimEnd(source, start, lineEnd);
  let from = source.charCodeAt(start) === PIPE ? start + 1 : start;
  for (let at = from; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) {
      const next = source.charCodeAt(at + 1);
      if (next === PIPE || next === 92) at += 1;
    } else if (code === PIPE) {
      cells.push([from, at]);
      from = at + 1;
    }
  }
  if (from < end || cells.length === 0) cells.push([from, end]);
  return cells;
}

/** A pipe table. Declines: rows that may be another block, and what the inline content of a cell declines. */
export function readTable(page: Page, line: number, limit: number, into: Tree[]): number {
  const rows: Tree[] = [];
  let end = line;
  for (; end < limit && !isBlank(page, end); end++) {
    if (end === line + 1) continue;
    if (page.lazy[end] || page.tabs[end] || indentOf(page, end) > 3) return DECLINED;
    if (end > line && MAYBE_OTHER.test(page.source[page.firsts[end]!]!)) return DECLINED;
    const row = readRow(page, end);
    if (row === null) return DECLINED;
    rows.push(row);
  }
  into.push({
    type: 'table',
    position: place(page.firsts[line]!, page.ends[end - 1]!),
    children: rows,
  });
  return end;
}

/** What a row may start with and be no row. */
const MAYBE_OTHER = /[-#>`~<*+\d_[=:]/;

function readRow(page: Page, line: number): Tree | null {
  const { source, firsts, ends } = page;
  const start = firsts[line]!;
  const end = ends[line]!;
  const cells = cellsOf(source, start, end);
  const children: Tree[] = [];
  for (const [i, [from, to]] of cells.entries()) {
    let first = from;
    while (first < to && isSpace(source.charCodeAt(first))) first += 1;
    const inside = first < to ? readInline(page, line, first, line, trimEnd(source, first, to), true) : [];
    if (inside === null) return null;
    const position = place(i === 0 ? start : from - 1, i === cells.length - 1 ? end : to);
    children.push({ type: 'tableCell', position, children: inside });
  }
  return { type: 'tableRow', position: place(start, end), children };
}
