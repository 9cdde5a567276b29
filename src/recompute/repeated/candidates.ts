import { formatExact } from '../../model/decimal.ts';
import type { Amount, AmountRange } from '../../model/quantity.ts';
import type { Saying } from './saying.ts';
import type { Term } from './terms.ts';

/** Of one term no more different values than these are looked at: more are a set that is listed. */
const MOST_VALUES = 12;
/** Of one value no more places than these. */
const MOST_PLACES = 4;
/** The rarest terms of a saying, by which it is found, alone and in pairs. */
const RAREST = 7;
/** A term of more sayings than these finds none of them. */
const MOST_SAYINGS = 500;
/** Behind every id of a term. */
const NEXT = 0x200000;

/** Pairs of sayings that share a rare term, or two terms, and say different values, each pair once, in order. */
export function candidatesOf(sayings: readonly Saying[]): (readonly [number, number])[] {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const termIds = sayings.map(({ terms }) => {
    const own = new Set<number>();
    for (const { key } of terms) own.add(idOf(ids, key));
    for (const id of own) counts[id] = (counts[id] ?? 0) + 1;
    return own;
  });
  const rarest = (of: Iterable<number>, most: number): number[] =>
    [...of]
      .filter((id) => counts[id]! > 1 && counts[id]! <= MOST_SAYINGS)
      .sort((a, b) => counts[a]! - counts[b]! || a - b)
      .slice(0, most)
      .sort((a, b) => a - b);
  const idsOf = (terms: readonly Term[]): Set<number> => new Set(terms.map(({ key }) => idOf(ids, key)));
  const postings = new Map<number, Map<string, number[]>>();
  sayings.forEach(({ quantity, headers }, i) => {
    const value = statedBy(quantity);
    const own = rarest(termIds[i]!, RAREST);
    if (headers === null || headers.ofColumn.length === 0) for (const id of own) add(postings, id, value, i);
    if (headers === null) {
      own.forEach((a, n) => {
        for (const b of own.slice(n + 1)) add(postings, a * NEXT + b, value, i);
      });
      return;
    }
    const columns = rarest(idsOf(headers.ofColumn), 3);
    for (const a of rarest(idsOf(headers.ofRow), 3))
      for (const b of columns) if (a !== b) add(postings, Math.min(a, b) * NEXT + Math.max(a, b), value, i);
  });
  return pairsIn(postings);
}

function idOf(ids: Map<string, number>, key: string): number {
  let id = ids.get(key);
  if (id === undefined) {
    id = ids.size + 1;
    ids.set(key, id);
  }
  return id;
}

const statedBy = (of: Amount | AmountRange): string =>
  of.form === 'amount'
    ? `${of.kind} ${formatExact(of.value)} ${of.unit} ${of.bound}`
    : `${of.kind} ${formatExact(of.low)} ${formatExact(of.high)} ${of.unit}`;

function add(postings: Map<number, Map<string, number[]>>, key: number, value: string, at: number): void {
  let values = postings.get(key);
  if (values === undefined) {
    values = new Map();
    postings.set(key, values);
  }
  const places = values.get(value);
  if (places === undefined) {
    if (values.size <= MOST_VALUES) values.set(value, [at]);
  } else if (places.length < MOST_PLACES && places.at(-1) !== at) places.push(at);
}

function pairsIn(
  postings: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>,
): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (const values of postings.values()) {
    if (values.size < 2 || values.size > MOST_VALUES) continue;
    const groups = [...values.values()];
    for (let g = 0; g < groups.length; g++)
      for (let h = g + 1; h < groups.length; h++)
        for (const a of groups[g]!)
          for (const b of groups[h]!)
            pairs.set(Math.min(a, b) * 0x4000000 + Math.max(a, b), a < b ? [a, b] : [b, a]);
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
