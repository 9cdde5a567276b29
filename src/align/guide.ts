import type { Anchored } from './weights.ts';

/** A place on the left and the one on the right that it likely corresponds to. */
export type Point = readonly [number, number];

/** A rising chain of likely points that guides the search. */
export interface Guide {
  readonly points: readonly Point[];
  /** Of each point, whether another likely one crosses it: then something was moved, and the search has to decide. */
  readonly crossed: readonly boolean[];
}

export const NO_GUIDE: Guide = { points: [], crossed: [] };

/** Places that share anchors which stand once on each side, outliers dropped. */
export function guideOf(left: readonly Anchored[], right: readonly Anchored[], weights: Float64Array): Guide {
  const likely = likelyPoints(left, right, weights);
  const points = risingChain(likely);
  return points.length === likely.length
    ? { points, crossed: points.map(() => false) }
    : { points, crossed: crossings(points, likely) };
}

/** For each place on the left, the one on the right that shares most of such anchors. */
export function likelyPoints(
  left: readonly Anchored[],
  right: readonly Anchored[],
  weights: Float64Array,
): Point[] {
  const placeOf = new Int32Array(weights.length).fill(-1);
  for (let j = 0; j < right.length; j++) {
    const { anchors } = right[j]!;
    for (let n = 0; n < anchors.length; n++) if (weights[anchors[n]!] === 1) placeOf[anchors[n]!] = j;
  }
  const votes = new Int32Array(right.length);
  const points: Point[] = [];
  for (let i = 0; i < left.length; i++) {
    const { anchors } = left[i]!;
    let best = -1;
    for (let n = 0; n < anchors.length; n++) {
      const j = placeOf[anchors[n]!]!;
      if (j < 0) continue;
      votes[j]! += 1;
      if (best < 0 || votes[j]! > votes[best]! || (votes[j] === votes[best] && j < best)) best = j;
    }
    if (best < 0) continue;
    points.push([i, best]);
    for (let n = 0; n < anchors.length; n++) if (placeOf[anchors[n]!]! >= 0) votes[placeOf[anchors[n]!]!] = 0;
  }
  return points;
}

/** For each point of a chain, whether any likely point lies before it on one side and behind it on the other. */
function crossings(chain: readonly Point[], likely: readonly Point[]): boolean[] {
  const furthestBefore = new Map<number, number>();
  const nearestBehind = new Map<number, number>();
  let furthest = -1;
  for (const [i, j] of likely) {
    furthestBefore.set(i, furthest);
    furthest = Math.max(furthest, j);
  }
  let nearest = Number.POSITIVE_INFINITY;
  for (const [i, j] of likely.toReversed()) {
    nearestBehind.set(i, nearest);
    nearest = Math.min(nearest, j);
  }
  return chain.map(([i, j]) => furthestBefore.get(i)! > j || nearestBehind.get(i)! < j);
}

/** The longest chain that rises on both sides, from pairs sorted by their left place: O(n log n). */
export function risingChain(pairs: readonly Point[]): Point[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (let p = 0; p < pairs.length; p++) {
    const j = pairs[p]![1];
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    previous[p] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = p;
  }
  const chain: Point[] = [];
  for (let p = tails.at(-1) ?? -1; p >= 0; p = previous[p]!) chain.push(pairs[p]!);
  return chain.reverse();
}
