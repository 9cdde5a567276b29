import type { Anchors } from './anchors.ts';

/** A block, row or sentence with what it is recognised by. */
export interface Anchored {
  readonly anchors: Anchors;
}

/** What an anchor weighs that stands so many times. */
const RARITY = Float64Array.from({ length: 1000 }, (_, times) => (times === 0 ? 0 : 1 / times ** 0.7));

/** How much each anchor says: 1 where it stands once on each side, less the more often it stands, nothing where one side lacks it. */
export function weigh(left: readonly Anchored[], right: readonly Anchored[], size: number): Float64Array {
  const onLeft = counted(left, size);
  const onRight = counted(right, size);
  const weights = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    const x = onLeft[id]!;
    const y = onRight[id]!;
    if (x > 0 && y > 0) weights[id] = RARITY[Math.min(x > y ? x : y, RARITY.length - 1)]!;
  }
  return weights;
}

function counted(all: readonly Anchored[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let k = 0; k < all.length; k++) {
    const { anchors } = all[k]!;
    for (let n = 0; n < anchors.length; n++) counts[anchors[n]!]! += 1;
  }
  return counts;
}

/** The anchors of a set that both sides have. */
export function shared(anchors: Anchors, weights: Float64Array): Anchors {
  for (let n = 0; n < anchors.length; n++)
    if (weights[anchors[n]!] === 0) return anchors.filter((id) => weights[id]! > 0);
  return anchors;
}

/** The weight of a whole set. */
export function totalWeight(anchors: Anchors, weights: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < anchors.length; n++) sum += weights[anchors[n]!]!;
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
