import type { Bounds } from '../../comparison/measure.ts';
import type { Candidate } from './candidate.ts';
import type { Figure } from './figure.ts';
import { chance, contradicted, follows } from './judge.ts';

/** One case of a relation. */
export interface Instance {
  readonly candidate: Candidate;
  readonly at: number;
  readonly target: Figure;
  readonly inputs: readonly Figure[];
}

/** A case that breaks a relation, with what would follow. */
export interface Breach extends Instance {
  readonly result: Bounds;
  /** How many other cases keep the relation tellingly. */
  readonly kept: number;
}

/** How well a table keeps a relation. */
export interface Fit {
  readonly candidate: Candidate;
  readonly kept: number;
  /** Kept cases that could as well have been otherwise. */
  readonly telling: number;
  /** How surprising it would be by chance, in bits. */
  readonly bits: number;
  readonly broken: readonly Instance[];
  /** How many wrong figures would do for that. */
  readonly causes: number;
}

/** No single case counts for more. */
const MOST_BITS = 16;
/** A case that chance keeps so often tells nothing. */
const TRIVIAL = 0.5;
/** Until so many cases are known, equal ones count once. */
const REPEATING = 64;

/** How far the figures of a series lie apart, for what would be likely anyway; infinite with too few to tell. */
function spreadOf({ target: { figures } }: Candidate): number {
  let low = Infinity;
  let high = -Infinity;
  let count = 0;
  for (const figure of figures) {
    if (figure === null) continue;
    count += 1;
    if (figure.value < low) low = figure.value;
    if (figure.value > high) high = figure.value;
  }
  return count >= 3 && high > low ? high - low : Infinity;
}

const few = (telling: number, broken: number, stated: boolean): boolean =>
  broken <=
  (stated ? Math.max(telling >= 1 ? 1 : 0, Math.floor(telling / 3)) : Math.max(1, Math.floor(telling / 6)));

/** Tries a relation on some of its cases; null as soon as too many break it. */
export function fit(candidate: Candidate, cases: readonly number[], byRate: boolean): Fit | null {
  const { operation, signs, target, stated, chained } = candidate;
  const spread = byRate ? spreadOf(candidate) : Infinity;
  const inputs: Figure[] = [];
  const broken: Instance[] = [];
  const seen = new Set<string>();
  let kept = 0;
  let telling = 0;
  let bits = 0;
  let causes = 0;
  let pairs = -1;
  const patience = stated ? 2 : 1;
  for (const at of cases) {
    const figure = target.figures[at];
    if (figure == null || !candidate.inputs(at, inputs)) continue;
    const verdict = follows(figure, inputs, operation, signs);
    if (verdict < 0) continue;
    if (verdict === 0) {
      const last = broken.at(-1);
      // Of two that follow each other, the figure between them is the cause.
      if (!chained || last?.at !== at - 1 || pairs === last.at) causes += 1;
      else pairs = at;
      broken.push({ candidate, at, target: figure, inputs: [...inputs] });
      if (causes > patience + telling / (stated ? 2 : 5)) return null;
      continue;
    }
    kept += 1;
    const by = chance(figure, inputs, operation, spread);
    if (by >= TRIVIAL) continue;
    if (telling < REPEATING) {
      const same = `${figure.value} ${inputs[0]!.value} ${inputs[1]?.value}`;
      if (seen.has(same)) continue;
      seen.add(same);
    }
    telling += 1;
    bits += Math.min(MOST_BITS, -Math.log2(by));
  }
  if (!few(telling, causes, stated)) return null;
  return {
    candidate,
    kept,
    telling,
    bits,
    causes,
    broken,
  };
}

/** A fit whose broken cases are so by exact figures as well. */
export interface Judged extends Fit {
  readonly broken: readonly Breach[];
}

/** Judges the broken cases of a fit exactly. */
export const judged = (one: Fit): Judged => ({
  ...one,
  broken: one.broken.flatMap((broken) => breachOf(broken, one.telling) ?? []),
});

/** A broken case with what follows exactly; null where exact figures do not bear out that it is broken. */
export function breachOf(instance: Instance, kept: number): Breach | null {
  const { candidate, target } = instance;
  const inputs = inOrder(instance);
  const result = contradicted(target, inputs, candidate.operation, candidate.signs);
  return result === null ? null : { ...instance, inputs, result, kept };
}

/** A difference written without its sign is the greater less the smaller. */
function inOrder({ candidate: { operation, signs }, inputs }: Instance): readonly Figure[] {
  const [a, b] = inputs;
  const turns = operation.name === 'difference' && signs === 'sizes' && a!.value < b!.value;
  return turns ? [b!, a!] : inputs;
}

/** Bits that a fit needs beyond what the number of relations tried makes likely. */
const NEEDED = { stated: 5, found: 9 };
const LEAST_CASES = 3;
/** A sum of many parts is no accident twice. */
const LEAST_SUMS = 2;

/** As if only so many relations had been looked at: a total or an average of everything is the first to be thought of. */
const TRIED_FIRST = 4;

const log2Choose = (n: number, k: number): number => {
  let bits = 0;
  for (let i = 0; i < k; i++) bits += Math.log2((n - i) / (i + 1));
  return bits;
};

/** Whether so many cases keep a relation so closely that it is no accident; `tried` is how many relations were looked at. */
export function isNoAccident({ candidate, telling, bits, causes, kept }: Fit, tried: number): boolean {
  const looked = candidate.sweeping ? Math.min(tried, TRIED_FIRST) : tried;
  const price = Math.log2(Math.max(1, looked)) + log2Choose(kept + causes, causes);
  return candidate.stated
    ? telling >= 1 && bits >= NEEDED.stated + price / 2
    : telling >= (candidate.sources.length >= 4 ? LEAST_SUMS : LEAST_CASES) && bits >= NEEDED.found + price;
}
