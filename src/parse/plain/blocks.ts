import type { Tree } from '../markdown.ts';
import { readBlockQuote } from './block-quote.ts';
import { readDefinitions } from './definition.ts';
import { fenceAt, readFencedCode } from './fenced-code.ts';
import { noteAt, readFootnote } from './footnote.ts';
import { headingDepth, readHeading } from './heading.ts';
import { htmlKind, readHtml } from './html.ts';
import { hasLabels } from './labels.ts';
import { markerAt, readList } from './list.ts';
import { DECLINED, indentOf, type Page, skipBlank } from './page.ts';
import { readParagraph } from './paragraph.ts';
import { isTable, readTable } from './table.ts';
import { isThematicBreak, readThematicBreak } from './thematic-break.ts';

/** Reads lines of a container, all of them or, where one block is declined, nothing. */
export function readBlocks(page: Page, from: number, to: number, into: Tree[], item: boolean): boolean {
  let line = from;
  for (;;) {
    line = skipBlank(page, line, to);
    if (line >= to) return true;
    line = readBlock(page, line, to, into, item && line === from);
    if (line === DECLINED) return false;
  }
}

/** Reads the block that starts in a line and gives the line behind it. Declines code by indentation, and tabs. */
export function readBlock(page: Page, line: number, limit: number, into: Tree[], inItem = false): number {
  if (page.lazy[line] || page.tabs[line] || indentOf(page, line) > 3) return DECLINED;
  switch (page.source[page.firsts[line]!]) {
    case '#':
      if (headingDepth(page, line) > 0) return readHeading(page, line, into);
      break;
    case '`':
    case '~':
      if (fenceAt(page, line)) return readFencedCode(page, line, limit, into);
      break;
    case '[':
      if (hasLabels(page.labels)) {
        const rest = page.source.slice(page.firsts[line], page.ends[line]);
        if (noteAt(page, line) !== null) return readFootnote(page, line, limit, into);
        if (/^\[[^\]]*\]:/.test(rest)) return readDefinitions(page, line, limit, into);
      }
      break;
    case '>':
      return readBlockQuote(page, line, limit, into);
    case '<': {
      const kind = htmlKind(page, line);
      if (kind) return readHtml(page, line, limit, kind, into);
      break;
    }
    case '*':
    case '-':
    case '_':
      if (isThematicBreak(page, line)) return readThematicBreak(page, line, into);
  }
  if (markerAt(page, line)) return readList(page, line, limit, into);
  if (isTable(page, line, limit)) return readTable(page, line, limit, into);
  return readParagraph(page, line, limit, into, inItem);
}
