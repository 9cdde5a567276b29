import { formatShortest } from '../model/decimal.ts';
import type { Mark } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import { risingChain } from './sequence.ts';

/** What stands in a stretch of text that a translation keeps: numbers by value, Latin words, code, links. Sorted numbers of an `Interner`. */
export type Anchors = Int32Array;

/** Gives every distinct anchor of both versions one small number. */
export class Interner {
  private readonly numbers = new Map<string, number>();

  idOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(key, next);
    return next;
  }

  get size(): number {
    return this.numbers.size;
  }
}

const WORDS = /[A-Za-z][A-Za-z0-9_]*(?:[.+-][A-Za-z0-9_]+)*|\d+(?:[.,:/-]\d+)*/g;
const IDEOGRAPHS = /[\u3400-\u9fff]/g;
/** A block is known by its first anchors; one with thousands is not known better by all of them. */
const MOST = 400;

/** The figures of a quantity as anchors, its unit and hedge left out: they are what may differ. */
export function figuresOf(quantity: Quantity): string[] {
  switch (quantity.form) {
    case 'amount':
      return [`#${formatShortest(quantity.value)}`];
    case 'amount-range':
      return [`#${formatShortest(quantity.low)}`, `#${formatShortest(quantity.high)}`];
    case 'calendar':
      return [`@${quantity.value}`];
    case 'calendar-range':
      return [`@${quantity.low}`, `@${quantity.high}`];
  }
}

/** The end of a link's path, which both versions share even where their folders and languages differ. */
function destinationKey(value: string): string {
  const path = value.split(/[?#]/, 1)[0]!;
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  return `>${name.toLowerCase()}${value.includes('#') ? value.slice(value.indexOf('#')) : ''}`;
}

/** Collects the anchors of one text: `關於 GPT-5.5 的 [文](https://a.b/c)` → `gpt-5.5`, `>c`. `ideographs` also counts Chinese characters, for two Chinese versions. */
export function addAnchors(
  ids: Set<number>,
  interner: Interner,
  text: string,
  marks: readonly Mark[],
  ideographs: boolean,
): void {
  for (const word of text.slice(0, 20_000).match(WORDS) ?? []) {
    if (word.length > 1) ids.add(interner.idOf(word.toLowerCase()));
    if (ids.size > MOST) return;
  }
  for (const mark of marks) {
    if ((mark.kind === 'link' || mark.kind === 'image') && mark.value !== '')
      ids.add(interner.idOf(destinationKey(mark.value)));
  }
  if (ideographs) for (const one of text.slice(0, 2_000).match(IDEOGRAPHS) ?? []) ids.add(interner.idOf(one));
}

/** The numbers of a set as an array, in order. */
export function sorted(ids: ReadonlySet<number>): Anchors {
  const all = new Int32Array(ids.size);
  let n = 0;
  for (const id of ids) all[n++] = id;
  return n > 1 ? all.sort() : all;
}

/** Everything that is needed to weigh anchors: how often each stands on either side; what stands on one side only weighs nothing. */
export function weigh(left: readonly Anchors[], right: readonly Anchors[], size: number): Float64Array {
  const counts = [new Int32Array(size), new Int32Array(size)] as const;
  for (const ids of left) for (const id of ids) counts[0][id]! += 1;
  for (const ids of right) for (const id of ids) counts[1][id]! += 1;
  const weights = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    const most = Math.max(counts[0][id]!, counts[1][id]!);
    if (counts[0][id]! > 0 && counts[1][id]! > 0) weights[id] = most === 1 ? 1 : 1 / most ** 0.7;
  }
  return weights;
}

export function totalWeight(ids: Anchors, weights: Float64Array): number {
  let sum = 0;
  for (const id of ids) sum += weights[id]!;
  return sum;
}

/** The weight that two sorted sets share. */
export function sharedWeight(a: Anchors, b: Anchors, weights: Float64Array): number {
  let sum = 0;
  let j = 0;
  for (let i = 0; i < a.length && j < b.length; ) {
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

/** Places that share anchors which stand once on each side, outliers dropped: a rising chain that guides the search. */
export function guideOf(
  left: readonly Anchors[],
  right: readonly Anchors[],
  weights: Float64Array,
): (readonly [number, number])[] {
  const places = new Map<number, number>();
  for (let j = 0; j < right.length; j++) for (const id of right[j]!) if (weights[id] === 1) places.set(id, j);
  const pairs: [number, number][] = [];
  for (let i = 0; i < left.length; i++) {
    const votes = new Map<number, number>();
    for (const id of left[i]!) {
      const j = weights[id] === 1 ? places.get(id) : undefined;
      if (j !== undefined) votes.set(j, (votes.get(j) ?? 0) + 1);
    }
    let best: [number, number] | null = null;
    for (const [j, count] of votes) if (best === null || count > best[1]) best = [j, count];
    if (best !== null) pairs.push([i, best[0]]);
  }
  return risingChain(pairs);
}
