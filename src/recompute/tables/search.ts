import {
  acrossCases,
  type Candidate,
  type Reference,
  referenceOf,
  shareCandidate,
  withinCase,
} from './candidate.ts';
import type { Series, View } from './grid.ts';
import { AVERAGE, change, DIFFERENCE, ratio, SUM } from './operations.ts';
import { type Sampled, sampleCases, sampled } from './sample.ts';

/** Relations that some cases keep, to be tried on all. */
export interface Search {
  readonly candidates: readonly Candidate[];
  /** How many were looked at. */
  readonly tried: number;
}

/** Above so many series, only neighbours are tried with each other, and only for those that a header or place marks. */
const MOST_TOGETHER = { columns: 40, rows: 12 };
const SAMPLE = 4;
/** Room for what binary arithmetic loses. */
const LOSS = 1e-9;

const REFERENCES: readonly Reference[] = ['before', 'behind', 'first', 'last'];

/** Series that can take part: with figures, and no mere labels. */
const takesPart = ({ count, senses }: Series): boolean =>
  count > 0 && !senses.includes('label') && !senses.includes('rank');

const meets = (low: number, high: number, from: number, to: number): boolean => {
  const loss = LOSS * Math.max(Math.abs(low), Math.abs(high));
  return high + loss >= from && low - loss <= to;
};

/** Counts how often each relation was kept, and makes the candidates of those kept often enough. */
class Tally {
  tried = 0;
  private readonly hits = new Map<string, { count: number; last: number; make: () => Candidate | null }>();

  hit(at: number, key: string, make: () => Candidate | null): void {
    const known = this.hits.get(key);
    if (known === undefined) this.hits.set(key, { count: 1, last: at, make });
    else if (known.last !== at) {
      known.count += 1;
      known.last = at;
    }
  }

  /** At most so many, those kept most often first. */
  candidates(least: number, most: number): Candidate[] {
    return [...this.hits.values()]
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
      .flatMap(({ make }) => make() ?? []);
  }
}

const MOST_CANDIDATES = 300;

export function search(view: View): Search {
  const members = view.series.filter(takesPart);
  const tally = new Tally();
  if (members.length < 2 || view.cases.length === 0) return { candidates: [], tried: 0 };
  const together = members.length <= MOST_TOGETHER[view.along];
  const targets = together ? members.map((_, i) => i) : marked(members);
  const reach = together ? members.length : 3;
  const cases = sampleCases(view, members, SAMPLE);
  const lists = listsOf(members);
  for (const at of cases) {
    const sample = sampled(members, at);
    tryLists(view, members, lists, targets, together, sample, tally);
    tryPairs(view, members, targets, reach, sample, tally);
    if (view.cases.length > 1) tryAcross(view, members, targets, reach, sample, tally);
  }
  const least = cases.length >= 3 ? 2 : 1;
  return {
    candidates: tally.candidates(least, MOST_CANDIDATES),
    tried: Math.max(1, tally.tried / Math.max(1, cases.length)),
  };
}

/** Where a table has very many series: those whose headers say something, the first and the last. */
function marked(members: readonly Series[]): number[] {
  const found: number[] = [];
  members.forEach(({ senses }, i) => {
    if (senses.length > 0 || i === 0 || i >= members.length - 2) found.push(i);
  });
  return found.length <= 64 ? found : [...found.slice(0, 32), ...found.slice(-32)];
}

/** Series that may be summed: all, all but those that sum up or are part of others, and the subtotals alone. */
function listsOf(members: readonly Series[]): number[][] {
  const all = members.map((_, i) => i);
  const says = (i: number, sense: Series['senses'][number]) => members[i]!.senses.includes(sense);
  const plain = all.filter(
    (i) => !(says(i, 'total') || says(i, 'average') || says(i, 'partly') || says(i, 'apart')),
  );
  const subtotals = all.filter((i) => says(i, 'total'));
  return [all, ...(plain.length < all.length ? [plain] : []), ...(subtotals.length > 2 ? [subtotals] : [])];
}

