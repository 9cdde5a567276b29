import type { Alignable } from '../../align/align.ts';
import type { Alignment, BlockPair, ClaimPair, MentionPair, TablePair } from '../../model/alignment.ts';
import type { Claim, ClaimPlace } from '../../model/claim.ts';
import {
  type Block,
  cellAt,
  columnHeader,
  headingPath,
  passagesOf,
  rowHeader,
  type Table,
} from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import type { Relation } from '../../model/relation.ts';

/** The same thing of the left version and of the right one; null where one has none. */
export interface Sides<Value> {
  readonly left: Value;
  readonly right: Value;
}

/** A block as the alignment shows it: where it stands and the words it starts with. */
export interface ShownBlock {
  readonly type: Block['type'];
  readonly section: readonly string[];
  readonly span: Span;
  /** The key of front matter, the mark of a footnote. */
  readonly label: string | null;
  readonly text: string;
}

/** A number or a name, and its counterpart. */
export interface ShownPair extends Sides<string | null> {
  /** `same-name` and `another-name` for what is no quantity; null where one version lacks it. */
  readonly relation: Relation | 'same-name' | 'another-name' | null;
  readonly claims: Sides<Claim | null>;
  /** Headers of the cells, where it stands in a table. */
  readonly row: Sides<string | null> | null;
  readonly column: Sides<string | null> | null;
}

/** Rows or columns of two tables that were matched, by their headers. */
export type ShownPlaces = readonly Sides<string | null>[];

export interface ShownTable {
  readonly rows: ShownPlaces;
  readonly columns: ShownPlaces;
}

/** Blocks that were paired, why, and everything paired in them. */
export interface ShownBlockPair {
  readonly left: readonly ShownBlock[];
  readonly right: readonly ShownBlock[];
  readonly confidence: number;
  /** What speaks for the pairing beside type, length and order: numbers and names that both have. */
  readonly shared: { readonly numbers: readonly string[]; readonly names: readonly string[] };
  readonly table: ShownTable | null;
  readonly pairs: readonly ShownPair[];
}

/** What two aligned versions look like side by side, block pair by block pair. */
export function viewOf(versions: Sides<Alignable>, alignment: Alignment): ShownBlockPair[] {
  const claims = byBlockPair(alignment.claims, alignment.blocks.length);
  const names = byBlockPair(alignment.names ?? [], alignment.blocks.length);
  return alignment.blocks.map((pair, index): ShownBlockPair => {
    const tables = tablesOf(versions, alignment, pair);
    const found = [
      ...claims[index]!.map((one) => shownNumbers(versions, one, tables)),
      ...names[index]!.map((one) => shownNames(versions, one, tables)),
    ].sort((a, b) => a.order - b.order);
    const shared = (relations: ReadonlySet<ShownPair['relation']>): string[] =>
      found.flatMap(({ shown }) => (relations.has(shown.relation) ? (shown.left ?? []) : []));
    return {
      left: pair.left.map((at) => shownBlock(versions.left, at)),
      right: pair.right.map((at) => shownBlock(versions.right, at)),
      confidence: pair.confidence,
      shared: { numbers: shared(SAME_NUMBER), names: shared(SAME_NAME) },
      table: tables === null ? null : shownTable(tables),
      pairs: found.map(({ shown }) => shown),
    };
  });
}

const SAME_NUMBER: ReadonlySet<ShownPair['relation']> = new Set(['equal', 'rounds-to', 'within', 'overlaps']);
const SAME_NAME: ReadonlySet<ShownPair['relation']> = new Set(['same-name']);

function byBlockPair<Pair extends { readonly pair: number }>(
  pairs: readonly Pair[],
  count: number,
): Pair[][] {
  const lists = Array.from({ length: count }, (): Pair[] => []);
  for (const one of pairs) lists[one.pair]?.push(one);
  return lists;
}

/** Two tables that were aligned cell by cell. */
interface PairedTables extends Sides<Table> {
  readonly pair: TablePair;
}

function tablesOf(
  versions: Sides<Alignable>,
  { tables }: Alignment,
  { left, right }: BlockPair,
): PairedTables | null {
  if (left.length !== 1 || right.length !== 1) return null;
  const pair = tables.find((one) => one.left === left[0] && one.right === right[0]);
  const [x, y] = [versions.left.document.blocks[left[0]!], versions.right.document.blocks[right[0]!]];
  return pair === undefined || x?.type !== 'table' || y?.type !== 'table'
    ? null
    : { pair, left: x.table, right: y.table };
}

function shownTable({ pair, left, right }: PairedTables): ShownTable {
  return {
    rows: pair.rows.map(([i, j]) => ({
      left: i === null ? null : rowLabel(left, i),
      right: j === null ? null : rowLabel(right, j),
    })),
    columns: pair.columns.map(([c, d]) => ({
      left: c === null ? null : columnLabel(left, c),
      right: d === null ? null : columnLabel(right, d),
    })),
  };
}

/** What names a row: its header, else its first cell, else its number. */
const rowLabel = (table: Table, row: number): string =>
  oneLine(rowHeader(table, row) || (cellAt(table, row, 0)?.passage.text ?? '')) || `row ${row + 1}`;

