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

/** What the last step was: what follows a run of elements without partner may continue it. */
const PAIRED = 0;
const IN_LEFT = 1;
const IN_RIGHT = 2;
const STATES = 3;
const NEVER = Number.NEGATIVE_INFINITY;

/** The moves that end paired: one against one, or so many on a side against one on the other. */
const ONE = 1;
const RIGHT = 8;

const NO_PLACES = new Int32Array(0);
const NO_SCORES = new Float64Array(0);
const NO_MOVES = new Uint8Array(0);

/** Searches windows of two sequences, one after the other in the same memory. */
export class WindowSearch {
  private readonly sequences: Sequences;
  private window: Window = { left: 0, leftEnd: 0, right: 0, rightEnd: 0 };
  /** The columns searched in each row, and where its places begin. */
  private from = NO_PLACES;
  private to = NO_PLACES;
  private offsets = NO_PLACES;
  /** The best scores of all these places, in each of the three states, and the move that ends paired. */
  private best = NO_SCORES;
  private moves = NO_MOVES;

  constructor(sequences: Sequences) {
    this.sequences = sequences;
  }

  /** Adds to `steps` the best correspondence within a window. The guide's points lie in it. */
  search(window: Window, guide: readonly Point[], steps: Step[]): void {
    const height = window.leftEnd - window.left;
    const width = window.rightEnd - window.right;
    if (height === 0 && width === 0) return;
    if (height === 0 || width === 0) {
      this.leaveAlone(window, steps);
      return;
    }
    this.window = window;
    this.drawBand(height, width, guide);
    this.fill(height);
    this.trace(height, width, steps);
  }

  /** One side has nothing there. */
  private leaveAlone({ left, leftEnd, right, rightEnd }: Window, steps: Step[]): void {
    const { gap, gapStart = 0 } = this.sequences;
    for (let i = left, j = right; i < leftEnd || j < rightEnd; ) {
      const score = i === left && j === right ? gap + gapStart : gap;
      const onLeft = i < leftEnd ? 1 : 0;
      steps.push({ leftStart: i, left: onLeft, rightStart: j, right: 1 - onLeft, score });
      i += onLeft;
      j += 1 - onLeft;
    }
  }

  private drawBand(height: number, width: number, guide: readonly Point[]): void {
    if (this.from.length <= height) {
      this.from = new Int32Array(2 * height + 2);
      this.to = new Int32Array(2 * height + 2);
      this.offsets = new Int32Array(2 * height + 3);
    }
    const { from, to, offsets } = this;
    if (height <= FULL && width <= FULL) {
      from.fill(0, 0, height + 1);
      to.fill(width, 0, height + 1);
    } else this.followGuide(height, width, guide);
    for (let i = 0; i <= height; i++) offsets[i + 1] = offsets[i]! + (to[i]! - from[i]! + 1);
    const places = offsets[height + 1]!;
    if (this.moves.length >= places) return;
    this.best = new Float64Array(2 * STATES * places);
    this.moves = new Uint8Array(2 * places);
  }

  /** Draws the band along the guide, from corner to corner, wide enough that a path through it exists: near-linear in the length. */
  private followGuide(height: number, width: number, guide: readonly Point[]): void {
    const { from, to, window } = this;
    from.fill(width, 0, height + 1);
    to.fill(0, 0, height + 1);
    let i0 = 0;
    let j0 = 0;
    for (let p = 0; p <= guide.length; p++) {
      const i1 = p < guide.length ? guide[p]![0] - window.left : height;
      const j1 = p < guide.length ? guide[p]![1] - window.right : width;
      const tall = i1 - i0;
      const wide = j1 - j0;
      const whole = tall <= FULL && wide <= FULL;
      const slack = SLACK + Math.min(Math.abs(wide - tall), 6 * SLACK);
      for (let i = i0; i <= i1; i++) {
        const center = tall === 0 ? j0 : j0 + Math.round(((i - i0) * wide) / tall);
        const low = whole ? j0 - SLACK : center - slack;
        const high = whole ? j1 + SLACK : center + slack;
        from[i] = Math.max(0, Math.min(from[i]!, low));
        to[i] = Math.min(width, Math.max(to[i]!, high));
      }
      i0 = i1;
      j0 = j1;
    }
    from[0] = 0;
    to[height] = width;
    // Every row must be reachable from the one before: bounds rise, and neighbouring bands touch.
    for (let i = height - 1; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!);
    for (let i = 1; i <= height; i++) to[i] = Math.max(to[i]!, to[i - 1]!);
    for (let i = 1; i <= height; i++) if (from[i]! > to[i - 1]!) from[i] = to[i - 1]!;
  }

