import type { Cell, Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { DraftTable } from './draft-block.ts';
import { readHtmlText } from './html-text.ts';
import { type HtmlToken, htmlTokens, type Tag } from './html-tokens.ts';

/** What a table's cells are read with. */
export interface TableReader {
  readonly source: string;
  readonly quoted: boolean;
  /** Where the file's last `</table>` stands, -1 where there is none. */
  readonly lastTableEnd: number;
  /** Reads a cell in which a blank line turned Markdown on again. */
  readonly readMarkdown: (span: Span) => Passage;
}

interface OpenCell {
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly tokens: HtmlToken[];
}

/** HTML's own limits on spans. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/** A `<table>` as a grid, rowspan and colspan worked in, whatever end tags are missing. */
export function htmlTable(span: Span, depth: number, reader: TableReader): DraftTable {
  const { rows, caption } = readRows(span, reader);
  const grid: Cell[][] = [];
  const taken: number[] = []; // by column: the row from which on it is free
  const heads: boolean[] = [];
  for (const [r, row] of rows.entries()) {
    const cells: Cell[] = [];
    let column = 0;
    for (const { cell, span, passage } of row.cells) {
      while ((taken[column] ?? 0) > r) column += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - r);
      for (let c = column; c < column + cell.columnSpan; c++) taken[c] = r + rowSpan;
      cells.push({ row: r, column, rowSpan, columnSpan: cell.columnSpan, span, passage });
      column += cell.columnSpan;
    }
    grid.push(cells);
    heads.push(row.head || (row.cells.length > 0 && row.cells.every(({ cell }) => cell.header)));
  }
  return {
    type: 'table',
    form: 'html',
    span,
    depth,
    list: null,
    rows: grid,
    headerRows: headerRows(grid, heads),
    caption,
  };
}

/** Rows of `<th>` or in `<thead>`; else the first row, with those that its cells reach down into. */
function headerRows(grid: readonly (readonly Cell[])[], heads: readonly boolean[]): number {
  let count = heads.findIndex((head) => !head);
  if (count < 0) count = Math.min(1, grid.length);
  const first = grid[0] ?? [];
  if (count === 0)
    count = first.some(({ passage }) => /^[-+]?\d[\d.,]*%?$/.test(passage.text))
      ? 0
      : Math.min(1, grid.length);
  const split = first.some(({ columnSpan }) => columnSpan > 1);
  const deepest = Math.max(1, ...first.map(({ rowSpan }) => rowSpan));
  if (count === 1 && split && deepest > 1 && deepest < Math.min(4, grid.length)) count = deepest;
  return count;
}

interface ReadCell {
  readonly cell: OpenCell;
  readonly span: Span;
  readonly passage: Passage;
}

interface ReadRows {
  readonly rows: readonly { readonly head: boolean; readonly cells: readonly ReadCell[] }[];
  readonly caption: { readonly passage: Passage; readonly span: Span } | null;
}

function readRows(span: Span, reader: TableReader): ReadRows {
  const rows: { head: boolean; cells: ReadCell[] }[] = [];
  let caption: ReadRows['caption'] = null;
  let inHead = false;
  let depth = 0;
  let row: { head: boolean; cells: ReadCell[] } | null = null;
  let cell: OpenCell | null = null;
  let captioned: { start: number; tokens: HtmlToken[] } | null = null;
  const closeCell = (end: number): void => {
    if (cell) row?.cells.push(readCell(cell, end, reader));
    cell = null;
  };
  const openRow = (): { head: boolean; cells: ReadCell[] } => {
    const opened = { head: inHead, cells: [] };
    rows.push(opened);
    row = opened;
    return opened;
  };
  for (const token of htmlTokens(reader.source, span)) {
    const name = token.kind === 'tag' ? token.name : '';
    if (name === 'table') depth += (token as Tag).closing ? -1 : 1;
    if (depth !== 1 || !STRUCTURE.has(name)) {
      // Cells of a table within a cell are text of that cell.
      if (captioned) captioned.tokens.push(token);
      else (cell as OpenCell | null)?.tokens.push(token);
      continue;
    }
    const tag = token as Tag;
    if (name === 'caption') {
      if (!tag.closing) captioned = { start: tag.end, tokens: [] };
      else if (captioned) {
        caption = {
          span: { start: captioned.start, end: tag.start },
          passage: readHtmlText(reader.source, captioned.tokens, reader.quoted),
        };
        captioned = null;
      }
      continue;
    }
    closeCell(tag.start);
    if (name === 'thead') inHead = !tag.closing;
    else if (name === 'tbody' || name === 'tfoot') inHead = false;
    else if (name === 'tr') {
      row = null;
      if (!tag.closing) openRow();
    } else if (!tag.closing) {
      if (!row) openRow();
      cell = openCell(tag);
    }
  }
  closeCell(span.end);
  return { rows: rows.filter(({ cells }) => cells.length > 0), caption };
}

const STRUCTURE = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

function openCell({ name, attributes, end }: Tag): OpenCell {
  const count = (text: string | undefined, most: number): number =>
    Math.max(1, Math.min(most, Number.parseInt(text ?? '1', 10) || 1));
  return {
    header: name === 'th',
    rowSpan: attributes.rowspan === '0' ? MAX_ROW_SPAN : count(attributes.rowspan, MAX_ROW_SPAN),
    columnSpan: count(attributes.colspan, MAX_COLUMN_SPAN),
    start: end,
    tokens: [],
  };
}

const BLANK_LINE = /\n[ \t>]*\r?\n/;

function readCell(cell: OpenCell, end: number, { source, quoted, readMarkdown }: TableReader): ReadCell {
  const raw = source.slice(cell.start, end);
  const lead = raw.length - raw.trimStart().length;
  const start = raw.trim() === '' ? cell.start : cell.start + lead;
  const span = { start, end: start + raw.trim().length };
  const passage =
    BLANK_LINE.test(raw.trim()) || BLANK_LINE.test(raw.slice(0, lead))
      ? readMarkdown(span)
      : readHtmlText(source, cell.tokens, quoted);
  return { cell, span, passage };
}
