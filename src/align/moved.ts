import type { Step } from './sequence.ts';

/** Places on both sides that correspond; null where one side has none. */
export type Places = readonly (readonly [number | null, number | null])[];

/** How alike two elements must be to stand for each other out of order. */
const LEAST_LIKENESS = 0.7;

/** The places of steps that take one element at most. */
export const placesOf = (steps: readonly Step[]): Places =>
  steps.map(({ left, leftStart, right, rightStart }) => [
    left > 0 ? leftStart : null,
    right > 0 ? rightStart : null,
  ]);

/** The elements that have no partner, on either side. */
export function lonely(places: Places): { readonly left: number[]; readonly right: number[] } {
  const left: number[] = [];
  const right: number[] = [];
  for (const [i, j] of places) {
    if (i !== null && j === null) left.push(i);
    else if (i === null && j !== null) right.push(j);
  }
  return { left, right };
}

/** Fills in what was moved: elements that found no partner in order, but one among the candidates. */
export function withMoved(
  places: Places,
  candidates: (i: number) => readonly number[],
  likeness: (i: number, j: number) => number,
): Places {
  const { left, right } = lonely(places);
  if (left.length === 0 || right.length === 0) return places;
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const i of left) {
    let best = -1;
    let most = 0;
    for (const j of candidates(i)) {
      if (taken.has(j)) continue;
      const value = likeness(i, j);
      if (value < LEAST_LIKENESS || value <= most) continue;
      best = j;
      most = value;
    }
    if (best < 0) continue;
    found.set(i, best);
    taken.add(best);
  }
  if (found.size === 0) return places;
  return places.flatMap(([i, j]): Places => {
    if (i !== null && j === null) return [[i, found.get(i) ?? null]];
    return i === null && j !== null && taken.has(j) ? [] : [[i, j]];
  });
}
