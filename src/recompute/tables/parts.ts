import { type Candidate, isPart, states, tag } from './candidate.ts';
import type { Figure } from './figure.ts';
import type { Series, View } from './grid.ts';
import { boundsOf } from './judge.ts';
import { type Whole as Summed, share, shareOf } from './operations.ts';

/** What the figures of a series are parts of. */
export interface Whole {
  readonly parts: readonly Figure[];
  /** The figure of the case that says it is the total, if one does. */
  readonly total: Figure | null;
  readonly unit: string;
  /** The sum of the parts, in binary. */
  readonly sum: number;
  /** Whether the parts may be added up, or need not be. */
  readonly isClear: boolean;
}

/** The whole of a series in a view. */
export function wholeOf(view: View, { figures }: Series): Whole {
  const parts: Figure[] = [];
  let total: Figure | null = null;
  let sum = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at];
    if (figure == null) continue;
    if (total === null && view.cases[at]!.includes('total')) total = figure;
    if (!isPart(view, at)) continue;
    parts.push(figure);
    sum += figure.value;
  }
  const unit = (total ?? parts[0])?.unit ?? '';
  const isClear =
    total === null
      ? parts.length > 0 && !parts.some((figure) => figure.unsigned || figure.unit !== unit)
      : !total.unsigned;
  return { parts, total, unit, sum, isClear };
}

/** A wrong part makes the sum of all as much greater or less, at most. */
const OFF = 2;

/** Whether a share of so much of a whole is near enough that others may follow exactly. */
export function mayBeShare(
  { sum, total, isClear }: Whole,
  part: number,
  share: number,
  places: number,
): boolean {
  if (!isClear || share <= 0) return false;
  const whole = (part / share) * 10 ** places;
  const all = total?.value ?? sum;
  return whole * OFF >= all && whole <= OFF * all;
}

/** Each figure in parts of a total: of the case that is one, else of all cases together. */
export function shareCandidate(
  view: View,
  places: number,
  target: Series,
  source: Series,
  { parts, total, unit }: Whole,
): Candidate {
  const operation =
    total === null
      ? share(places, summed(target, source, parts, places), (figure) => boundsOf(figure, false))
      : shareOf(places);
  return {
    operation,
    signs: 'signed',
    target,
    sources: [source],
    stated: states(target, operation),
    sweeping: false,
    chained: false,
    among: tag('share', [target, source]),
    inputs(at, into) {
      into.length = 0;
      const part = source.figures[at];
      if (part == null || part.unsigned || part.unit !== unit || !isPart(view, at)) return false;
      into.push(part);
      if (total !== null) into.push(total);
      return true;
    },
  };
}

/** A part is left out of the whole where all others show the same total, and it does not. */
function summed(target: Series, source: Series, all: readonly Figure[], places: number): Summed {
  const sum = all.reduce((total, { value }) => total + value, 0);
  const parts = new Set(all);
  const shown: { at: number; total: number; room: number }[] = [];
  source.figures.forEach((figure, at) => {
    const part = target.figures[at];
    if (figure === null || part == null || part.value <= 0 || !parts.has(figure)) return;
    shown.push({ at, total: (figure.value / part.value) * 10 ** places, room: (2 * part.step) / part.value });
  });
  const middle = [...shown].sort((a, b) => a.total - b.total)[shown.length >> 1]?.total ?? sum;
  const odd = shown.filter(({ total, room }) => Math.abs(total / middle - 1) > room + CLOSE);
  const [only] = odd;
  if (
    only === undefined ||
    odd.length > 1 ||
    shown.length < FEWEST_SHARES ||
    Math.abs(sum / middle - 1) < CLOSE
  )
    return { parts: all, beside: null };
  const out = source.figures[only.at]!;
  return { parts: all.filter((figure) => figure !== out), beside: target.figures[only.at]! };
}

const CLOSE = 0.01;
const FEWEST_SHARES = 4;
