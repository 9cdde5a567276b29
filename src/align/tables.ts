import type { TablePair } from '../model/alignment.ts';
import type { Quantity } from '../model/quantity.ts';
import { AnchorReader } from './anchors.ts';
import type { FilledCell, Grid } from './cells.ts';
import { alignColumns } from './columns.ts';
import type { Places } from './moved.ts';
import { type ReadTable, rejoinColumns, rejoinRows } from './rejoined.ts';
import { alignRows, rowAnchors } from './rows.ts';

/** Pairs rows and columns of two tables by what stands in them. */
export function alignTables(left: Grid, right: Grid, ideographs: boolean): TablePair {
  const reader = new AnchorReader();
  const as = rowAnchors(left, reader, ideographs);
  reader.stopLearning();
  const bs = rowAnchors(right, reader, ideographs);
  const found = alignRows(
    { anchored: as, headers: left.table.headerRows },
    { anchored: bs, headers: right.table.headerRows },
    reader.count,
  );
  const [x, y] = [readTable(left), readTable(right)];
  const rows = rejoinRows(found, x, y);
  const columns = rejoinColumns(alignColumns(left, right, rows, reader, ideographs), rows, x, y);
  return { left: left.block, right: right.block, rows, columns };
}

const readTable = ({ side, table, rows }: Grid): ReadTable => ({
  table,
  quantityAt: (row, column) => {
    const cells = rows[row] ?? NO_CELLS;
    const filled =
      cells[column]?.cell.column === column
        ? cells[column]
        : cells.find(({ cell }) => cell.column === column);
    if (filled === undefined) return null;
    const found: Quantity[] = [];
    for (let claim = filled.claimsFrom; claim < filled.claimsTo; claim++) {
      const { quantity } = side.claims[claim]!;
      if (quantity !== null) found.push(quantity);
    }
    return found.length === 1 ? found[0]! : null;
  },
});

/** Gives the cells of two paired tables by row and column, null where there is no counterpart; only cells that there are, however ragged the rows. */
export function pairCells(
  left: Grid,
  right: Grid,
  { rows, columns }: TablePair,
  give: (one: FilledCell | null, other: FilledCell | null) => void,
): void {
  const leftRanks = ranksOf(columns, 0, left.table.columns);
  const rightRanks = ranksOf(columns, 1, right.table.columns);
  for (const [r, s] of rows) {
    const as = r === null ? NO_CELLS : inRank(left.rows[r]!, leftRanks);
    const bs = s === null ? NO_CELLS : inRank(right.rows[s]!, rightRanks);
    let i = 0;
    let j = 0;
    while (i < as.length || j < bs.length) {
      const x = i < as.length ? rankOf(as[i]!, leftRanks) : NO_CELL;
      const y = j < bs.length ? rankOf(bs[j]!, rightRanks) : NO_CELL;
      give(x <= y ? as[i++]! : null, y <= x ? bs[j++]! : null);
    }
  }
}

const NO_CELLS: readonly FilledCell[] = [];

/** The place of each column among the pairs of columns. */
function ranksOf(columns: Places, hand: 0 | 1, count: number): Int32Array {
  const ranks = new Int32Array(count);
  for (let rank = 0; rank < columns.length; rank++) {
    const column = columns[rank]![hand];
    if (column !== null) ranks[column] = rank;
  }
  return ranks;
}

const NO_CELL = 0x7fffffff;

const rankOf = ({ cell }: FilledCell, ranks: Int32Array): number => ranks[cell.column] ?? NO_CELL - 1;

function inRank(row: readonly FilledCell[], ranks: Int32Array): readonly FilledCell[] {
  for (let k = 1; k < row.length; k++)
    if (rankOf(row[k - 1]!, ranks) > rankOf(row[k]!, ranks))
      return row.toSorted((x, y) => rankOf(x, ranks) - rankOf(y, ranks));
  return row;
}
