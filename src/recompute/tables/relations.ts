import type { Candidate } from './candidate.ts';
import type { Figure } from './figure.ts';
import { type Fit, fit, isNoAccident, type Judged, judged } from './fit.ts';
import type { View } from './grid.ts';
import { search } from './search.ts';
import { isSlip } from './slip.ts';

/** A table is tried on so many of its cases before it is on all. */
const PRELIMINARY = 48;

const spread = (count: number, most: number): number[] => {
  const stride = Math.max(1, Math.floor(count / most));
  const found: number[] = [];
  for (let at = 0; at < count; at += stride) found.push(at);
  return found;
};

/** Rates are likelier to be near each other than far apart; sums and differences are not. */
const isRate = ({ operation: { name } }: Candidate): boolean =>
  name === 'change' || name === 'share' || name === 'ratio';

/** What a broken case takes from the worth of a relation, in bits. */
const PER_BREACH = 6;
const worth = ({ bits, causes }: Fit): number => bits - PER_BREACH * causes;

/** Stated before found, then the better kept. */
const better = (a: Fit, b: Fit): number =>
  Number(b.candidate.stated) - Number(a.candidate.stated) || worth(b) - worth(a);

/** Kept better or, kept as well, with signs: so the order that the other cases keep is known. */
const keepsBetter = (a: Fit, b: Fit): boolean =>
  worth(a) > worth(b) ||
  (worth(a) === worth(b) && a.candidate.signs === 'signed' && b.candidate.signs === 'sizes');

/** Of one relation in several forms: the stated one, else the one whose result stands behind its parts. */
function inBestForm(fits: readonly Fit[]): Fit[] {
  const best = new Map<string, Fit>();
  for (const one of fits) {
    const { among, target, stated } = one.candidate;
    const known = best.get(among);
    const isBetter =
      known === undefined ||
      (stated !== known.candidate.stated
        ? stated
        : target.index !== known.candidate.target.index
          ? target.index > known.candidate.target.index
          : keepsBetter(one, known));
    if (isBetter) best.set(among, one);
  }
  return [...best.values()];
}

/** The relations that a view of a table keeps, each in the form that suits it best. */
export function relations(view: View): Judged[] {
  const { candidates, tried } = search(view);
  const count = view.cases.length;
  const all = spread(count, Number.POSITIVE_INFINITY);
  const some = count > 2 * PRELIMINARY ? spread(count, PRELIMINARY) : null;
  const fits: Fit[] = [];
  for (const candidate of candidates) {
    const rate = isRate(candidate) && view.along === 'columns';
    if (some !== null && fit(candidate, some, rate) === null) continue;
    const found = fit(candidate, all, rate);
    if (found !== null && isNoAccident(found, candidate.stated ? Math.sqrt(tried) : tried)) fits.push(found);
  }
  return settled(inBestForm(fits).sort(better).map(judged)).map(withoutOtherSums);
}

/** Of the relations with one target the best; others that always hold may stay beside it. */
function settled(fits: readonly Judged[]): Judged[] {
  const targets = new Set<number>();
  const kept: Judged[] = [];
  const isWhole = new Set(
    fits.filter(({ broken }) => broken.length === 0).map(({ candidate }) => candidate.target.index),
  );
  for (const one of fits) {
    const { target } = one.candidate;
    if (one.broken.length > 0 && (isWhole.has(target.index) || targets.has(target.index))) continue;
    targets.add(target.index);
    kept.push(one);
  }
  return kept;
}

/**
 * A total that is no more than its greatest part may be an average, a maximum or a count without repetitions: where
 * hardly another column bears the sum out, it is only believed to be one with a digit changed.
 */
function withoutOtherSums(one: Judged): Judged {
  if (one.candidate.operation.name !== 'sum' || one.telling > 2) return one;
  const broken = one.broken.filter(({ target, inputs }) => {
    const most = Math.max(...inputs.map(({ value }) => value));
    const sum = inputs.reduce((total, { value }) => total + value, 0);
    return target.value > most || isSlip(target.value / target.step, sum / target.step);
  });
  return { ...one, broken };
}

/** Counts for every figure in how many relations it takes part that hold. */
export function countHeld(fits: readonly Fit[], view: View): void {
  const inputs: Figure[] = [];
  for (const { candidate, broken } of fits) {
    const breaks = new Set(broken.map(({ at }) => at));
    for (let at = 0; at < view.cases.length; at++) {
      const figure = candidate.target.figures[at];
      if (figure == null || breaks.has(at) || !candidate.inputs(at, inputs)) continue;
      figure.held += 1;
      for (const input of inputs) input.held += 1;
    }
  }
}
