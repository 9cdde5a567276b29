import type { Tree } from '../markdown.ts';
import { fenceAt } from './fenced-code.ts';
import { noteAt } from './footnote.ts';
import { headingDepth } from './heading.ts';
import { htmlKind } from './html.ts';
import { readInline } from './inline.ts';
import { hasLabels } from './labels.ts';
import { markerAt } from './list.ts';
import { DECLINED, indentOf, isBlank, type Page, place } from './page.ts';
import { isTable } from './table.ts';
import { isThematicBreak } from './thematic-break.ts';

/**
 * Text up to a blank line or to a block that may interrupt it. Declines: what may be a definition or has an underline,
 * and what its inline content declines.
 */
export function readParagraph(page: Page, line: number, limit: number, into: Tree[], task = false): number {
  const { source, firsts, ends, labels } = page;
  let end = line + 1;
  for (; end < limit && !isBlank(page, end); end++) {
    if (page.lazy[end]) continue;
    if (page.tabs[end]) {
      if (page.starts[end] !== page.nexts[end - 1]) return DECLINED;
      continue;
    }
    if (indentOf(page, end) > 3) continue;
    if (isUnderline(page, end)) return DECLINED;
    if (interrupts(page, end, limit)) break;
  }
  const start = firsts[line]!;
  const close = ends[end - 1]!;
  if (hasLabels(labels) && source[start] === '[' && source.slice(start, close).includes(']:'))
    return DECLINED;
  const from = task ? taskEnd(source, start, ends[line]!) : start;
  if (from === DECLINED) return DECLINED;
  const children = readInline(page, line, from, end - 1, close);
  if (children === null) return DECLINED;
  const [head] = children;
  const shown = head?.type === 'text' && head.position!.start.offset === from ? from : start;
  into.push({ type: 'paragraph', position: place(shown, close), children });
  return end;
}

/** A line of `=` or `-`, which makes a heading of the text above it. */
const isUnderline = ({ source, firsts, ends }: Page, line: number): boolean =>
  /^(?:=+|-+)[ \t]*$/.test(source.slice(firsts[line], ends[line]));

/** Whether a line ends the paragraph above it. */
export function interrupts(page: Page, line: number, limit: number): boolean {
  const { source, firsts } = page;
  switch (source[firsts[line]!]) {
    case '#':
      if (headingDepth(page, line) > 0) return true;
      break;
    case '`':
    case '~':
      if (fenceAt(page, line)) return true;
      break;
    case '>':
      return true;
    case '[':
      if (hasLabels(page.labels) && noteAt(page, line) !== null) return true;
      break;
    case '<': {
      const kind = htmlKind(page, line);
      if (kind === 'block' || kind === 'closed') return true;
      break;
    }
    case '*':
    case '-':
    case '_':
      if (isThematicBreak(page, line)) return true;
  }
  const marker = markerAt(page, line);
  if (marker && !marker.empty && (marker.number === null || (marker.number === 1 && marker.width === 2)))
    return true;
  return isTable(page, line, limit);
}

/** Behind the box of a task, `[x] `; the offset itself where there is none. Declines a box that may or may not be one. */
function taskEnd(source: string, start: number, lineEnd: number): number {
  const box = /^\[[ xX\t]\]/.exec(source.slice(start, Math.min(lineEnd, start + 3)));
  if (!box) return source[start] === '[' && start + 1 === lineEnd ? DECLINED : start;
  const next = source[start + 4];
  if (source[start + 3] !== ' ' || start + 4 >= lineEnd || next === ' ' || next === '\t') return DECLINED;
  return start + 4;
}
