import type { TablePair } from '../model/alignment.ts';
import type { Table } from '../model/document.ts';
import {
  type Anchors,
  addAnchors,
  figuresOf,
  guideOf,
  Interner,
  sharedWeight,
  sorted,
  totalWeight,
  weigh,
} from './anchors.ts';
import { type ReadTable, rejoinColumns, rejoinRows } from './rejoined.ts';
import { alignSequences } from './sequence.ts';
import type { Side } from './side.ts';

const GAP = -0.3;
/** Columns are compared by this many rows; more would only repeat it. */
const MOST_ROWS = 200;

/** Claims of one table block by cell: `row × 4096 + column`. */
export type CellClaims = ReadonlyMap<number, readonly number[]>;

export const cellKey = (row: number, column: number): number => row * 4096 + column;

export function claimsByCell(side: Side, block: number): CellClaims {
  const cells = new Map<number, number[]>();
  for (const index of side.claimsIn.get(block) ?? []) {
    const { row, column } = side.claims[index]!.place;
    if (row === null || column === null) continue;
    const key = cellKey(row, column);
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [index]);
    else list.push(index);
  }
  return cells;
}

interface Row {
  readonly anchors: Anchors;
  /** Anchors of each cell, by column. */
  readonly cells: ReadonlyMap<number, Anchors>;
  readonly header: boolean;
}

function rowsOf(
  side: Side,
  table: Table,
  claims: CellClaims,
  interner: Interner,
  ideographs: boolean,
): Row[] {
  return table.rows.map((row, r) => {
    const all = new Set<number>();
    const cells = new Map<number, Anchors>();
    for (const cell of row) {
      const ids = new Set<number>();
      addAnchors(ids, interner, cell.passage.text, cell.passage.marks, ideographs);
      for (const index of claims.get(cellKey(cell.row, cell.column)) ?? []) {
        const { quantity } = side.claims[index]!;
        if (quantity !== null) for (const figure of figuresOf(quantity)) ids.add(interner.idOf(figure));
      }
      for (const id of ids) all.add(id);
      cells.set(cell.column, sorted(ids));
    }
    return { anchors: sorted(all), cells, header: r < table.headerRows };
  });
}

const NOTHING: Anchors = new Int32Array();

/** Pairs rows and columns of two tables by what stands in them, in order first, then what was moved. */
export function alignTables(
  left: { readonly side: Side; readonly block: number; readonly table: Table; readonly claims: CellClaims },
  right: { readonly side: Side; readonly block: number; readonly table: Table; readonly claims: CellClaims },
  ideographs: boolean,
): TablePair {
  const interner = new Interner();
  const a = rowsOf(left.side, left.table, left.claims, interner, ideographs);
  const b = rowsOf(right.side, right.table, right.claims, interner, ideographs);
  const [x, y] = [readTable(left), readTable(right)];
  const rows = rejoinRows(alignRows(a, b, interner.size), x, y);
  const columns = rejoinColumns(
    alignColumns(a, b, rows, left.table.columns, right.table.columns),
    rows,
    x,
    y,
  );
  return { left: left.block, right: right.block, rows, columns };
}

const readTable = ({
  side,
  table,
  claims,
}: {
  readonly side: Side;
  readonly table: Table;
  readonly claims: CellClaims;
}): ReadTable => ({
  table,
  quantityAt: (row, column) => {
    const found = (claims.get(cellKey(row, column)) ?? []).flatMap(
      (index) => side.claims[index]!.quantity ?? [],
    );
    return found.length === 1 ? found[0]! : null;
  },
});

type Places = (readonly [number | null, number | null])[];

