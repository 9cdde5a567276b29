import type { TableBlock } from '../../model/document.ts';
import { isSame, type TableNames } from './cells.ts';
import { type Saying, sayingsOf } from './saying.ts';
import type { Term } from './terms.ts';
import { amountOf, type Told, type ToldTable } from './told.ts';
import type { Words } from './words.ts';

/** A row is found by its rarest terms. */
const RAREST = 2;
/** A term of more rows than these finds none of them. */
const MOST_ROWS = 200;

/** A row of a table, and the way to what its cells say. */
interface Row {
  readonly table: OpenTable;
  readonly row: number;
}

type Pairs = (readonly [Saying, Saying])[];
const NO_PAIRS: Pairs = [];

/** Cells and the sayings that name their row and column: of the text, and of tables that sum up. */
export function cellPairsOf(sayings: readonly Saying[], tables: readonly ToldTable[], words: Words): Pairs {
  const summaries = tables.filter(({ place }) => place.isSummary).length;
  const hasBoth = summaries > 0 && summaries < tables.length;
  if (tables.length === 0 || (sayings.length === 0 && !hasBoth)) return [];
  const open = tables.map((table) => new OpenTable(table, words));
  const rows = rowsByTerm(open);
  const pairs = sayings.flatMap((saying) => cellsNamedBy(saying, rows, words));
  return hasBoth ? [...pairs, ...cellsOfBoth(open, rows)] : pairs;
}

class OpenTable {
  readonly told: ToldTable;
  readonly words: Words;
  readonly names: TableNames;
  #claims: Map<number, Told[]> | null = null;
  readonly #sayings = new Map<number, readonly Saying[]>();

  constructor(told: ToldTable, words: Words) {
    this.told = told;
    this.words = words;
    this.names = words.ofTable((words.document.blocks[told.place.block] as TableBlock).table);
  }

  cell(row: number, column: number): readonly Saying[] {
    const { table } = this.names;
    if (row < table.headerRows || column < table.headerColumns) return [];
    const at = row * table.columns + column;
    let sayings = this.#sayings.get(at);
    if (sayings === undefined) {
      const told = this.#told().get(at);
      const { document, claims, reader } = this.words;
      sayings =
        told === undefined ? [] : sayingsOf(told, this.names.headers(row, column), document, claims, reader);
      this.#sayings.set(at, sayings);
    }
    return sayings;
  }

  #told(): ReadonlyMap<number, readonly Told[]> {
    if (this.#claims !== null) return this.#claims;
    this.#claims = new Map();
    for (let claim = this.told.from; claim < this.told.to; claim++) {
      const { place } = this.words.claims[claim]!;
      const quantity = amountOf(this.words.claims[claim]!);
      if (quantity === null) continue;
      const at = place.row! * this.names.table.columns + place.column!;
      const one = { claim, quantity, place: this.told.place };
      const known = this.#claims.get(at);
      if (known === undefined) this.#claims.set(at, [one]);
      else known.push(one);
    }
    return this.#claims;
  }
}

function rowsByTerm(tables: readonly OpenTable[]): ReadonlyMap<number, readonly Row[]> {
  const counts = new Map<number, number>();
  const headers: { readonly at: Row; readonly terms: readonly Term[] }[] = [];
  for (const table of tables)
    for (let row = table.names.table.headerRows; row < table.names.table.rows.length; row++) {
      const terms = table.names.header(row);
      headers.push({ at: { table, row }, terms });
      for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const rows = new Map<number, Row[]>();
  for (const { at, terms } of headers)
    for (const key of rarestOf(terms, counts)) {
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [at]);
      else known.push(at);
    }
  return rows;
}

const rarestOf = (terms: readonly Term[], counts: ReadonlyMap<number, number>): number[] =>
  [...new Set(terms.map(({ key }) => key))]
    .filter((key) => counts.get(key)! <= MOST_ROWS)
    .sort((a, b) => counts.get(a)! - counts.get(b)!)
    .slice(0, RAREST);

function cellsNamedBy(saying: Saying, rows: ReadonlyMap<number, readonly Row[]>, words: Words): Pairs {
  let found: Set<Row> | null = null;
  for (const { key } of saying.terms) {
    const named = rows.get(key);
    if (named === undefined) continue;
    found ??= new Set();
    for (const row of named) found.add(row);
  }
  if (found === null) return NO_PAIRS;
  const near = new Set(saying.near.map(({ key }) => key));
  const wide = words.wide(saying);
  const columns = new Map<OpenTable, readonly number[]>();
  const pairs: Pairs = [];
  for (const { table, row } of found) {
    if (!table.names.isRowIn(row, wide)) continue;
    let named = columns.get(table);
    if (named === undefined) {
      named = columnsOf(table.names).filter((column) => table.names.namesColumn(column, wide, near));
      columns.set(table, named);
    }
    if (named.length === 0 || !table.names.namesRow(row, wide, near)) continue;
    for (const column of named) for (const cell of table.cell(row, column)) pairs.push([cell, saying]);
  }
  return pairs;
}

const columnsOf = ({ table: { headerColumns, columns } }: TableNames): number[] =>
  Array.from({ length: columns - headerColumns }, (_, i) => headerColumns + i);

/** Cells with the same headers in a table that sums up and in one that does not. */
function cellsOfBoth(tables: readonly OpenTable[], rows: ReadonlyMap<number, readonly Row[]>): Pairs {
  const pairs: Pairs = [];
  for (const table of tables) {
    if (!table.told.place.isSummary) continue;
    const { headerRows, rows: own } = table.names.table;
    for (let row = headerRows; row < own.length; row++) {
      const terms = table.names.row(row);
      const others = new Set(terms.flatMap(({ key }) => rows.get(key) ?? []));
      for (const other of others) {
        if (other.table.told.place.isSummary || !isSame(other.table.names.row(other.row), terms)) continue;
        pairs.push(...sameCells({ table, row }, other));
      }
    }
  }
  return pairs;
}

function sameCells(a: Row, b: Row): Pairs {
  const pairs: Pairs = [];
  for (const column of columnsOf(a.table.names)) {
    const terms = a.table.names.column(column);
    if (terms.length === 0) continue;
    for (const other of columnsOf(b.table.names)) {
      if (!isSame(b.table.names.column(other), terms)) continue;
      for (const one of a.table.cell(a.row, column))
        for (const two of b.table.cell(b.row, other)) pairs.push([one, two]);
    }
  }
  return pairs;
}