/** Sums and averages of neighbours. */
function tryLists(
  view: View,
  members: readonly Series[],
  lists: readonly (readonly number[])[],
  targets: readonly number[],
  together: boolean,
  sample: Sampled,
  tally: Tally,
): void {
  const { present, low, high, looseLow, looseHigh, from, to, unit } = sample;
  const units = new Set(targets.filter((t) => present[t]).map((t) => unit[t]!));
  for (const list of lists) {
    for (const one of units) {
      const inUnit = list.filter((i) => present[i] && unit[i] === one);
      const wanted = targets.filter((t) => present[t] && unit[t] === one);
      const place = new Map(inUnit.map((i, p) => [i, p]));
      const attempt = (
        a: number,
        b: number,
        sums: readonly [number, number, number, number],
        t: number,
      ): void => {
        const size = b - a + 1;
        const [sumLow, sumHigh, wideLow, wideHigh] = sums;
        const isSum = meets(sumLow, sumHigh, low[t]!, high[t]!);
        const isAverage = size > 1 && meets(wideLow / size, wideHigh / size, from[t]!, to[t]!);
        if (!isSum && !isAverage) return;
        const sources = inUnit.slice(a, b + 1).filter((i) => i !== t);
        if (sources.length < 2 || sources.every((i) => sample.value[i] === 0)) return;
        const key = `${t}:${sources[0]}-${sources.at(-1)}/${sources.length}`;
        const series = sources.map((i) => members[i]!);
        if (isSum)
          tally.hit(sample.at, `sum ${key}`, () => withinCase(view, SUM, 'signed', members[t]!, series));
        if (isAverage)
          tally.hit(sample.at, `average ${key}`, () =>
            withinCase(view, AVERAGE, 'signed', members[t]!, series),
          );
      };
      const totals = (a: number, b: number, without: number): [number, number, number, number] => {
        const sums: [number, number, number, number] = [0, 0, 0, 0];
        for (let p = a; p <= b; p++) {
          const i = inUnit[p]!;
          if (i === without) continue;
          sums[0] += low[i]!;
          sums[1] += high[i]!;
          sums[2] += looseLow[i]!;
          sums[3] += looseHigh[i]!;
        }
        return sums;
      };
      if (together) {
        for (let a = 0; a < inUnit.length - 1; a++) {
          const sums: [number, number, number, number] = [0, 0, 0, 0];
          for (let b = a; b < inUnit.length; b++) {
            const i = inUnit[b]!;
            sums[0] += low[i]!;
            sums[1] += high[i]!;
            sums[2] += looseLow[i]!;
            sums[3] += looseHigh[i]!;
            if (b === a) continue;
            tally.tried += 0.5;
            for (const t of wanted) {
              const p = place.get(t);
              if (p === undefined || p < a || p > b) attempt(a, b, sums, t);
            }
          }
        }
      } else {
        for (const t of wanted) {
          const p = place.get(t) ?? inUnit.findIndex((i) => i > t);
          const before = p < 0 ? inUnit.length - 1 : p - 1;
          const behind = p < 0 ? inUnit.length : place.has(t) ? p + 1 : p;
          growing(before, -1, sample, inUnit, (end, sums) => attempt(end, before, sums, t));
          growing(behind, 1, sample, inUnit, (end, sums) => attempt(behind, end, sums, t));
          tally.tried += 2;
        }
      }
      // All others, where the total stands among its parts.
      for (const t of wanted) {
        const p = place.get(t);
        if (p === undefined || inUnit.length < 4 || p === 0 || p === inUnit.length - 1) continue;
        const sums = totals(0, inUnit.length - 1, t);
        if (meets(sums[0], sums[1], low[t]!, high[t]!)) attemptOthers(t);
        if (meets(sums[2] / (inUnit.length - 1), sums[3] / (inUnit.length - 1), from[t]!, to[t]!))
          attemptOthers(t);
      }
      function attemptOthers(t: number): void {
        const series = inUnit.filter((i) => i !== t).map((i) => members[i]!);
        for (const operation of [SUM, AVERAGE])
          tally.hit(sample.at, `${operation.name} ${t}:others`, () =>
            withinCase(view, operation, 'signed', members[t]!, series),
          );
      }
    }
  }
}