function alignRows(a: readonly Row[], b: readonly Row[], anchorCount: number): Places {
  const as = a.map(({ anchors }) => anchors);
  const bs = b.map(({ anchors }) => anchors);
  const weights = weigh(as, bs, anchorCount);
  const wa = as.map((anchors) => totalWeight(anchors, weights));
  const wb = bs.map((anchors) => totalWeight(anchors, weights));
  const likeness = (i: number, j: number): number =>
    wa[i]! + wb[j]! === 0 ? 0 : (2 * sharedWeight(as[i]!, bs[j]!, weights)) / (wa[i]! + wb[j]!);
  const steps = alignSequences({
    left: a.length,
    right: b.length,
    gap: GAP,
    guide: guideOf(as, bs, weights),
    score: (i, j) => {
      if (a[i]!.header !== b[j]!.header) return -2;
      if (a[i]!.header) return 1;
      return 0.4 + Math.min(2, (wa[i]! + wb[j]!) / 2) * (1.6 * likeness(i, j) - 0.65);
    },
  });
  const places: Places = steps.map(({ left, leftStart, right, rightStart }) => [
    left > 0 ? leftStart : null,
    right > 0 ? rightStart : null,
  ]);
  return withMoved(places, (i, j) => (Math.min(wa[i]!, wb[j]!) >= 0.6 ? likeness(i, j) : 0));
}

function alignColumns(
  a: readonly Row[],
  b: readonly Row[],
  rows: readonly (readonly [number | null, number | null])[],
  left: number,
  right: number,
): Places {
  const pairs = rows
    .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null)
    .slice(0, MOST_ROWS);
  const memory = new Map<number, number>();
  /** The share of rows in which two columns hold the same, headers counting for three. */
  const likeness = (c: number, d: number): number => {
    const known = memory.get(cellKey(c, d));
    if (known !== undefined) return known;
    let same = 0;
    let all = 0;
    for (const [i, j] of pairs) {
      const x = a[i]!.cells.get(c) ?? NOTHING;
      const y = b[j]!.cells.get(d) ?? NOTHING;
      if (x.length === 0 || y.length === 0) continue;
      const weight = a[i]!.header ? Math.min(3, pairs.length / 3) : 1;
      all += weight;
      let shared = 0;
      for (const id of x) if (y.includes(id)) shared++;
      same += (weight * (2 * shared)) / (x.length + y.length);
    }
    const value = all === 0 ? 0.5 : same / all;
    memory.set(cellKey(c, d), value);
    return value;
  };
  const steps = alignSequences({
    left,
    right,
    gap: left === right ? -0.6 : -0.2,
    guide: [],
    score: (c, d) => 2 * likeness(c, d) - 0.3 + (c === d && left === right ? 0.3 : 0),
  });
  const places: Places = steps.map((step) => [
    step.left > 0 ? step.leftStart : null,
    step.right > 0 ? step.rightStart : null,
  ]);
  return withMoved(places, likeness);
}

/** Fills in what was moved: elements that found no partner in order, but one at another place. */
function withMoved(places: Places, likeness: (i: number, j: number) => number): Places {
  const lonelyLeft = places.filter(([i, j]) => i !== null && j === null).map(([i]) => i!);
  let lonelyRight = places.filter(([i, j]) => i === null && j !== null).map(([, j]) => j!);
  if (lonelyLeft.length === 0 || lonelyRight.length === 0 || lonelyLeft.length * lonelyRight.length > 250_000)
    return places;
  const found = new Map<number, number>();
  for (const i of lonelyLeft) {
    let best: [number, number] | null = null;
    for (const j of lonelyRight) {
      const value = likeness(i, j);
      if (value >= 0.7 && (best === null || value > best[1])) best = [j, value];
    }
    if (best === null) continue;
    const taken = best[0];
    found.set(i, taken);
    lonelyRight = lonelyRight.filter((j) => j !== taken);
  }
  if (found.size === 0) return places;
  const taken = new Set(found.values());
  return places.flatMap(([i, j]): Places => {
    if (i !== null && j === null) return [[i, found.get(i) ?? null]];
    return i === null && j !== null && taken.has(j) ? [] : [[i, j]];
  });
}
