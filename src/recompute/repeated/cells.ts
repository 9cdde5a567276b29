import { cellAt, columnHeader, type Document, rowHeader, type Table } from '../../model/document.ts';
import { type Term, termsOf } from './terms.ts';

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

interface Named {
  readonly rows: (readonly Term[] | undefined)[];
  readonly columns: (readonly Term[] | undefined)[];
}

const known = new WeakMap<Table, Named>();

const read = (text: string): Term[] => (text === '' ? [] : termsOf(text, { start: 0, end: text.length }, []));

/** The headers of a cell; null for a header itself, and where nothing names the row. */
export function headersOf(table: Table, row: number, column: number): Headers | null {
  if (row < table.headerRows || column < table.headerColumns || table.headerRows === 0) return null;
  if (table.rows.length > MOST_ROWS || table.columns > MOST_COLUMNS) return null;
  return { table, row, column, ofRow: rowTerms(table, row), ofColumn: columnTerms(table, column) };
}

function namesOf(table: Table): Named {
  let names = known.get(table);
  if (names === undefined) {
    names = { rows: [], columns: [] };
    known.set(table, names);
  }
  return names;
}

/** The terms that name a row: those of its header and of the words beside it. */
export function rowTerms(table: Table, row: number): readonly Term[] {
  const { rows } = namesOf(table);
  let terms = rows[row];
  if (terms === undefined) {
    terms = [rowHeader(table, row), ...besideTexts(table, row)].flatMap(read);
    rows[row] = terms;
  }
  return terms;
}

export function columnTerms(table: Table, column: number): readonly Term[] {
  const { columns } = namesOf(table);
  let terms = columns[column];
  if (terms === undefined) {
    terms = read(columnHeader(table, column).replace(UNIT, ''));
    columns[column] = terms;
  }
  return terms;
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

/**
 * Whether a sentence names the row and the column of a cell, and no other row or column of the table beside.
 * `words` are the keys of the sentence up to the number's clause, `near` those of the clause.
 */
export function namesCell(
  { table, row, column, ofRow, ofColumn }: Headers,
  words: ReadonlySet<string>,
  near: ReadonlySet<string>,
): boolean {
  if (ofRow.length === 0 || !hasAll(ofRow, words) || !hasAll(ofColumn, words)) return false;
  const isOther = (terms: readonly Term[], own: readonly Term[]): boolean =>
    terms.length > 0 && hasAll(terms, near) && !isPart(terms, own);
  for (let r = table.headerRows; r < table.rows.length; r++)
    if (r !== row && (isOther(rowTerms(table, r), ofRow) || isSame(rowTerms(table, r), ofRow))) return false;
  for (let c = table.headerColumns; c < table.columns; c++)
    if (c !== column && (isOther(columnTerms(table, c), ofColumn) || isSame(columnTerms(table, c), ofColumn)))
      return false;
  return true;
}

const hasAll = (terms: readonly Term[], keys: ReadonlySet<string>): boolean => {
  for (const { key } of terms) if (!keys.has(key)) return false;
  return true;
};

const isPart = (terms: readonly Term[], of: readonly Term[]): boolean =>
  terms.every(({ key }) => of.some((one) => one.key === key));

const isSame = (a: readonly Term[], b: readonly Term[]): boolean => isPart(a, b) && isPart(b, a);
