import type { Tree } from '../markdown.ts';
import { readBlocks } from './blocks.ts';
import { DECLINED, indentOf, isBlank, isSpace, type Page, place, skipBlank } from './page.ts';
import { interrupts } from './paragraph.ts';
import { isThematicBreak } from './thematic-break.ts';

/** What starts an item of a list: `-`, `1.`. */
export interface Marker {
  /** Items with different signs are of different lists. */
  readonly sign: string;
  readonly number: number | null;
  readonly width: number;
  /** Nothing stands behind it. */
  readonly empty: boolean;
}

const MARKER = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/;

export function markerAt(page: Page, line: number): Marker | null {
  const { source, firsts, ends } = page;
  const first = source.charCodeAt(firsts[line]!);
  if (first !== 45 && first !== 42 && first !== 43 && (first < 48 || first > 57)) return null;
  const found = MARKER.exec(source.slice(firsts[line], ends[line]));
  if (!found) return null;
  const [written, number] = found;
  let after = firsts[line]! + written.length;
  while (after < ends[line]! && isSpace(source.charCodeAt(after))) after += 1;
  return {
    sign: written.at(-1)!,
    number: number === undefined ? null : Number(number),
    width: written.length,
    empty: after === ends[line],
  };
}

/**
 * A list with all that is in its items. Declines: empty items, tabs, code by indentation, containers that begin with an
 * item right under text, items in a quotation that end with a container and blank lines, and whatever is declined inside.
 */
export function readList(page: Page, line: number, limit: number, into: Tree[]): number {
  const { firsts, ends } = page;
  const { sign, number } = markerAt(page, line)!;
  const children: Tree[] = [];
  let at = line;
  let end = line;
  for (;;) {
    const marker = markerAt(page, at);
    if (!marker || marker.sign !== sign || indentOf(page, at) > 3 || isThematicBreak(page, at)) break;
    const next = itemEnd(page, at, limit, marker);
    if (next === DECLINED) return DECLINED;
    end = next;
    while (isBlank(page, end - 1)) end -= 1;
    const item: Tree[] = [];
    const start = firsts[at]!;
    if (!readItem(page, at, end, marker, item)) return DECLINED;
    if (page.quotes > 0 && next > end && isContainer(item.at(-1))) return DECLINED; // it may end behind the blank lines
    children.push({ type: 'listItem', position: place(start, ends[end - 1]!), children: item });
    at = next;
    if (at === limit) break;
    if (at === end && !startsAnew(page, at, limit, sign)) return DECLINED;
  }
  if (page.quotes > 0 && end < limit) return DECLINED; // what follows in the quotation says where the list ends
  const [first] = children;
  const position = place(first!.position!.start.offset!, ends[end - 1]!);
  into.push({ type: 'list', ordered: number !== null, start: number, position, children });
  return at;
}

/** What remark reads otherwise, or not at all, where the container it stands in interrupts text. */
const DISPUTED = /^ *(?:[<>]|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|\[[^\]]*\]:)/;

/** Whether the content of a container that begins in a line, right under another, starts with what is disputed there. */
export const isDisputed = (page: Page, line: number, content: number): boolean =>
  line > 0 && !isBlank(page, line - 1) && DISPUTED.test(page.source.slice(content, page.ends[line]));

const isContainer = (node: Tree | undefined): boolean => node?.type === 'list' || node?.type === 'blockquote';

/** Whether a line right under an item is certainly not the rest of its text. */
export function startsAnew(page: Page, line: number, limit: number, sign: string): boolean {
  if (page.tabs[line] || indentOf(page, line) > 3 || page.source[page.firsts[line]!] === '>') return false;
  const marker = markerAt(page, line);
  if (marker && !isThematicBreak(page, line)) return !marker.empty && marker.sign === sign;
  return !isTableRow(page, line) && interrupts(page, line, line + 1 < limit ? line + 1 : limit);
}

/** Whether a line right under a container, without its marks, goes on with the text that the container ends with. */
export const goesOn = (page: Page, line: number, limit: number): boolean =>
  !page.tabs[line] &&
  !markerAt(page, line) &&
  !/[|]|^</.test(page.source.slice(page.firsts[line], page.ends[line])) &&
  !interrupts(page, line, limit);

const isTableRow = ({ source, firsts }: Page, line: number): boolean => source[firsts[line]!] === '|';

/** The line after an item's last, blank ones included; declines what is told in `readList`. */
function itemEnd(page: Page, line: number, limit: number, marker: Marker): number {
  const size = contentAt(page, line, marker);
  if (size === DECLINED) return DECLINED;
  let at = line + 1;
  for (;;) {
    const filled = skipBlank(page, at, limit);
    for (let l = at; l < filled; l++) if (page.tabs[l]) return DECLINED;
    if (filled === limit) return limit;
    if (page.tabs[filled]) return DECLINED;
    if (!page.lazy[filled] && indentOf(page, filled) < size) {
      if (filled > at || !goesOn(page, filled, limit)) return filled;
      page.lazy[filled] = 1;
      page.touched = Math.max(page.touched, filled);
    }
    at = filled + 1;
  }
}

/** How far an item's content is indented. */
function contentAt(page: Page, line: number, { width, empty }: Marker): number {
  const { source, starts, firsts } = page;
  if (empty || page.tabs[line]) return DECLINED;
  const after = firsts[line]! + width;
  let spaces = 0;
  while (source[after + spaces] === ' ') spaces += 1;
  if (spaces === 0 || spaces > 4 || source[after + spaces] === '\t') return DECLINED;
  return after + spaces - starts[line]!;
}

function readItem(page: Page, from: number, to: number, marker: Marker, into: Tree[]): boolean {
  const { starts, firsts, ends } = page;
  const size = contentAt(page, from, marker);
  if (isDisputed(page, from, starts[from]! + size)) return false;
  page.touched = Math.max(page.touched, to - 1);
  starts[from] = starts[from]! + size;
  firsts[from] = starts[from]!;
  for (let line = from + 1; line < to; line++)
    starts[line] = page.lazy[line] ? firsts[line]! : Math.min(starts[line]! + size, ends[line]!);
  return readBlocks(page, from, to, into, true);
}
