import { cellAt, columnHeader, type Document, rowHeader, type Table } from '../../model/document.ts';
import type { Term, TermReader } from './terms.ts';

/** What names a cell: the terms of its row and of its column. */
export interface Headers {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly ofRow: readonly Term[];
  readonly ofColumn: readonly Term[];
}

/** A table that is longer or wider lists data, and what the text says of it is no repetition. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 60;
/** Cells of words between a row's name and its figure that say more of the row: `Model | Setting | Score`. */
const MOST_BESIDE = 4;
const LONGEST_BESIDE = 60;

/** A unit in brackets: `Length (km)`. */
const UNIT = /[(（]\s*[^()（）\d\s]{1,6}\s*[)）]\s*$/u;

/** Whether the text may say again what a table's cells say. */
export const isUsable = ({ rows, columns, headerRows }: Table): boolean =>
  headerRows > 0 && rows.length <= MOST_ROWS && columns <= MOST_COLUMNS;

/** The terms that name the rows and columns of one table, each read once and only where asked for. */
export class TableNames {
  readonly table: Table;
  readonly #reader: TermReader;
  readonly #rows: (readonly Term[])[] = [];
  readonly #columns: (readonly Term[])[] = [];

  constructor(table: Table, reader: TermReader) {
    this.table = table;
    this.#reader = reader;
  }

  /** Those of a row's header; of the words beside it where it has none. */
  header(row: number): readonly Term[] {
    const terms = this.#reader.readAll(rowHeader(this.table, row));
    return terms.length > 0 ? terms : this.row(row);
  }

  /** Those of a row's header and of the words beside it. */
  row(row: number): readonly Term[] {
    this.#rows[row] ??= [rowHeader(this.table, row), ...besideTexts(this.table, row)].flatMap((text) =>
      this.#reader.readAll(text),
    );
    return this.#rows[row];
  }

  column(column: number): readonly Term[] {
    this.#columns[column] ??= this.#reader.readAll(columnHeader(this.table, column).replace(UNIT, ''));
    return this.#columns[column];
  }

  headers(row: number, column: number): Headers {
    return { table: this.table, row, column, ofRow: this.row(row), ofColumn: this.column(column) };
  }

  /** Whether all words of a row are among some words. */
  isRowIn(row: number, words: ReadonlySet<number>): boolean {
    return hasAll(this.row(row), words);
  }

  /**
   * Whether a sentence names a row, and no other row beside. `words` are the keys of the sentence and of what stands
   * over it, `near` those of the number's clause.
   */
  namesRow(row: number, words: ReadonlySet<number>, near: ReadonlySet<number>): boolean {
    const own = this.row(row);
    if (own.length === 0 || !hasAll(own, words)) return false;
    for (let r = this.table.headerRows; r < this.table.rows.length; r++)
      if (r !== row && confuses(this.row(r), own, near)) return false;
    return true;
  }

  /** The same of a column; one without a header is named by its row. */
  namesColumn(column: number, words: ReadonlySet<number>, near: ReadonlySet<number>): boolean {
    const own = this.column(column);
    if (!hasAll(own, words)) return false;
    for (let c = this.table.headerColumns; c < this.table.columns; c++)
      if (c !== column && confuses(this.column(c), own, near)) return false;
    return true;
  }
}

/** What stands in the headers of a cell. */
export const headerText = ({ table, row, column }: Headers): string =>
  `${rowHeader(table, row)} | ${columnHeader(table, column)}`;

function besideTexts(table: Table, row: number): string[] {
  const found: string[] = [];
  for (let column = table.headerColumns; column < table.columns && found.length < MOST_BESIDE; column++) {
    const text = cellAt(table, row, column)?.passage.text ?? '';
    if (text.length <= LONGEST_BESIDE && !/\d/.test(text) && /\p{L}{2}/u.test(text)) found.push(text);
  }
  return found;
}

/** The words that a table stands under: its caption, or the line right above it. */
export function captionOf({ blocks }: Document, index: number): string {
  const block = blocks[index];
  if (block?.type !== 'table') return '';
  const caption = block.table.caption === null ? undefined : blocks[block.table.caption];
  return caption !== undefined && 'passage' in caption ? caption.passage.text : '';
}

/** Whether a clause names another header as well, or the other is the same. */
const confuses = (other: readonly Term[], own: readonly Term[], near: ReadonlySet<number>): boolean =>
  (other.length > 0 && hasAll(other, near) && !isPart(other, own)) || isSame(other, own);

const hasAll = (terms: readonly Term[], keys: ReadonlySet<number>): boolean => {
  for (const { key } of terms) if (!keys.has(key)) return false;
  return true;
};

const isPart = (terms: readonly Term[], of: readonly Term[]): boolean =>
  terms.every(({ key }) => of.some((one) => one.key === key));

export const isSame = (a: readonly Term[], b: readonly Term[]): boolean => isPart(a, b) && isPart(b, a);