/** Sums that grow away from a place, one series at a time. */
function growing(
  start: number,
  step: 1 | -1,
  { low, high, looseLow, looseHigh }: Sampled,
  inUnit: readonly number[],
  visit: (end: number, sums: readonly [number, number, number, number]) => void,
): void {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let p = start; p >= 0 && p < inUnit.length; p += step) {
    const i = inUnit[p]!;
    sums[0] += low[i]!;
    sums[1] += high[i]!;
    sums[2] += looseLow[i]!;
    sums[3] += looseHigh[i]!;
    if (p !== start) visit(p, sums);
  }
}

/** Powers of ten that a quotient may be written in: percent, or per 1,000 where the header says *per*. */
const placesFor = ({ senses }: Series, percent: boolean): readonly number[] => {
  if (percent) return [2];
  if (senses.includes('share')) return [0, 2];
  return senses.includes('ratio') ? [0, 2, 3, 4, 5, 6, -3, -4, -6, -8] : [0];
};

/** Differences, changes and quotients of two figures of a case. */
function tryPairs(
  view: View,
  members: readonly Series[],
  targets: readonly number[],
  reach: number,
  sample: Sampled,
  tally: Tally,
): void {
  const { present, value, low, high, looseLow, looseHigh, from, to, unit, at } = sample;
  const percent = unitOfPercent(members, sample);
  for (const t of targets) {
    if (!present[t]) continue;
    const places = placesFor(members[t]!, unit[t] === percent);
    const changed = unit[t] === percent ? [2] : members[t]!.senses.includes('change') ? [0, 2] : [];
    const make = (
      key: string,
      operation: Parameters<typeof withinCase>[1],
      signs: 'signed' | 'sizes',
      a: number,
      b: number,
    ) =>
      tally.hit(at, `${key} ${t} ${a} ${b}`, () =>
        withinCase(view, operation, signs, members[t]!, [members[a]!, members[b]!]),
      );
    for (let a = Math.max(0, t - reach); a < Math.min(members.length, t + reach + 1); a++) {
      if (a === t || !present[a] || value[a] === 0) continue;
      for (let b = Math.max(0, t - reach); b < Math.min(members.length, t + reach + 1); b++) {
        if (b === t || b === a || !present[b] || value[b] === 0) continue;
        tally.tried += 0.5;
        const same = unit[a] === unit[b];
        if (same && unit[a] === unit[t]) {
          if (meets(low[a]! - high[b]!, high[a]! - low[b]!, low[t]!, high[t]!))
            make('difference', DIFFERENCE, 'signed', a, b);
          if (
            a < b &&
            value[t]! > 0 &&
            meets(Math.abs(value[a]! - value[b]!), Math.abs(value[a]! - value[b]!), low[t]!, high[t]!)
          )
            make('distance', DIFFERENCE, 'sizes', a, b);
        }
        if (looseLow[a]! <= 0 || looseLow[b]! <= 0) continue;
        const overLow = looseLow[a]! / looseHigh[b]!;
        const overHigh = looseHigh[a]! / looseLow[b]!;
        if (same && value[a] !== value[b]) {
          for (const k of changed) {
            const factor = 10 ** k;
            const [least, most] = [(overLow - 1) * factor, (overHigh - 1) * factor];
            if (meets(least, most, from[t]!, to[t]!)) make(`change ${k}`, change(k, false), 'signed', b, a);
            if (meets(-most, -least, from[t]!, to[t]!))
              make(`reduction ${k}`, change(k, true), 'signed', b, a);
          }
        }
        if (unit[t] === percent && !same) continue;
        for (const k of places) {
          const factor = 10 ** k;
          if (meets(overLow * factor, overHigh * factor, from[t]!, to[t]!))
            make(`ratio ${k}`, ratio(k), 'signed', a, b);
        }
      }
    }
  }
}

