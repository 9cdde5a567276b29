import type { Guide, Point } from './guide.ts';
import { WindowSearch } from './window.ts';

/** How two sequences correspond: each step takes `left` elements of one and `right` of the other, from these places on. */
export interface Step {
  readonly leftStart: number;
  readonly left: number;
  readonly rightStart: number;
  readonly right: number;
  readonly score: number;
}

/** What dynamic programming has to know of two sequences. Scores are sums to be made as large as possible. */
export interface Sequences {
  readonly left: number;
  readonly right: number;
  /** How well two elements go together; negative where they hardly do. */
  score(i: number, j: number): number;
  /** What it costs (negative) that an element has no partner. */
  readonly gap: number;
  /** What it costs on top (negative) that a run of such elements begins. */
  readonly gapStart?: number;
  readonly merging?: Merging;
  /** Pairs of places that likely correspond; they narrow the search. */
  readonly guide: Guide;
  /** Whether a pair of the guide that nothing crosses is beyond doubt: there the search is cut in two. */
  sure?(i: number, j: number): boolean;
}

/** Several elements on one side as partners of one on the other. */
export interface Merging {
  /** How many at most. */
  readonly most: number;
  /** Running totals of the elements' sizes, from 0 on. */
  readonly leftSizes: Float64Array;
  readonly rightSizes: Float64Array;
  /** Put on both sizes, so that short ones differ less. */
  readonly pad: number;
  /** Where sizes are further apart than this factor, a merge is not even scored. */
  readonly furthest: number;
  /** How well they go together; null where that is not to be considered. */
  score(i: number, left: number, j: number, right: number): number | null;
}

/** The best correspondence of two sequences in order, elements without partner included. */
export function alignSequences(sequences: Sequences): Step[] {
  const steps: Step[] = [];
  const search = new WindowSearch(sequences);
  let [i, j] = [0, 0];
  let between: Point[] = [];
  const { points, crossed } = sequences.guide;
  for (let k = 0; k < points.length; k++) {
    const [p, q] = points[k]!;
    if (crossed[k] || sequences.sure?.(p, q) !== true) {
      between.push(points[k]!);
      continue;
    }
    search.search({ left: i, leftEnd: p, right: j, rightEnd: q }, between, steps);
    steps.push({ leftStart: p, left: 1, rightStart: q, right: 1, score: sequences.score(p, q) });
    i = p + 1;
    j = q + 1;
    between = [];
  }
  search.search({ left: i, leftEnd: sequences.left, right: j, rightEnd: sequences.right }, between, steps);
  return steps;
}

/** Running totals of sizes: 3, 4 → 0, 3, 7. */
export function runningTotals(sizes: readonly number[]): Float64Array {
  const totals = new Float64Array(sizes.length + 1);
  for (let k = 0; k < sizes.length; k++) totals[k + 1] = totals[k]! + sizes[k]!;
  return totals;
}
