import type { AnchorReader } from './anchors.ts';
import type { Grid } from './cells.ts';
import { guideOf } from './guide.ts';
import { lonely, type Places, placesOf, withMoved } from './moved.ts';
import { alignSequences } from './sequence.ts';
import { addFigures } from './side.ts';
import { type Anchored, likenessOf, shared, totalWeight, type Weighed, weigh } from './weights.ts';

const GAP = -0.3;
/** Rows with less than this in common with the other table are not looked for elsewhere. */
const LEAST_WEIGHT = 0.6;
/** Of an anchor that stands in many rows, so many are looked at for what was moved. */
const MOST_HOMES = 16;

/** What the rows of a table are recognised by. */
export function rowAnchors({ side, rows }: Grid, reader: AnchorReader, ideographs: boolean): Anchored[] {
  return rows.map((row) => {
    for (const { cell, claimsFrom, claimsTo } of row) {
      reader.addText(cell.passage.text, cell.passage.marks, ideographs);
      addFigures(reader, side.figures, claimsFrom, claimsTo);
    }
    return reader.take();
  });
}

/** The rows of a table, of which the first are headers. */
export interface Rows {
  readonly anchored: readonly Anchored[];
  readonly headers: number;
}

interface WeighedRow extends Weighed {
  readonly header: boolean;
}

const weighRows = ({ anchored, headers }: Rows, weights: Float64Array): WeighedRow[] =>
  anchored.map(({ anchors }, row) => ({
    anchors: shared(anchors, weights),
    weight: totalWeight(anchors, weights),
    header: row < headers,
  }));

function scoreRows(a: WeighedRow, b: WeighedRow, weights: Float64Array): number {
  if (a.header !== b.header) return -2;
  if (a.header) return 1;
  return 0.4 + Math.min(2, (a.weight + b.weight) / 2) * (1.6 * likenessOf(a, b, weights) - 0.65);
}

/** Pairs the rows of two tables by what stands in them, in order first, then what was moved. */
export function alignRows(left: Rows, right: Rows, anchorCount: number): Places {
  const weights = weigh(left.anchored, right.anchored, anchorCount);
  const [as, bs] = [weighRows(left, weights), weighRows(right, weights)];
  const places = placesOf(
    alignSequences({
      left: as.length,
      right: bs.length,
      gap: GAP,
      guide: guideOf(as, bs, weights),
      sure: (i, j) => as[i]!.header === bs[j]!.header && likenessOf(as[i]!, bs[j]!, weights) > 0.8,
      score: (i, j) => scoreRows(as[i]!, bs[j]!, weights),
    }),
  );
  const homes = homesOf(bs, places, anchorCount);
  return withMoved(
    places,
    (i) => candidates(as[i]!, homes),
    (i, j) =>
      Math.min(as[i]!.weight, bs[j]!.weight) < LEAST_WEIGHT ? 0 : likenessOf(as[i]!, bs[j]!, weights),
  );
}

/** The rows without partner in which each anchor stands, the first few. */
function homesOf(
  rows: readonly Anchored[],
  places: Places,
  anchorCount: number,
): readonly (number[] | undefined)[] {
  const homes: (number[] | undefined)[] = new Array(anchorCount);
  for (const j of lonely(places).right) {
    for (const id of rows[j]!.anchors) {
      const home = homes[id];
      if (home === undefined) homes[id] = [j];
      else if (home.length < MOST_HOMES) home.push(j);
    }
  }
  return homes;
}

/** The rows without partner that share an anchor with a row, in order. */
function candidates({ anchors }: Anchored, homes: readonly (readonly number[] | undefined)[]): number[] {
  const found = new Set<number>();
  for (const id of anchors) for (const j of homes[id] ?? []) found.add(j);
  return [...found].sort((x, y) => x - y);
}
