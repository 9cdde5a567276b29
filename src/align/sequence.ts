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
  /** How well several elements on one side go with one on the other; null where that is not to be considered. */
  merged?(i: number, left: number, j: number, right: number): number | null;
  /** Pairs of places that surely correspond, in rising order on both sides; they only narrow the search. */
  readonly guide: readonly (readonly [number, number])[];
}

/** Small problems are searched whole. */
const FULL = 30;
/** How far from the guide a partner may stand. */
const SLACK = 8;
const MOST_MERGED = 4;

const MATCH = 0;
const MERGE = 3;

/** The band of columns searched in each row, wide enough that a path through it exists: near-linear in the length. */
function bands({ left, right, guide }: Sequences): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(left + 1);
  const to = new Int32Array(left + 1).fill(right);
  if (left <= FULL && right <= FULL) return { from, to };
  const points = [[0, 0] as const, ...guide, [left, right] as const];
  from.fill(right);
  to.fill(0);
  for (let p = 1; p < points.length; p++) {
    const [i0, j0] = points[p - 1]!;
    const [i1, j1] = points[p]!;
    const height = i1 - i0;
    const width = j1 - j0;
    const whole = height <= FULL && width <= FULL;
    const slack = SLACK + Math.min(Math.abs(width - height), 6 * SLACK);
    for (let i = i0; i <= i1; i++) {
      const center = height === 0 ? j0 : j0 + Math.round(((i - i0) * width) / height);
      const low = whole ? j0 - SLACK : center - slack;
      const high = whole ? j1 + SLACK : center + slack;
      from[i] = Math.max(0, Math.min(from[i]!, low));
      to[i] = Math.min(right, Math.max(to[i]!, high));
    }
  }
  from[0] = 0;
  to[left] = right;
  // Every row must be reachable from the one before: bounds rise, and neighbouring bands touch.
  for (let i = left - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!);
  for (let i = 1; i <= left; i++) to[i] = Math.max(to[i]!, to[i - 1]!);
  for (let i = 1; i <= left; i++) if (from[i]! > to[i - 1]!) from[i] = to[i - 1]!;
  return { from, to };
}

/** What the last step was: what follows a run of elements without partner may continue it. */
const PAIRED = 0;
const IN_LEFT = 1;
const IN_RIGHT = 2;
const STATES = 3;
const NEVER = Number.NEGATIVE_INFINITY;

/** The best correspondence of two sequences in order, elements without partner included. */
export function alignSequences(sequences: Sequences): Step[] {
  const { left, right, gap, gapStart = 0 } = sequences;
  const { from, to } = bands(sequences);
  const offsets = new Int32Array(left + 2);
  for (let i = 0; i <= left; i++) offsets[i + 1] = offsets[i]! + (to[i]! - from[i]! + 1);
  const best = new Float64Array(offsets[left + 1]! * STATES).fill(NEVER);
  const move = new Uint8Array(best.length);
  /** Where the three states of a place are kept; -1 outside the band. */
  const cellAt = (i: number, j: number): number =>
    j < from[i]! || j > to[i]! ? -1 : (offsets[i]! + j - from[i]!) * STATES;
  /** The state in which a place is best left. */
  const bestState = (cell: number): number => {
    const p = best[cell]!;
    const x = best[cell + 1]!;
    const y = best[cell + 2]!;
    return p >= x && p >= y ? PAIRED : x >= y ? IN_LEFT : IN_RIGHT;
  };
  const top = (cell: number): number =>
    cell < 0 ? NEVER : Math.max(best[cell]!, best[cell + 1]!, best[cell + 2]!);
  best[0] = 0;
  for (let i = 0; i <= left; i++) {
    for (let j = from[i]!; j <= to[i]!; j++) {
      const cell = cellAt(i, j);
      const before = i > 0 && j > 0 ? cellAt(i - 1, j - 1) : -1;
      if (before >= 0) {
        best[cell] = top(before) + sequences.score(i - 1, j - 1);
        move[cell] = MATCH;
      }
      const above = i > 0 ? cellAt(i - 1, j) : -1;
      if (above >= 0) best[cell + IN_LEFT] = Math.max(best[above + IN_LEFT]!, top(above) + gapStart) + gap;
      const beside = j > 0 ? cellAt(i, j - 1) : -1;
      if (beside >= 0)
        best[cell + IN_RIGHT] = Math.max(best[beside + IN_RIGHT]!, top(beside) + gapStart) + gap;
      if (sequences.merged === undefined || i === 0 || j === 0) continue;
      for (let several = 2; several <= MOST_MERGED; several++) {
        if (i >= several) tryMerge(cell, cellAt(i - several, j - 1), i - several, several, j - 1, 1);
        if (j >= several) tryMerge(cell, cellAt(i - 1, j - several), i - 1, 1, j - several, several);
      }
    }
  }

  function tryMerge(
    cell: number,
    before: number,
    i: number,
    takenLeft: number,
    j: number,
    takenRight: number,
  ): void {
    const base = top(before);
    if (base === NEVER) return;
    const score = sequences.merged?.(i, takenLeft, j, takenRight) ?? null;
    if (score === null || base + score <= best[cell]!) return;
    best[cell] = base + score;
    move[cell] = takenLeft > 1 ? MERGE + takenLeft : MERGE + MOST_MERGED + takenRight;
  }

  const steps: Step[] = [];
  let i = left;
  let j = right;
  let state = bestState(cellAt(i, j));
  while (i > 0 || j > 0) {
    const cell = cellAt(i, j);
    const here = best[cell + state]!;
    let [takenLeft, takenRight] = [1, 1];
    if (state === IN_LEFT) takenRight = 0;
    else if (state === IN_RIGHT) takenLeft = 0;
    else {
      const chosen = move[cell]!;
      if (chosen > MERGE + MOST_MERGED) takenRight = chosen - MERGE - MOST_MERGED;
      else if (chosen > MERGE) takenLeft = chosen - MERGE;
    }
    const before = cellAt(i - takenLeft, j - takenRight);
    const goesOn = state !== PAIRED && best[before + state]! >= best[before + bestState(before)]! + gapStart;
    if (!goesOn) state = bestState(before);
    i -= takenLeft;
    j -= takenRight;
    steps.push({
      leftStart: i,
      left: takenLeft,
      rightStart: j,
      right: takenRight,
      score: here - best[before + state]!,
    });
  }
  return steps.reverse();
}

/** The longest chain that rises on both sides, from pairs sorted by their left place: O(n log n). */
export function risingChain(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
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
  const chain: (readonly [number, number])[] = [];
  for (let p = tails.at(-1) ?? -1; p >= 0; p = previous[p]!) chain.push(pairs[p]!);
  return chain.reverse();
}