  /** Where the three states of a place are kept; -1 outside the band. */
  private cellAt(i: number, j: number): number {
    return i < 0 || j < this.from[i]! || j > this.to[i]!
      ? -1
      : (this.offsets[i]! + j - this.from[i]!) * STATES;
  }

  /** The state in which a place is best left. */
  private bestState(cell: number): number {
    const p = this.best[cell]!;
    const x = this.best[cell + IN_LEFT]!;
    const y = this.best[cell + IN_RIGHT]!;
    return p >= x && p >= y ? PAIRED : x >= y ? IN_LEFT : IN_RIGHT;
  }

  private top(cell: number): number {
    if (cell < 0) return NEVER;
    const p = this.best[cell]!;
    const x = this.best[cell + IN_LEFT]!;
    const y = this.best[cell + IN_RIGHT]!;
    return p >= x ? (p >= y ? p : y) : x >= y ? x : y;
  }

  private fill(height: number): void {
    const { sequences, window, from, to, offsets, best, moves } = this;
    const { gap, gapStart = 0, merging } = sequences;
    for (let i = 0; i <= height; i++) {
      for (let j = from[i]!; j <= to[i]!; j++) {
        const place = offsets[i]! + j - from[i]!;
        const cell = place * STATES;
        const before = j > 0 ? this.cellAt(i - 1, j - 1) : -1;
        const above = this.cellAt(i - 1, j);
        moves[place] = ONE;
        best[cell] =
          before < 0 ? NEVER : this.top(before) + sequences.score(window.left + i - 1, window.right + j - 1);
        best[cell + IN_LEFT] =
          above < 0 ? NEVER : Math.max(best[above + IN_LEFT]!, this.top(above) + gapStart) + gap;
        best[cell + IN_RIGHT] =
          j === from[i]
            ? NEVER
            : Math.max(best[cell - STATES + IN_RIGHT]!, this.top(cell - STATES) + gapStart) + gap;
        if (i === 0 && j === 0) best[cell] = 0;
        if (merging !== undefined && i > 0 && j > 0) this.tryMerges(merging, i, j);
      }
    }
  }

  private tryMerges(merging: Merging, i: number, j: number): void {
    const { most, leftSizes, rightSizes, pad, furthest } = merging;
    const p = this.window.left + i;
    const q = this.window.right + j;
    const leftEnd = leftSizes[p]! + pad;
    const rightEnd = rightSizes[q]! + pad;
    const left = leftEnd - leftSizes[p - 1]!;
    const right = rightEnd - rightSizes[q - 1]!;
    for (let several = 2; several <= most; several++) {
      if (i >= several && near(leftEnd - leftSizes[p - several]!, right, furthest))
        this.tryMerge(merging, i, several, j, 1);
      if (j >= several && near(rightEnd - rightSizes[q - several]!, left, furthest))
        this.tryMerge(merging, i, 1, j, several);
    }
  }

  private tryMerge(merging: Merging, i: number, left: number, j: number, right: number): void {
    const base = this.top(this.cellAt(i - left, j - right));
    if (base === NEVER) return;
    const cell = this.cellAt(i, j);
    const { window } = this;
    const score = merging.score(window.left + i - left, left, window.right + j - right, right);
    if (score === null || base + score <= this.best[cell]!) return;
    this.best[cell] = base + score;
    this.moves[cell / STATES] = right > 1 ? RIGHT + right : left;
  }

  /** Follows the best scores back from the end. */
  private trace(height: number, width: number, steps: Step[]): void {
    const { best, moves, window } = this;
    const { gapStart = 0 } = this.sequences;
    const found: Step[] = [];
    let i = height;
    let j = width;
    let state = this.bestState(this.cellAt(i, j));
    while (i > 0 || j > 0) {
      const cell = this.cellAt(i, j);
      const here = best[cell + state]!;
      const move = moves[cell / STATES]!;
      const left = state === IN_RIGHT ? 0 : state === PAIRED && move < RIGHT ? move : 1;
      const right = state === IN_LEFT ? 0 : state === PAIRED && move > RIGHT ? move - RIGHT : 1;
      i -= left;
      j -= right;
      const before = this.cellAt(i, j);
      const goesOn =
        state !== PAIRED && best[before + state]! >= best[before + this.bestState(before)]! + gapStart;
      if (!goesOn) state = this.bestState(before);
      const score = here - best[before + state]!;
      found.push({ leftStart: window.left + i, left, rightStart: window.right + j, right, score });
    }
    for (let k = found.length - 1; k >= 0; k--) steps.push(found[k]!);
  }
}

/** Whether sizes are near enough for one to be the other in parts. */
const near = (a: number, b: number, furthest: number): boolean => a <= b * furthest && b <= a * furthest;
