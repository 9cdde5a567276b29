import type { AnchorReader, Anchors } from './anchors.ts';
import type { Grid } from './cells.ts';
import { guideOf } from './guide.ts';
import { type Places, placesOf, withMoved } from './moved.ts';
import { alignSequences } from './sequence.ts';
import { addFigures } from './side.ts';
import { sharedWeight, totalWeight, weigh } from './weights.ts';

const GAP = -0.3;
/** Rows with less than this in common with the other table are not looked for elsewhere. */
const LEAST_WEIGHT = 0.6;
/** Of an anchor that stands in many rows, so many are looked at for what was moved. */
const MOST_HOMES = 16;

/** What each row of a table is recognised by. */
export function rowAnchors({ side, rows }: Grid, reader: AnchorReader, ideographs: boolean): Anchors[] {
  return rows.map((row) => {
    for (const { cell, claimsFrom, claimsTo } of row) {
      reader.addText(cell.passage.text, cell.passage.marks, ideographs);
      addFigures(reader, side.figures, claimsFrom, claimsTo);
    }
    return reader.take();
  });
}

/** Pairs the rows of two tables by what stands in them, in order first, then what was moved. */
export function alignRows(
  left: { readonly anchors: readonly Anchors[]; readonly headers: number },
  right: { readonly anchors: readonly Anchors[]; readonly headers: number },
  anchorCount: number,
): Places {
  const [as, bs] = [left.anchors, right.anchors];
  const weights = weigh(as, bs, anchorCount);
  const wa = as.map((anchors) => totalWeight(anchors, weights));
  const wb = bs.map((anchors) => totalWeight(anchors, weights));
  const likeness = (i: number, j: number): number =>
    wa[i]! + wb[j]! === 0 ? 0 : (2 * sharedWeight(as[i]!, bs[j]!, weights)) / (wa[i]! + wb[j]!);
  const steps = alignSequences({
    left: as.length,
    right: bs.length,
    gap: GAP,
    guide: guideOf(as, bs, weights),
    sure: (i, j) => i < left.headers === j < right.headers && likeness(i, j) > 0.8,
    score: (i, j) => {
      const [header, other] = [i < left.headers, j < right.headers];
      if (header !== other) return -2;
      if (header) return 1;
      return 0.4 + Math.min(2, (wa[i]! + wb[j]!) / 2) * (1.6 * likeness(i, j) - 0.65);
    },
  });
  const places = placesOf(steps);
  const homes = homesOf(bs, places, anchorCount);
  return withMoved(
    places,
    (i) => candidates(as[i]!, homes, weights),
    (i, j) => (Math.min(wa[i]!, wb[j]!) >= LEAST_WEIGHT ? likeness(i, j) : 0),
  );
}

/** The rows without partner in which each anchor stands, the first few. */
function homesOf(rows: readonly Anchors[], places: Places, anchorCount: number): (number[] | undefined)[] {
  const homes: (number[] | undefined)[] = new Array(anchorCount);
  for (const [i, j] of places) {
    if (i !== null || j === null) continue;
    for (const id of rows[j]!) {
      const home = homes[id];
      if (home === undefined) homes[id] = [j];
      else if (home.length < MOST_HOMES) home.push(j);
    }
  }
  return homes;
}

/** The rows without partner that share an anchor with a row, in order. */
function candidates(
  anchors: Anchors,
  homes: readonly (readonly number[] | undefined)[],
  weights: Float64Array,
): number[] {
  const found = new Set<number>();
  for (const id of anchors) if (weights[id]! > 0) for (const j of homes[id] ?? []) found.add(j);
  return [...found].sort((x, y) => x - y);
}
