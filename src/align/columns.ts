import { type AnchorReader, type Anchors, NO_ANCHORS } from './anchors.ts';
import type { Grid } from './cells.ts';
import { type Guide, NO_GUIDE } from './guide.ts';
import { lonely, type Places, placesOf, withMoved } from './moved.ts';
import { alignSequences } from './sequence.ts';
import { addFigures } from './side.ts';

/** Columns are compared by this many rows; more would only repeat it. */
const MOST_ROWS = 40;
/** A column that holds the same as the one at its place is not compared with others. */
const SURE = 0.7;
/** More cells than this are not compared to find columns that were moved. */
const MOST_COMPARED = 1_000_000;

/** The anchors of each cell of a row, by column. */
type RowCells = readonly (Anchors | undefined)[];

/** Rows that correspond, and what the comparison of columns counts them for. */
interface RowPair {
  readonly left: RowCells;
  readonly right: RowCells;
  readonly weight: number;
}

function cellsOf({ side, rows }: Grid, row: number, reader: AnchorReader, ideographs: boolean): RowCells {
  const cells: Anchors[] = [];
  for (const { cell, claimsFrom, claimsTo } of rows[row]!) {
    reader.addText(cell.passage.text, cell.passage.marks, ideographs);
    addFigures(reader, side.figures, claimsFrom, claimsTo);
    cells[cell.column] = reader.take().anchors;
  }
  return cells;
}

/** How many anchors two cells share. */
function countShared(a: Anchors, b: Anchors): number {
  let count = 0;
  for (const id of a) if (b.includes(id)) count++;
  return count;
}

/** The share of rows in which two columns hold the same; a half where nothing tells. */
function likenessOf(pairs: readonly RowPair[], c: number, d: number): number {
  let same = 0;
  let all = 0;
  for (const { left, right, weight } of pairs) {
    const x = left[c] ?? NO_ANCHORS;
    const y = right[d] ?? NO_ANCHORS;
    if (x.length === 0 || y.length === 0) continue;
    all += weight;
    same += (weight * (2 * countShared(x, y))) / (x.length + y.length);
  }
  return all === 0 ? 0.5 : same / all;
}

/** Every column against the one at its place. */
const diagonal = (columns: number): Guide => ({
  points: Array.from({ length: columns }, (_, c) => [c, c]),
  crossed: new Array(columns).fill(false),
});

/** Pairs the columns of two tables whose rows are paired, in order first, then what was moved. */
export function alignColumns(
  a: Grid,
  b: Grid,
  rows: Places,
  reader: AnchorReader,
  ideographs: boolean,
): Places {
  const paired = rows
    .filter((pair): pair is [number, number] => pair[0] !== null && pair[1] !== null)
    .slice(0, MOST_ROWS);
  const pairs = paired.map(
    ([i, j]): RowPair => ({
      left: cellsOf(a, i, reader, ideographs),
      right: cellsOf(b, j, reader, ideographs),
      // Headers count for three.
      weight: i < a.table.headerRows ? Math.min(3, paired.length / 3) : 1,
    }),
  );
  const [left, right] = [a.table.columns, b.table.columns];
  const places = placesOf(
    alignSequences({
      left,
      right,
      gap: left === right ? -0.6 : -0.2,
      guide: left === right ? diagonal(left) : NO_GUIDE,
      sure: (c, d) => likenessOf(pairs, c, d) > SURE,
      score: (c, d) => 2 * likenessOf(pairs, c, d) - 0.3 + (c === d && left === right ? 0.3 : 0),
    }),
  );
  const alone = lonely(places);
  if (alone.left.length * alone.right.length * pairs.length > MOST_COMPARED) return places;
  return withMoved(
    places,
    () => alone.right,
    (c, d) => likenessOf(pairs, c, d),
  );
}