function unitOfPercent(members: readonly Series[], { at, present, unit }: Sampled): number {
  for (let i = 0; i < members.length; i++)
    if (present[i] && members[i]!.figures[at]!.unit === '%') return unit[i]!;
  return -1;
}

/** Changes against another case, running totals and shares of a whole column. */
function tryAcross(
  view: View,
  members: readonly Series[],
  targets: readonly number[],
  reach: number,
  sample: Sampled,
  tally: Tally,
): void {
  const { at, present, value, low, high, from, to, unit } = sample;
  const percent = unitOfPercent(members, sample);
  for (const t of targets) {
    if (!present[t]) continue;
    const target = members[t]!;
    const isPercent = unit[t] === percent;
    const powers = isPercent
      ? [2]
      : target.senses.includes('change') || target.senses.includes('share')
        ? [0, 2]
        : [0];
    for (let a = Math.max(0, t - reach); a < Math.min(members.length, t + reach + 1); a++) {
      if (a === t || !present[a] || value[a] === 0) continue;
      const source = members[a]!;
      for (const reference of REFERENCES) {
        tally.tried += 1;
        const other = referenceOf(view, at, reference);
        const figure = other < 0 ? null : source.figures[other];
        if (figure != null && figure.value !== 0 && figure.unit === source.figures[at]!.unit)
          tryReference(reference, figure.value, figure.low, figure.high);
      }
      function tryReference(
        reference: Reference,
        otherValue: number,
        otherLow: number,
        otherHigh: number,
      ): void {
        const make = (
          key: string,
          operation: Parameters<typeof acrossCases>[1],
          order: 'other-first' | 'own-first',
          signs: 'signed' | 'sizes' = 'signed',
        ) =>
          tally.hit(at, `${reference} ${key} ${t} ${a}`, () =>
            acrossCases(view, operation, signs, target, source, reference, order),
          );
        if (unit[t] === unit[a] && meets(low[a]! - otherHigh, high[a]! - otherLow, low[t]!, high[t]!))
          make('difference', DIFFERENCE, 'own-first');
        if (reference === 'before' || reference === 'behind') {
          const former = target.figures[referenceOf(view, at, reference)];
          if (
            former != null &&
            unit[t] === unit[a] &&
            meets(former.low + low[a]!, former.high + high[a]!, low[t]!, high[t]!)
          )
            make('running', SUM, 'other-first');
        }
        if (value[a]! <= 0 || otherValue <= 0) return;
        const over = value[a]! / otherValue;
        const fuzz = relativeFuzz(source, at) + (otherHigh - otherLow) / otherValue;
        for (const k of powers) {
          const factor = 10 ** k;
          const [least, most] = [(over * (1 - fuzz) - 1) * factor, (over * (1 + fuzz) - 1) * factor];
          if (over !== 1 && (isPercent || target.senses.includes('change'))) {
            if (meets(least, most, from[t]!, to[t]!)) make(`change ${k}`, change(k, false), 'other-first');
            if (meets(-most, -least, from[t]!, to[t]!))
              make(`reduction ${k}`, change(k, true), 'other-first');
          }
          if (reference === 'first' || reference === 'last') {
            if (meets(over * (1 - fuzz) * factor, over * (1 + fuzz) * factor, from[t]!, to[t]!))
              make(`ratio ${k}`, ratio(k), 'own-first');
            if (meets(((1 - fuzz) * factor) / over, ((1 + fuzz) * factor) / over, from[t]!, to[t]!))
              make(`ratio ${k}`, ratio(k), 'other-first');
          }
        }
      }
      if ((isPercent && unit[a] !== percent) || target.senses.includes('share')) {
        for (const k of powers)
          tally.hit(at, `share ${k} ${t} ${a}`, () => shareCandidate(view, k, target, source));
      }
    }
  }
}

/** How uncertain a figure is, in parts of itself. */
function relativeFuzz(source: Series, at: number): number {
  const { low, high, slack, value } = source.figures[at]!;
  return slack === 0 ? (high - low) / value : (2 * slack) / value;
}
