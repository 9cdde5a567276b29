import type { Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { DraftBlock } from './draft-block.ts';
import { htmlTable, type TableReader } from './html-table.ts';
import { BLOCKS, readHtmlText } from './html-text.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';

interface Read {
  readonly blocks: readonly DraftBlock[];
  /** Up to where the file has been read: a table goes on behind blank lines, which end HTML in Markdown. */
  readonly end: number;
}

/** Block-level HTML: each of its headings, paragraphs and tables as a block; raw where it holds no text. */
export function readHtml(span: Span, depth: number, reader: TableReader): Read {
  const blocks: DraftBlock[] = [];
  let position = span.start;
  let end = span.end;
  let table = nextTable(reader, span);
  while (table && position < end) {
    addText(blocks, { start: position, end: table.start }, depth, reader);
    blocks.push(htmlTable(table, depth, reader));
    position = table.end;
    end = Math.max(end, position);
    table = nextTable(reader, { start: position, end });
  }
  addText(blocks, { start: position, end }, depth, reader);
  return { blocks, end };
}

const TABLE = /<(\/?)table(?=[\s/>])/gi;
const START = /<table(?=[\s/>])/i;

/** The first table that starts within a span, up to its end tag or, where end tags are missing, the last one there is. */
function nextTable({ source, lastTableEnd }: TableReader, span: Span): Span | null {
  const offset = source.slice(span.start, span.end).search(START);
  if (offset < 0) return null;
  const start = span.start + offset;
  if (lastTableEnd < start) return { start, end: span.end };
  TABLE.lastIndex = start;
  let end = span.end;
  let depth = 0;
  for (let found = TABLE.exec(source); found; found = TABLE.exec(source)) {
    depth += found[1] === '/' ? -1 : 1;
    if (found[1] !== '/') continue;
    const close = source.indexOf('>', found.index);
    end = close < 0 ? source.length : close + 1;
    if (depth === 0) break;
  }
  return { start, end };
}

function addText(blocks: DraftBlock[], span: Span, depth: number, reader: TableReader): void {
  let segment: HtmlToken[] = [];
  let heading = 0;
  let spoke = false;
  const flush = (): void => {
    const passage = segment.some(({ kind }) => kind === 'text')
      ? readHtmlText(reader.source, segment, reader.quoted)
      : null;
    if (passage && passage.text !== '') {
      spoke = true;
      blocks.push(textBlock(passage, segment, heading, depth));
    }
    segment = [];
  };
  for (const token of htmlTokens(reader.source, span)) {
    if (token.kind === 'comment') {
      blocks.push({
        type: 'comment',
        span: token,
        depth: 0,
        list: null,
        value: commentText(reader.source.slice(token.start, token.end)),
      });
      spoke = true;
    } else if (token.kind === 'tag' && BLOCKS.has(token.name)) {
      flush();
      const level = /^h([1-6])$/.exec(token.name)?.[1];
      heading = level && !token.closing ? Number(level) : 0;
    } else segment.push(token);
  }
  flush();
  const value = reader.source.slice(span.start, span.end);
  if (!spoke && value.trim() !== '') blocks.push({ type: 'raw', span, depth, list: null, value });
}

/** What a comment says: `<!-- claim: x -->` → `claim: x`. */
export const commentText = (raw: string): string => raw.replace(/^<!--/, '').replace(/-->$/, '').trim();

function textBlock(
  passage: Passage,
  tokens: readonly HtmlToken[],
  heading: number,
  depth: number,
): DraftBlock {
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  const span = { start: first.start, end: last.end };
  const type = heading > 0 ? 'heading' : 'html';
  return { type, span, depth: heading > 0 ? heading : depth, list: null, label: null, passage };
}
