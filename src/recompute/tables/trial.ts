import type { Candidate } from './candidate.ts';
import type { Series, View } from './grid.ts';
import type { Whole } from './parts.ts';
import type { Sampled } from './sample.ts';

/** Candidates that have more sources together are not all tried. */
const MOST_PARTS = 20_000;

/** Counts how often each relation was kept by a sampled case, and makes candidates of those kept often enough. */
export class Tally {
  /** How many relations were looked at, over all cases. */
  tried = 0;
  private readonly hits = new Map<
    string,
    { count: number; last: number; readonly make: () => Candidate | null }
  >();

  hit(at: number, key: string, make: () => Candidate | null): void {
    const known = this.hits.get(key);
    if (known === undefined) this.hits.set(key, { count: 1, last: at, make });
    else if (known.last !== at) {
      known.count += 1;
      known.last = at;
    }
  }

  /** At most so many, those kept most often first; what headers state need not be kept so often. */
  candidates(least: number, most: number): Candidate[] {
    const found: Candidate[] = [];
    let parts = 0;
    for (const { count, make } of [...this.hits.values()].sort((a, b) => b.count - a.count)) {
      if (found.length >= most || parts > MOST_PARTS) break;
      const candidate = make();
      if (candidate === null || (count < least && !candidate.stated)) continue;
      found.push(candidate);
      parts += candidate.sources.length;
    }
    return found;
  }
}

/** One sampled case on which relations are tried. */
export interface Trial {
  readonly view: View;
  readonly members: readonly Series[];
  /** Places among the members. */
  readonly targets: readonly number[];
  /** How far from its target a source may stand. */
  readonly reach: number;
  readonly sample: Sampled;
  /** The number of the unit `%` in the sample, -1 where it has none. */
  readonly percent: number;
  /** Of what series are parts, as far as that was asked for. */
  readonly wholes: Map<Series, Whole>;
  readonly tally: Tally;
}

/** Room for what binary arithmetic loses. */
const LOSS = 1e-9;

export const meets = (low: number, high: number, from: number, to: number): boolean => {
  const loss = LOSS * Math.max(Math.abs(low), Math.abs(high));
  return high + loss >= from && low - loss <= to;
};

/** From where to before where a target's sources are looked for. */
export const firstOf = ({ reach }: Trial, target: number): number => Math.max(0, target - reach);
export const endOf = ({ reach, members }: Trial, target: number): number =>
  Math.min(members.length, target + reach + 1);
