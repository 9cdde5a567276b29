import type { Anchors } from './anchors.ts';

/** How much each anchor says: 1 where it stands once on each side, less the more often it stands, nothing where one side lacks it. */
export function weigh(left: readonly Anchors[], right: readonly Anchors[], size: number): Float64Array {
  const onLeft = counted(left, size);
  const onRight = counted(right, size);
  const weights = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    const most = Math.max(onLeft[id]!, onRight[id]!);
    if (onLeft[id]! > 0 && onRight[id]! > 0) weights[id] = most === 1 ? 1 : 1 / most ** 0.7;
  }
  return weights;
}

function counted(all: readonly Anchors[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const anchors of all) for (const id of anchors) counts[id]! += 1;
  return counts;
}

/** The anchors of a set that both sides have. */
export const shared = (anchors: Anchors, weights: Float64Array): Anchors =>
  anchors.every((id) => weights[id]! > 0) ? anchors : anchors.filter((id) => weights[id]! > 0);

/** The weight of a whole set. */
export function totalWeight(anchors: Anchors, weights: Float64Array): number {
  let sum = 0;
  for (const id of anchors) sum += weights[id]!;
  return sum;
}

/** The weight that two sets share. */
export function sharedWeight(a: Anchors, b: Anchors, weights: Float64Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      sum += weights[x]!;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** All anchors of several sets. */
export function union(sets: readonly Anchors[]): Anchors {
  if (sets.length === 1) return sets[0]!;
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}
