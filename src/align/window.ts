import type { Point } from './guide.ts';
import type { Merging, Sequences, Step } from './sequence.ts';

/** A part of two sequences: from `left` up to but not with `leftEnd`, and so on the right. */
export interface Window {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
}

/** Small problems are searched whole. */
const FULL = 30;
/** How far from the guide a partner may stand. */
const SLACK = 8;

/** The columns searched in each row, wide enough that a path through them exists: near-linear in the length. */
interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where each row's cells begin. */
  readonly offsets: Int32Array;
}

function bandOf(height: number, width: number, guide: readonly Point[]): Band {
  const from = new Int32Array(height + 1);
  const to = new Int32Array(height + 1);
  if (height <= FULL && width <= FULL) to.fill(width);
  else follow(guide, height, width, from, to);
  const offsets = new Int32Array(height + 2);
  for (let i = 0; i <= height; i++) offsets[i + 1] = offsets[i]! + (to[i]! - from[i]! + 1);
  return { from, to, offsets };
}

/** Draws the band along the guide, from corner to corner. */
function follow(
  guide: readonly Point[],
  height: number,
  width: number,
  from: Int32Array,
  to: Int32Array,
): void {
  from.fill(width);
  let [i0, j0] = [0, 0];
  for (let p = 0; p <= guide.length; p++) {
    const [i1, j1] = guide[p] ?? [height, width];
    const [tall, wide] = [i1 - i0, j1 - j0];
    const whole = tall <= FULL && wide <= FULL;
    const slack = SLACK + Math.min(Math.abs(wide - tall), 6 * SLACK);
    for (let i = i0; i <= i1; i++) {
      const center = tall === 0 ? j0 : j0 + Math.round(((i - i0) * wide) / tall);
      const low = whole ? j0 - SLACK : center - slack;
      const high = whole ? j1 + SLACK : center + slack;
      from[i] = Math.max(0, Math.min(from[i]!, low));
      to[i] = Math.min(width, Math.max(to[i]!, high));
    }
    [i0, j0] = [i1, j1];
  }
  from[0] = 0;
  to[height] = width;
  // Every row must be reachable from the one before: bounds rise, and neighbouring bands touch.
  for (let i = height - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!);
  for (let i = 1; i <= height; i++) to[i] = Math.max(to[i]!, to[i - 1]!);
  for (let i = 1; i <= height; i++) if (from[i]! > to[i - 1]!) from[i] = to[i - 1]!;
}

/** What the last step was: what follows a run of elements without partner may continue it. */
const PAIRED = 0;
const IN_LEFT = 1;
const IN_RIGHT = 2;
const STATES = 3;
const NEVER = Number.NEGATIVE_INFINITY;

/** The moves that end paired: one against one, or so many on a side against one on the other. */
const ONE = 1;
const RIGHT = 8;

/** The best scores of all places in the band, in each of the three states, and how they were reached. */
interface Scores {
  readonly band: Band;
  readonly best: Float64Array;
  readonly moves: Uint8Array;
}

/** Where the three states of a place are kept; -1 outside the band. */
const cellAt = ({ from, to, offsets }: Band, i: number, j: number): number =>
  i < 0 || j < from[i]! || j > to[i]! ? -1 : (offsets[i]! + j - from[i]!) * STATES;

/** The state in which a place is best left. */
function bestState(best: Float64Array, cell: number): number {
  const p = best[cell]!;
  const x = best[cell + IN_LEFT]!;
  const y = best[cell + IN_RIGHT]!;
  return p >= x && p >= y ? PAIRED : x >= y ? IN_LEFT : IN_RIGHT;
}

const top = (best: Float64Array, cell: number): number =>
  cell < 0 ? NEVER : Math.max(best[cell]!, best[cell + IN_LEFT]!, best[cell + IN_RIGHT]!);

