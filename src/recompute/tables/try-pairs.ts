import { withinCase } from './candidate.ts';
import type { Series } from './grid.ts';
import type { Signs } from './judge.ts';
import { change, DIFFERENCE, type Operation, product, ratio } from './operations.ts';
import { endOf, firstOf, meets, type Trial } from './trial.ts';

export const PERCENT: readonly number[] = [2];
const PLAIN: readonly number[] = [0];
export const PLAIN_OR_PERCENT: readonly number[] = [0, 2];
/** Per 1,000, per 100,000, in thousands. */
const PER: readonly number[] = [0, 2, 3, 4, 5, 6, -3, -4, -6, -8];

/** Powers of ten that a quotient may be written in. */
export function quotientPlaces({ senses }: Series, isPercent: boolean): readonly number[] {
  if (isPercent) return PERCENT;
  if (senses.includes('ratio')) return PER;
  return senses.includes('share') ? PLAIN_OR_PERCENT : PLAIN;
}

/** The same of a change; none where nothing says that the figures are changes. */
export function changePlaces({ senses }: Series, isPercent: boolean): readonly number[] {
  if (isPercent) return PERCENT;
  return senses.includes('change') ? PLAIN_OR_PERCENT : [];
}

/** Differences, changes and quotients of two figures of a case. */
export function tryPairs(trial: Trial): void {
  const { sample, members, targets, percent } = trial;
  const { present, value, unit } = sample;
  for (const t of targets) {
    if (!present[t]) continue;
    const quotients = quotientPlaces(members[t]!, unit[t] === percent);
    const changes = changePlaces(members[t]!, unit[t] === percent);
    const [first, end] = [firstOf(trial, t), endOf(trial, t)];
    for (let a = first; a < end; a++) {
      if (a === t || !present[a] || value[a] === 0) continue;
      for (let b = first; b < end; b++) {
        if (b === t || b === a || !present[b] || value[b] === 0) continue;
        trial.tally.tried += 0.5;
        if (unit[a] === unit[b]) {
          if (unit[a] === unit[t]) tryDifference(trial, t, a, b);
          if (value[a] !== value[b]) tryChange(trial, t, a, b, changes);
        } else if (unit[t] === percent) continue;
        tryQuotient(trial, t, a, b, quotients);
      }
    }
  }
}

function tryDifference(trial: Trial, t: number, a: number, b: number): void {
  const { value, low, high } = trial.sample;
  const [least, most] = [low[a]! - high[b]!, high[a]! - low[b]!];
  if (meets(least, most, low[t]!, high[t]!)) hit(trial, 'difference', DIFFERENCE, 'signed', t, a, b);
  if (
    a < b &&
    value[t]! > 0 &&
    meets(value[a]! < value[b]! ? -most : least, value[a]! < value[b]! ? -least : most, low[t]!, high[t]!)
  )
    hit(trial, 'distance', DIFFERENCE, 'sizes', t, a, b);
}

/** From `b` to `a`. */
function tryChange(trial: Trial, t: number, a: number, b: number, changes: readonly number[]): void {
  const { looseLow, looseHigh, from, to } = trial.sample;
  if (changes.length === 0 || looseLow[a]! <= 0 || looseLow[b]! <= 0) return;
  for (const places of changes) {
    const factor = 10 ** places;
    const least = (looseLow[a]! / looseHigh[b]! - 1) * factor;
    const most = (looseHigh[a]! / looseLow[b]! - 1) * factor;
    if (meets(least, most, from[t]!, to[t]!)) hit(trial, 'change', change(places, false), 'signed', t, b, a);
    if (meets(-most, -least, from[t]!, to[t]!))
      hit(trial, 'reduction', change(places, true), 'signed', t, b, a);
  }
}

function tryQuotient(trial: Trial, t: number, a: number, b: number, quotients: readonly number[]): void {
  const { looseLow, looseHigh, from, to } = trial.sample;
  if (looseLow[a]! <= 0 || looseLow[b]! <= 0) return;
  for (const places of quotients) {
    const factor = 10 ** places;
    const least = (looseLow[a]! / looseHigh[b]!) * factor;
    const most = (looseHigh[a]! / looseLow[b]!) * factor;
    if (!meets(least, most, from[t]!, to[t]!)) continue;
    // What stands behind its factors is their product.
    if (a > t && a > b) hit(trial, `product ${places}`, product(-places), 'signed', a, t, b);
    else hit(trial, `ratio ${places}`, ratio(places), 'signed', t, a, b);
  }
}

function hit(
  { view, members, sample, tally }: Trial,
  key: string,
  operation: Operation,
  signs: Signs,
  t: number,
  a: number,
  b: number,
): void {
  tally.hit(sample.at, `${key} ${t} ${a} ${b}`, () =>
    withinCase(view, operation, signs, members[t]!, [members[a]!, members[b]!]),
  );
}
