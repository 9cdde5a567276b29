import type { Span } from './position.ts';
import type { Language } from './reading.ts';

/**
 * The way from plain text back into the file: runs in order, without gaps or overlap in the plain text.
 * Where both lengths are equal, characters correspond one to one; else the run is one atom (an entity, an escape).
 */
export interface TextRun {
  readonly plain: number;
  readonly plainLength: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** A stretch of a passage with a meaning of its own; offsets are in the passage's text. */
export interface Mark {
  readonly kind: 'code' | 'link' | 'image' | 'footnote' | 'math' | 'strong' | 'emphasis' | 'delete' | 'html';
  readonly start: number;
  readonly end: number;
  /** The code, the link's or image's destination, the footnote's label, the formula, the tag; else empty. */
  readonly value: string;
}

/** Text as a reader sees it (no marks, entities resolved, soft breaks as `\n`), with the way back into the file. */
export interface Passage {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly marks: readonly Mark[];
}

interface BlockBase {
  /** Its place in `Document.blocks`. */
  readonly index: number;
  readonly span: Span;
  /** The section it stands in: an index of `Document.sections`. */
  readonly section: number;
  /** Nesting in lists and quotes, from 0; for a heading its level, from 1. */
  readonly depth: number;
}

export interface TextBlock extends BlockBase {
  readonly type:
    | 'heading'
    | 'paragraph'
    | 'item'
    | 'quote'
    | 'footnote'
    | 'caption'
    | 'front-matter'
    | 'html';
  readonly passage: Passage;
  /** For a list item, the block that introduces its list, if any; for front matter null. */
  readonly lead: number | null;
  /** For front matter the key (`title`), for a footnote its label, for an ordered item its number as written; else null. */
  readonly label: string | null;
}

export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly table: Table;
}

/** What is compared as a whole and never read: code, formulas, raw HTML without text, thematic breaks. */
export interface OpaqueBlock extends BlockBase {
  readonly type: 'code' | 'math' | 'break' | 'raw';
  readonly value: string;
}

export type Block = TextBlock | TableBlock | OpaqueBlock;

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly span: Span;
  readonly passage: Passage;
}

/** A grid: `rows[r]` are the cells that start in row `r`, in column order, empty ones included. Row 0 to `headerRows - 1` are headers. */
export interface Table {
  readonly form: 'gfm' | 'html' | 'swallowed';
  /** Its ordinal among the document's tables, from 0. */
  readonly ordinal: number;
  readonly span: Span;
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: number;
  readonly headerRows: number;
  /** How many leading columns name their rows: 0 or 1. */
  readonly headerColumns: number;
  /** The block that names the table (a caption, or the short line right above it), if any. */
  readonly caption: number | null;
}

export interface Section {
  readonly heading: number | null;
  readonly depth: number;
  readonly title: string;
  readonly parent: number | null;
}

/** An HTML comment: markers and suppressions live here. `before` is the index of the next block (`blocks.length` at the end). */
export interface Comment {
  readonly span: Span;
  readonly value: string;
  readonly before: number;
}

/** Something parsing found wrong, to be reported by a rule. */
export interface Problem {
  readonly kind: 'swallowed-table' | 'ragged-table' | 'front-matter' | 'unreadable';
  readonly span: Span;
  readonly message: string;
}

/** One language version of an article. A file with both languages gives two documents that share path and source. */
export interface Document {
  readonly lang: Language;
  /** BCP 47 as far as known: from front matter, else the name, else the script (`zh-Hant`, `zh-Hans-CN`, `en`). */
  readonly locale: string;
  readonly path: string;
  /** The whole file as it is on disk, BOM included; every offset counts in it. */
  readonly source: string;
  readonly sha256: string;
  /** Its parts of the file; one range with the whole file unless the file holds both languages. */
  readonly ranges: readonly Span[];
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** A file as read: its text and what its name and place say about it. */
export interface SourceFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  /** From front matter or the name; null where only the text can tell (it may hold both languages). */
  readonly lang: Language | null;
  readonly locale: string | null;
}

/** The cell that covers a grid position, spans included; null outside the table or in a ragged row. */
export function cellAt(table: Table, row: number, column: number): Cell | null {
  for (let r = row; r >= 0; r--) {
    for (const cell of table.rows[r] ?? []) {
      if (
        column >= cell.column &&
        column < cell.column + cell.columnSpan &&
        row >= cell.row &&
        row < cell.row + cell.rowSpan
      )
        return cell;
    }
  }
  return null;
}

/** The headers above a column, outermost first, joined by a space; empty where the table has none. */
export function columnHeader(table: Table, column: number): string {
  const parts: string[] = [];
  for (let r = 0; r < table.headerRows; r++) {
    const text = cellAt(table, r, column)?.passage.text.trim();
    if (text && parts.at(-1) !== text) parts.push(text);
  }
  return parts.join(' ');
}

/** The text of the cell that names a row; empty where no column does. */
export function rowHeader(table: Table, row: number): string {
  const parts: string[] = [];
  for (let c = 0; c < table.headerColumns; c++) {
    const text = cellAt(table, row, c)?.passage.text.trim();
    if (text && parts.at(-1) !== text) parts.push(text);
  }
  return parts.join(' ');
}

/** Titles of the sections around a block, outermost first. */
export function headingPath(document: Document, section: number): string[] {
  const path: string[] = [];
  for (let s: number | null = section; s !== null; s = document.sections[s]?.parent ?? null) {
    const title = document.sections[s]?.title;
    if (title) path.unshift(title);
  }
  return path;
}

/** The passages of a block: its own, or those of its cells, row by row. */
export function passagesOf(block: Block): { readonly passage: Passage; readonly cell: Cell | null }[] {
  if (block.type === 'table') return block.table.rows.flat().map((cell) => ({ passage: cell.passage, cell }));
  return 'passage' in block ? [{ passage: block.passage, cell: null }] : [];
}

/**
 * A stretch of plain text as places in the file: `span` covers it whole, `segments` are the pieces that are read
 * (marks between them left out). An atom that is touched at all is taken whole.
 */
export function toSource(passage: Passage, { start, end }: Span): { span: Span; segments: Span[] } {
  const segments: { start: number; end: number }[] = [];
  const { runs } = passage;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.plain + run.plainLength <= start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < runs.length; i++) {
    const run = runs[i]!;
    if (run.plain >= end) break;
    const literal = run.plainLength === run.sourceLength;
    const from = literal ? run.source + Math.max(0, start - run.plain) : run.source;
    const to = literal
      ? run.source + Math.min(run.plainLength, end - run.plain)
      : run.source + run.sourceLength;
    const last = segments.at(-1);
    if (last && last.end === from) last.end = to;
    else segments.push({ start: from, end: to });
  }
  const first = segments[0];
  const last = segments.at(-1);
  return { span: { start: first?.start ?? 0, end: last?.end ?? 0 }, segments };
}
