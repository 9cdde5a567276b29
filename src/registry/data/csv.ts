import Papa from 'papaparse';
import { lineStarts, pointAt } from '../../model/position.ts';
import type { UserProblem } from '../../model/user-error.ts';
import type { Spot } from '../problems.ts';
import { type DataNode, type ReadData, scalar } from './node.ts';

/** More problems of one file than anyone mends at once. */
const MOST_PROBLEMS = 50;

/** Rows of a CSV (or, by a tab, TSV) file as mappings from header to cell; blank lines are no rows. */
export function readCsv(path: string, text: string, delimiter: ',' | '\t'): ReadData {
  // Line ends of one kind keep lines and columns as they are, and let a file mix them.
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline: '\n' });
  const rowStart = rowStarts(source, data, delimiter);
  const lines = lineStarts(source);
  const spotAt = (offset: number): Spot => {
    const { line, column } = pointAt(lines, offset);
    const from = lines[line - 1]!;
    return {
      path,
      line,
      column,
      excerpt: source.slice(from, Math.min((lines[line] ?? source.length + 1) - 1, from + 200)),
    };
  };
  if (errors.length > 0) {
    const problems = errors.slice(0, MOST_PROBLEMS).map(
      ({ message, index, row }): UserProblem => ({
        ...spotAt(Math.min(index ?? rowStart[row ?? 0] ?? 0, source.length)),
        message: `Cannot be read as CSV: ${message}`,
        remedy: 'put the whole cell in quotes and write each quote inside it twice',
      }),
    );
    return { problems };
  }
  const spotOf = (row: number, column: number): Spot =>
    spotAt(cellStarts(source, rowStart[row]!, data[row]!, delimiter)[column]!);
  const header = data.findIndex((row) => !isBlank(row));
  if (header < 0)
    return { problems: [{ path, message: 'The table is empty', remedy: 'write a header and rows' }] };
  const headers = data[header]!.map((name) => name.trim());
  const columns = new Map<string, number>();
  const problems: UserProblem[] = [];
  headers.forEach((name, column) => {
    // The corner of a matrix is often left blank.
    if ((name === '' && column > 0) || problems.length >= MOST_PROBLEMS) return;
    if (!columns.has(name)) columns.set(name, column);
    else
      problems.push({
        ...spotOf(header, column),
        message: `The column \`${name}\` stands there twice`,
        remedy: 'rename or remove one',
      });
  });
  const rows: number[] = [];
  for (let row = header + 1; row < data.length; row++) {
    const cells = data[row]!;
    if (isBlank(cells)) continue;
    rows.push(row);
    if (cells.length > headers.length && problems.length < MOST_PROBLEMS)
      problems.push({
        ...spotOf(row, headers.length),
        message: `The row has ${cells.length} cells, the header ${headers.length}`,
        remedy: 'put cells that hold a comma in quotes',
      });
  }
  if (problems.length > 0) return { problems };

  const names = [...columns.keys()];
  const rowNode = (row: number): DataNode => {
    const cells = data[row]!;
    let starts: readonly number[] | null = null;
    const startOf = (column: number): number => {
      starts ??= cellStarts(source, rowStart[row]!, cells, delimiter);
      return starts[column]!;
    };
    return {
      kind: 'mapping',
      text: null,
      spot: () => spotOf(row, 0),
      keys: () => names,
      get(name) {
        const column = columns.get(name);
        return column === undefined || column >= cells.length
          ? undefined
          : scalar(cells[column]!.trim(), () => spotAt(startOf(column)));
      },
      keySpot: (name) => spotOf(header, columns.get(name) ?? 0),
    };
  };
  const keys = rows.map((_, i) => String(i));
  const root: DataNode = {
    kind: 'list',
    text: null,
    spot: () => spotOf(header, 0),
    keys: () => keys,
    get: (key) =>
      /^\d{1,9}$/.test(key) && rows[Number(key)] !== undefined ? rowNode(rows[Number(key)]!) : undefined,
    keySpot: () => spotOf(header, 0),
  };
  return { root };
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** Where each row starts. Cells are measured by what was read of them, so that nothing is parsed twice. */
function rowStarts(source: string, rows: readonly (readonly string[])[], delimiter: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const row of rows) {
    starts.push(at);
    for (const cell of row) at = cellEnd(source, at, cell, delimiter) + 1;
  }
  return starts;
}

function cellStarts(source: string, start: number, row: readonly string[], delimiter: string): number[] {
  let at = start;
  return row.map((cell) => {
    const here = at;
    at = cellEnd(source, at, cell, delimiter) + 1;
    return here;
  });
}

/** Where the cell that starts here ends: at a delimiter, a line end or the end of the file. */
function cellEnd(source: string, start: number, cell: string, delimiter: string): number {
  if (source.charCodeAt(start) !== QUOTE) return start + cell.length;
  let end = start + cell.length + 2;
  for (let i = cell.indexOf('"'); i >= 0; i = cell.indexOf('"', i + 1)) end++;
  // Spaces may stand between the closing quote and the delimiter.
  while (end < source.length && source.charCodeAt(end) !== NEWLINE && source[end] !== delimiter) end++;
  return end;
}