const columnLabel = (table: Table, column: number): string =>
  oneLine(columnHeader(table, column)) || `column ${column + 1}`;

interface Ordered {
  readonly shown: ShownPair;
  /** In reading order of the left version: row, column, then the share of the text before it. */
  readonly order: number;
}

type Place = Pick<ClaimPlace, 'block' | 'row' | 'column' | 'start'>;

function shownNumbers(versions: Sides<Alignable>, pair: ClaimPair, tables: PairedTables | null): Ordered {
  const claims = {
    left: pair.left === null ? null : versions.left.claims[pair.left]!,
    right: pair.right === null ? null : versions.right.claims[pair.right]!,
  };
  const words = (claim: Claim | null) => (claim === null ? null : oneLine(claim.plain));
  const places = { left: claims.left?.place ?? null, right: claims.right?.place ?? null };
  return {
    order: orderOf(versions, places, tables),
    shown: {
      left: words(claims.left),
      right: words(claims.right),
      relation: pair.relation,
      claims,
      ...headersOf(places, tables),
    },
  };
}

function shownNames(versions: Sides<Alignable>, pair: MentionPair, tables: PairedTables | null): Ordered {
  const { left, right } = pair;
  const claimOf = (version: Alignable, index: number | null | undefined) =>
    index === null || index === undefined ? null : version.claims[index]!;
  return {
    order: orderOf(versions, pair, tables),
    shown: {
      left: left === null ? null : oneLine(left.text),
      right: right === null ? null : oneLine(right.text),
      relation: left === null || right === null ? null : pair.agrees ? 'same-name' : 'another-name',
      claims: { left: claimOf(versions.left, left?.claim), right: claimOf(versions.right, right?.claim) },
      ...headersOf(pair, tables),
    },
  };
}

/** The other table's row or column that one was matched with. */
function across(pairs: TablePair['rows'], hand: 'left' | 'right', at: number): number | null {
  const [own, other] = hand === 'left' ? ([0, 1] as const) : ([1, 0] as const);
  return pairs.find((pair) => pair[own] === at)?.[other] ?? null;
}

/** Row and column of the cells in both tables, also where one of them lacks the number. */
function cellsOf(
  places: Sides<Place | null>,
  { pair }: PairedTables,
): { readonly rows: Sides<number | null>; readonly columns: Sides<number | null> } {
  const { left, right } = places;
  const both = (key: 'row' | 'column', matched: TablePair['rows']): Sides<number | null> => {
    const [x, y] = [left?.[key] ?? null, right?.[key] ?? null];
    return {
      left: x ?? (y === null ? null : across(matched, 'right', y)),
      right: y ?? (x === null ? null : across(matched, 'left', x)),
    };
  };
  return { rows: both('row', pair.rows), columns: both('column', pair.columns) };
}

function headersOf(
  places: Sides<Place | null>,
  tables: PairedTables | null,
): Pick<ShownPair, 'row' | 'column'> {
  if (tables === null) return { row: null, column: null };
  const { rows, columns } = cellsOf(places, tables);
  const label = (table: Table, at: number | null, name: (table: Table, at: number) => string) =>
    at === null ? null : name(table, at);
  return {
    row: { left: label(tables.left, rows.left, rowLabel), right: label(tables.right, rows.right, rowLabel) },
    column: {
      left: label(tables.left, columns.left, columnLabel),
      right: label(tables.right, columns.right, columnLabel),
    },
  };
}

const COLUMNS = 4096;

function orderOf(
  versions: Sides<Alignable>,
  places: Sides<Place | null>,
  tables: PairedTables | null,
): number {
  const hand = places.left === null ? 'right' : 'left';
  const place = places[hand];
  if (place === null) return 0;
  const block = versions[hand].document.blocks[place.block]!;
  if (tables === null) return place.block + share(passagesOf(block)[0]?.passage.text ?? '', place.start);
  const { rows, columns } = cellsOf(places, tables);
  const row = rows.left ?? rows.right ?? 0;
  const column = columns.left ?? columns.right ?? 0;
  return (
    row * COLUMNS +
    column +
    share(cellAt(tables[hand], place.row ?? 0, place.column ?? 0)?.passage.text ?? '', place.start)
  );
}

const share = (text: string, start: number): number => Math.min(0.999, start / Math.max(1, text.length));

function shownBlock({ document }: Alignable, index: number): ShownBlock {
  const block = document.blocks[index]!;
  return {
    type: block.type,
    section: headingPath(document, block.section),
    span: block.span,
    label: 'label' in block && block.type !== 'item' ? block.label : null,
    text: oneLine(wordsOf(block)),
  };
}

/** As much of a block as tells which one it is. */
const EXCERPT = 400;

const wordsOf = (block: Block): string =>
  block.type === 'table'
    ? (block.table.rows[0] ?? []).map(({ passage }) => passage.text.trim()).join(' | ')
    : 'passage' in block
      ? block.passage.text.slice(0, EXCERPT)
      : block.value.slice(0, EXCERPT);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
