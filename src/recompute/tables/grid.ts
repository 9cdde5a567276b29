import { type HeaderSense, headerSenses } from '../../languages/header-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Cell, Table, TableBlock } from '../../model/document.ts';
import type { Amount } from '../../model/quantity.ts';
import { type Figure, figureOf } from './figure.ts';

/** One row or column of figures, empty where a cell has none that can be used. */
export interface Series {
  readonly index: number;
  readonly senses: readonly HeaderSense[];
  /** By case: by row for a column, by column for a row. */
  readonly figures: readonly (Figure | null)[];
  /** How many figures it has. */
  readonly count: number;
  /** Cells that say something which is no usable figure: a bound, a range, words. */
  readonly unread: () => number;
}

/** A table seen along one way: the same relation holds between its series in every case. */
export interface View {
  readonly along: 'columns' | 'rows';
  readonly series: readonly Series[];
  /** What the headers of its cases say. */
  readonly cases: readonly (readonly HeaderSense[])[];
}

/** `12`, `12*`, `12 ¹`: marks that lead to a note. */
const NOTE = /^[\s*†‡§¶^¹²³⁰-⁹\u200b]*$/u;
const OPENING = /^\s*[(（]\s*$/;
const CLOSING = /^\s*[)）][\s*†‡§]*$/;
const FALL = /^\s*[▼▽↓]\s*$/;
const RISE = /^\s*[↑⬆]\s*$/;
const EITHER = /^\s*[▲△]\s*$/;
/** A measure or unit behind the figure: `12 tok/s`, `30 人`. */
const TAIL = /^\s{0,2}([\p{L}%‰°][\p{L}/%·.²³]{0,14})[\s*†‡]*$/u;

interface Reading {
  readonly turn: 1 | -1;
  readonly unsigned: boolean;
  readonly tail: string;
}

const PLAIN: Reading = { turn: 1, unsigned: false, tail: '' };

/** What stands around the only figure of a cell, null where it is more than a figure's dress. */
function readAround(before: string, behind: string): Reading | null {
  if (before === '' && behind === '') return PLAIN;
  if (OPENING.test(before) && CLOSING.test(behind)) return { turn: -1, unsigned: true, tail: '' };
  const tail = NOTE.test(behind) ? '' : TAIL.exec(behind)?.[1];
  if (tail === undefined) return null;
  if (NOTE.test(before) || RISE.test(before)) return { turn: 1, unsigned: false, tail };
  if (FALL.test(before)) return { turn: -1, unsigned: false, tail };
  return EITHER.test(before) ? { turn: 1, unsigned: true, tail } : null;
}

const USABLE = new Set(['date', 'time', 'age', 'temperature', 'angle']);

/** Whether a claim is a plain figure that can be computed with. */
export const isUsable = (claim: Claim): claim is Claim & { readonly quantity: Amount } => {
  const { quantity } = claim;
  return (
    quantity !== null &&
    quantity.form === 'amount' &&
    !USABLE.has(quantity.kind) &&
    quantity.bound === 'exact' &&
    quantity.wording === undefined
  );
};

/** The first figures of cells, and those behind them: `30 (25%)` has one of each. */
export interface Grid {
  readonly first: readonly (readonly (Figure | null)[])[];
  /** By row and column, null where no cell of the column has a second figure. */
  readonly second: readonly (readonly (Figure | null)[])[] | null;
  /** How many figures there are. */
  readonly count: number;
  readonly table: Table;
}

/** The figures of a table; `claims` are the version's, those of the table from `from` to before `to`. */
export function gridOf({ table }: TableBlock, claims: readonly Claim[], from: number, to: number): Grid {
  const { columns, headerRows } = table;
  const empty = () =>
    Array.from({ length: table.rows.length }, () => new Array<Figure | null>(columns).fill(null));
  const first = empty();
  let second: (Figure | null)[][] | null = null;
  let row = -1;
  let at = 0;
  let count = 0;
  for (let i = from; i < to; ) {
    const { place } = claims[i]!;
    let next = i + 1;
    while (next < to && claims[next]!.place.column === place.column && claims[next]!.place.row === place.row)
      next += 1;
    if (place.row === null || place.column === null || place.row < headerRows) {
      i = next;
      continue;
    }
    if (place.row !== row) {
      row = place.row;
      at = 0;
    }
    const cells = table.rows[row]!;
    while (at < cells.length && cells[at]!.column < place.column) at += 1;
    const cell = cells[at];
    if (cell?.column === place.column && cell.rowSpan === 1 && cell.columnSpan === 1) {
      const figures = cellFigures(cell, claims, i, next);
      first[row]![place.column] = figures[0];
      if (figures[0] !== null) count += 1;
      if (figures[1] !== null) {
        count += 1;
        second ??= empty();
        second[row]![place.column] = figures[1];
      }
    }
    i = next;
  }
  return { first, second, count, table };
}

type CellFigures = readonly [Figure | null, Figure | null];
const NONE: CellFigures = [null, null];

