import { acrossCases, type Order, type Reference, referenceOf } from './candidate.ts';
import type { Figure } from './figure.ts';
import { change, DIFFERENCE, type Operation, ratio, SUM } from './operations.ts';
import { mayBeShare, shareCandidate, wholeOf } from './parts.ts';
import { endOf, firstOf, meets, type Trial } from './trial.ts';
import { changePlaces, PERCENT, PLAIN_OR_PERCENT, quotientPlaces } from './try-pairs.ts';

const REFERENCES: readonly Reference[] = ['before', 'behind', 'first', 'last'];

/** Changes against another case, running totals and shares of a whole series. */
export function tryAcross(trial: Trial): void {
  const { view, sample, members, targets, percent, tally } = trial;
  const { present, value, unit, at } = sample;
  const others = REFERENCES.map((reference) => referenceOf(view, at, reference));
  for (const t of targets) {
    if (!present[t]) continue;
    const target = members[t]!;
    const isPercent = unit[t] === percent;
    for (let a = firstOf(trial, t); a < endOf(trial, t); a++) {
      if (a === t || !present[a] || value[a] === 0) continue;
      const source = members[a]!;
      for (let r = 0; r < REFERENCES.length; r++) {
        const figure = others[r]! < 0 ? null : source.figures[others[r]!];
        tally.tried += 1;
        if (figure == null || figure.value === 0 || figure.unit !== source.figures[at]!.unit) continue;
        tryReference(trial, REFERENCES[r]!, t, a, figure, target.figures[others[r]!] ?? null);
      }
      if ((isPercent && unit[a] !== percent) || target.senses.includes('share'))
        tryShare(trial, t, a, isPercent ? PERCENT : PLAIN_OR_PERCENT);
    }
  }
}

function tryShare(
  { view, sample: { at, value }, members, wholes, tally }: Trial,
  t: number,
  a: number,
  powers: readonly number[],
): void {
  const [target, source] = [members[t]!, members[a]!];
  let whole = wholes.get(source);
  if (whole === undefined) {
    whole = wholeOf(view, source);
    wholes.set(source, whole);
  }
  const of = whole;
  for (const places of powers)
    if (mayBeShare(of, value[a]!, value[t]!, places))
      tally.hit(at, `share ${places} ${t} ${a}`, () => shareCandidate(view, places, target, source, of));
}

function tryReference(
  trial: Trial,
  reference: Reference,
  t: number,
  a: number,
  other: Figure,
  former: Figure | null,
): void {
  const { sample, members, percent } = trial;
  const { low, high, looseLow, looseHigh, from, to, unit } = sample;
  if (unit[t] === unit[a]) {
    if (meets(low[a]! - other.high, high[a]! - other.low, low[t]!, high[t]!))
      hit(trial, reference, 'difference', DIFFERENCE, t, a, 'own-first');
    const isNeighbour = reference === 'before' || reference === 'behind';
    if (
      isNeighbour &&
      former !== null &&
      meets(former.low + low[a]!, former.high + high[a]!, low[t]!, high[t]!)
    )
      hit(trial, reference, 'running', SUM, t, a, 'other-first');
  }
  const otherLow = other.slack === 0 ? other.low : other.value - other.slack;
  const otherHigh = other.slack === 0 ? other.high : other.value + other.slack;
  if (looseLow[a]! <= 0 || otherLow <= 0 || other.value === sample.value[a]) return;
  const least = looseLow[a]! / otherHigh;
  const most = looseHigh[a]! / otherLow;
  const isPercent = unit[t] === percent;
  for (const places of changePlaces(members[t]!, isPercent)) {
    const factor = 10 ** places;
    if (meets((least - 1) * factor, (most - 1) * factor, from[t]!, to[t]!))
      hit(trial, reference, 'change', change(places, false), t, a, 'other-first');
    if (meets((1 - most) * factor, (1 - least) * factor, from[t]!, to[t]!))
      hit(trial, reference, 'reduction', change(places, true), t, a, 'other-first');
  }
  if (reference !== 'first' && reference !== 'last') return;
  for (const places of quotientPlaces(members[t]!, isPercent)) {
    const factor = 10 ** places;
    if (meets(least * factor, most * factor, from[t]!, to[t]!))
      hit(trial, reference, `ratio ${places}`, ratio(places), t, a, 'own-first');
    if (meets(factor / most, factor / least, from[t]!, to[t]!))
      hit(trial, reference, `inverse ${places}`, ratio(places), t, a, 'other-first');
  }
}

function hit(
  { view, members, sample, tally }: Trial,
  reference: Reference,
  key: string,
  operation: Operation,
  t: number,
  a: number,
  order: Order,
): void {
  tally.hit(sample.at, `${reference} ${key} ${t} ${a}`, () =>
    acrossCases(view, operation, 'signed', members[t]!, members[a]!, reference, order),
  );
}
