import Papa from 'papaparse';
import type { UserProblem } from '../../../model/user-error.ts';
import { cellOffsets, rowOffsets } from '../csv-offsets.ts';
import type { DataNode, ReadData } from '../node.ts';
import { createPlaces, type TextPlaces } from '../text-places.ts';

/** More problems of one file than anyone mends at once. */
const MOST_PROBLEMS = 50;
/** A table of 50,000 values needs no more; a file of blank lines has millions. */
const MOST_LINES = 200_000;

type Delimiter = ',' | '\t';

/** Rows of a CSV (or, by a tab, TSV) file as mappings from header to cell; blank lines are no rows. */
export function readCsv(path: string, text: string, delimiter: Delimiter): ReadData {
  // Line ends of one kind keep lines and columns as they are, and let a file mix them.
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const places = createPlaces(path, source);
  if (places.lines > MOST_LINES)
    return {
      problems: [
        { path, message: `The table has ${places.lines} lines, more than ${MOST_LINES}`, remedy: 'split it' },
      ],
    };
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n' });
  const header = data.findIndex((row) => !isBlank(row));
  const sheet: Sheet = {
    header,
    source,
    delimiter,
    cells: data,
    starts: rowOffsets(source, data, delimiter),
    places,
    names: [],
    columns: new Map(),
  };
  if (errors.length > 0) {
    const problems = errors.slice(0, MOST_PROBLEMS).map(
      ({ message, index, row }): UserProblem => ({
        ...sheet.places.spot(Math.min(index ?? sheet.starts[row ?? 0] ?? 0, source.length)),
        message: `Cannot be read as CSV: ${message}`,
        remedy: 'put the whole cell in quotes and write each quote inside it twice',
      }),
    );
    return { problems };
  }
  if (header < 0)
    return { problems: [{ path, message: 'The table is empty', remedy: 'write a header and rows' }] };
  const problems = readHeader(sheet);
  const rows: CsvRow[] = [];
  for (let row = header + 1; row < data.length; row++) {
    const cells = data[row]!;
    if (isBlank(cells)) continue;
    rows.push(new CsvRow(sheet, row));
    if (cells.length <= data[header]!.length || problems.length >= MOST_PROBLEMS) continue;
    problems.push({
      ...sheet.places.spot(offsetsOf(sheet, row)[data[header]!.length]!),
      message: `The row has ${cells.length} cells, the header ${data[header]!.length}`,
      remedy: 'put cells that hold a comma in quotes',
    });
  }
  return problems.length > 0 ? { problems } : { root: new CsvRows(sheet, rows) };
}

/** What the nodes of one file share. */
interface Sheet {
  /** The line of cells that names the columns. */
  readonly header: number;
  readonly source: string;
  readonly delimiter: Delimiter;
  readonly cells: readonly (readonly string[])[];
  readonly starts: readonly number[];
  readonly places: TextPlaces;
  readonly names: string[];
  readonly columns: Map<string, number>;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const offsetsOf = ({ source, starts, cells, delimiter }: Sheet, row: number): readonly number[] =>
  cellOffsets(source, starts[row]!, cells[row]!, delimiter);

function readHeader(sheet: Sheet): UserProblem[] {
  const problems: UserProblem[] = [];
  const { header } = sheet;
  const offsets = offsetsOf(sheet, header);
  sheet.cells[header]!.forEach((cell, column) => {
    const name = cell.trim();
    // The corner of a matrix is often left blank.
    if (name === '' && column > 0) return;
    if (!sheet.columns.has(name)) {
      sheet.columns.set(name, column);
      sheet.names.push(name);
    } else if (problems.length < MOST_PROBLEMS) {
      problems.push({
        ...sheet.places.spot(offsets[column]!),
        message: `The column \`${name}\` stands there twice`,
        remedy: 'rename or remove one',
      });
    }
  });
  return problems;
}

/** All rows below the header. */
class CsvRows implements DataNode {
  readonly kind = 'list';
  readonly text = null;
  private readonly sheet: Sheet;
  private readonly rows: readonly CsvRow[];

  constructor(sheet: Sheet, rows: readonly CsvRow[]) {
    this.sheet = sheet;
    this.rows = rows;
  }

  keys(): readonly string[] {
    return this.rows.map((_, i) => String(i));
  }

  get(key: string): DataNode | undefined {
    return /^(?:0|[1-9]\d{0,8})$/.test(key) ? this.rows[Number(key)] : undefined;
  }

  place() {
    return this.sheet.places.place(this.sheet.starts[this.sheet.header]!);
  }

  spot() {
    return this.sheet.places.spot(this.sheet.starts[this.sheet.header]!);
  }

  keySpot() {
    return this.spot();
  }
}

/** A row: its cells by header. There are as many as lines, so that what they share is not made anew for each. */
class CsvRow implements DataNode {
  readonly kind = 'mapping';
  readonly text = null;
  readonly sheet: Sheet;
  private readonly row: number;
  private offsets: readonly number[] | null = null;

  constructor(sheet: Sheet, row: number) {
    this.sheet = sheet;
    this.row = row;
  }

  /** Where a cell starts. */
  offset(column: number): number {
    this.offsets ??= offsetsOf(this.sheet, this.row);
    return this.offsets[column]!;
  }

  keys(): readonly string[] {
    return this.sheet.names;
  }

  get(name: string): DataNode | undefined {
    const column = this.sheet.columns.get(name);
    const cell = column === undefined ? undefined : this.sheet.cells[this.row]![column];
    return cell === undefined ? undefined : new CsvCell(this, column!, cell.trim());
  }

  place() {
    return this.sheet.places.place(this.offset(0));
  }

  spot() {
    return this.sheet.places.spot(this.offset(0));
  }

  keySpot(name: string) {
    const { places, columns, header } = this.sheet;
    return places.spot(offsetsOf(this.sheet, header)[columns.get(name) ?? 0]!);
  }
}

class CsvCell implements DataNode {
  readonly kind = 'scalar';
  readonly text: string;
  private readonly row: CsvRow;
  private readonly column: number;

  constructor(row: CsvRow, column: number, text: string) {
    this.row = row;
    this.column = column;
    this.text = text;
  }

  keys(): readonly string[] {
    return [];
  }

  get() {
    return undefined;
  }

  place() {
    return this.row.sheet.places.place(this.row.offset(this.column));
  }

  spot() {
    return this.row.sheet.places.spot(this.row.offset(this.column));
  }

  keySpot() {
    return this.spot();
  }
}