/** Between a figure and the one in brackets behind it, without its spaces. */
const BETWEEN = /^\p{L}{0,3}[(（][▲▼△▽↑↓]?$/u;

function cellFigures(
  { passage: { text } }: Cell,
  claims: readonly Claim[],
  from: number,
  to: number,
): CellFigures {
  let last = to;
  while (last > from + 1 && claims[last - 1]!.skipped === 'citation') last -= 1;
  const one = claims[from]!;
  if (!isUsable(one)) return NONE;
  const end = last < to ? claims[last]!.place.start : text.length;
  if (last === from + 1) {
    const around = readAround(text.slice(0, one.place.start), text.slice(one.place.end, end));
    return around === null ? NONE : [figureOf(one, from, one.quantity, around), null];
  }
  const two = claims[from + 1]!;
  if (last !== from + 2 || !isUsable(two)) return NONE;
  const between = text.slice(one.place.end, two.place.start).replace(/\s/g, '');
  if (
    !BETWEEN.test(between) ||
    !CLOSING.test(text.slice(two.place.end, end)) ||
    !NOTE.test(text.slice(0, one.place.start))
  )
    return NONE;
  const turn = /[▼▽↓]/.test(between) ? -1 : 1;
  return [
    figureOf(one, from, one.quantity, PLAIN),
    figureOf(two, from + 1, two.quantity, { turn, unsigned: /[▲△]/.test(between), tail: '' }),
  ];
}

/** How many cells of each row and column say something that is no figure; blank ones say nothing. */
function unreadIn({ table, first }: Grid): { readonly rows: number[]; readonly columns: number[] } {
  const rows = new Array<number>(table.rows.length).fill(0);
  const columns = new Array<number>(table.columns).fill(0);
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.column < table.headerColumns || cell.row < table.headerRows) continue;
      if (first[cell.row]?.[cell.column] != null || cell.passage.text.trim() === '') continue;
      rows[cell.row]! += 1;
      columns[cell.column]! += 1;
    }
  }
  return { rows, columns };
}

/** A table's columns as series, second figures as columns of their own, and its rows. */
export function viewsOf(grid: Grid): { readonly columns: View; readonly rows: View } {
  const { table, first, second } = grid;
  const { headerRows } = table;
  let known: ReturnType<typeof unreadIn> | null = null;
  const unread = () => {
    known ??= unreadIn(grid);
    return known;
  };
  const headers = columnHeaders(table);
  const headersSay = headers.map(headerSenses);
  const columnOf = (cells: Grid['first'], column: number, index: number): Series => {
    const figures: (Figure | null)[] = [];
    for (let row = headerRows; row < cells.length; row++) figures.push(cells[row]![column]!);
    return series(index, headersSay[column]!, figures, () => unread().columns[column]!);
  };
  const columns: Series[] = [];
  for (let column = 0; column < table.columns; column++) {
    columns.push(columnOf(first, column, columns.length));
    if (second?.some((row) => row[column] !== null))
      columns.push(inBrackets(columnOf(second, column, columns.length)));
  }
  const rows: Series[] = [];
  for (let row = headerRows; row < first.length; row++)
    rows.push(series(rows.length, headerSenses(rowName(table, row)), first[row]!, () => unread().rows[row]!));
  return {
    columns: { along: 'columns', series: columns, cases: rows.map(({ senses }) => senses) },
    rows: { along: 'rows', series: rows, cases: headersSay },
  };
}

/** Percentages with a sign, in brackets behind other figures, are changes by themselves. */
function inBrackets(one: Series): Series {
  const isChange = one.figures.some((figure) => figure?.unit === '%' && figure.amount.direction !== 'none');
  return isChange ? { ...one, senses: [...one.senses, 'change'] } : one;
}

function series(
  index: number,
  senses: readonly HeaderSense[],
  figures: readonly (Figure | null)[],
  unread: () => number,
): Series {
  let count = 0;
  for (const figure of figures) if (figure !== null) count += 1;
  return { index, senses, figures, count, unread };
}

/** The headers above every column, outermost first, in one pass over the header rows. */
function columnHeaders(table: Table): string[] {
  const parts: string[][] = Array.from({ length: table.columns }, () => []);
  for (const cell of table.rows.slice(0, table.headerRows).flat()) {
    const text = cell.passage.text.trim();
    const end = Math.min(cell.column + cell.columnSpan, table.columns);
    for (let column = cell.column; column < end; column++)
      if (text !== '' && parts[column]!.at(-1) !== text) parts[column]!.push(text);
  }
  return parts.map((texts) => texts.join(' '));
}

/** The words in front of a row's figures: its first cell, and the next where that one has words too. */
function rowName(table: Table, row: number): string {
  const cells = table.rows[row]!;
  const [first, next] = cells;
  if (first === undefined || first.column !== 0) return '';
  const words = first.passage.text.trim();
  const more = next?.passage.text.trim() ?? '';
  return more !== '' && !/\d/.test(more) && more.length < 30 ? `${words} ${more}` : words;
}