/** Adds to `steps` the best correspondence within a window. The guide's points lie in it. */
export function searchWindow(
  sequences: Sequences,
  window: Window,
  guide: readonly Point[],
  steps: Step[],
): void {
  const height = window.leftEnd - window.left;
  const width = window.rightEnd - window.right;
  if (height === 0 && width === 0) return;
  const { left, right } = window;
  const local = left === 0 && right === 0 ? guide : guide.map(([i, j]): Point => [i - left, j - right]);
  const band = bandOf(height, width, local);
  const places = band.offsets[height + 1]!;
  const scores = { band, best: new Float64Array(places * STATES), moves: new Uint8Array(places) };
  fill(sequences, window, scores);
  trace(sequences.gapStart ?? 0, window, scores, steps);
}

function fill(sequences: Sequences, window: Window, { band, best, moves }: Scores): void {
  const { gap, gapStart = 0, merging } = sequences;
  const height = window.leftEnd - window.left;
  for (let i = 0; i <= height; i++) {
    for (let j = band.from[i]!; j <= band.to[i]!; j++) {
      const place = band.offsets[i]! + j - band.from[i]!;
      const cell = place * STATES;
      const before = j > 0 ? cellAt(band, i - 1, j - 1) : -1;
      const above = cellAt(band, i - 1, j);
      best[cell] =
        before < 0
          ? i === 0 && j === 0
            ? 0
            : NEVER
          : top(best, before) + sequences.score(window.left + i - 1, window.right + j - 1);
      moves[place] = ONE;
      best[cell + IN_LEFT] =
        above < 0 ? NEVER : Math.max(best[above + IN_LEFT]!, top(best, above) + gapStart) + gap;
      best[cell + IN_RIGHT] =
        j === band.from[i]
          ? NEVER
          : Math.max(best[cell - STATES + IN_RIGHT]!, top(best, cell - STATES) + gapStart) + gap;
      if (merging !== undefined && i > 0 && j > 0) tryMerges(merging, window, { band, best, moves }, i, j);
    }
  }
}

/** Whether sizes are near enough for one to be the other in parts. */
const near = (a: number, b: number, furthest: number): boolean => a <= b * furthest && b <= a * furthest;

function tryMerges(
  merging: Merging,
  window: Window,
  { band, best, moves }: Scores,
  i: number,
  j: number,
): void {
  const { most, leftSizes, rightSizes, pad, furthest } = merging;
  const place = band.offsets[i]! + j - band.from[i]!;
  const [p, q] = [window.left + i, window.right + j];
  const leftEnd = leftSizes[p]! + pad;
  const rightEnd = rightSizes[q]! + pad;
  const left = leftEnd - leftSizes[p - 1]!;
  const right = rightEnd - rightSizes[q - 1]!;
  const consider = (several: number, others: number, move: number): void => {
    const base = top(best, cellAt(band, i - several, j - others));
    if (base === NEVER) return;
    const score = merging.score(p - several, several, q - others, others);
    if (score === null || base + score <= best[place * STATES]!) return;
    best[place * STATES] = base + score;
    moves[place] = move;
  };
  for (let several = 2; several <= most; several++) {
    if (i >= several && near(leftEnd - leftSizes[p - several]!, right, furthest))
      consider(several, 1, several);
    if (j >= several && near(rightEnd - rightSizes[q - several]!, left, furthest))
      consider(1, several, RIGHT + several);
  }
}

/** Follows the best scores back from the end. */
function trace(gapStart: number, window: Window, { band, best, moves }: Scores, steps: Step[]): void {
  let i = window.leftEnd - window.left;
  let j = window.rightEnd - window.right;
  const found: Step[] = [];
  let state = bestState(best, cellAt(band, i, j));
  while (i > 0 || j > 0) {
    const cell = cellAt(band, i, j);
    const here = best[cell + state]!;
    const move = moves[cell / STATES]!;
    const left = state === IN_RIGHT ? 0 : state === PAIRED && move < RIGHT ? move : 1;
    const right = state === IN_LEFT ? 0 : state === PAIRED && move > RIGHT ? move - RIGHT : 1;
    i -= left;
    j -= right;
    const before = cellAt(band, i, j);
    const goesOn =
      state !== PAIRED && best[before + state]! >= best[before + bestState(best, before)]! + gapStart;
    if (!goesOn) state = bestState(best, before);
    const score = here - best[before + state]!;
    found.push({ leftStart: window.left + i, left, rightStart: window.right + j, right, score });
  }
  for (let k = found.length - 1; k >= 0; k--) steps.push(found[k]!);
}
