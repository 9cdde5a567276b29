import type { Amount, AmountRange } from '../../model/quantity.ts';
import { formatExact } from '../../model/decimal.ts';
import type { Saying } from './saying.ts';

/** Of one term no more different values than these are looked at: more are a set that is listed. */
const MOST_VALUES = 12;
/** Of one value no more places than these. */
const MOST_PLACES = 4;
/** The rarest terms of a saying, by which it is found. */
const RAREST = 6;

/** Pairs of sayings of one kind that share a rare term and say different values, each pair once. */
export function candidatesOf(sayings: readonly Saying[]): (readonly [number, number])[] {
  const counts = new Map<string, number>();
  const keysOf = sayings.map((saying) => {
    const kind = kindOf(saying.quantity);
    return [...new Set(saying.terms.map(({ key }) => `${kind}${key}`))];
  });
  for (const keys of keysOf) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const postings = new Map<string, Map<string, number[]>>();
  sayings.forEach((saying, i) => {
    const value = valueOf(saying.quantity);
    const shared = keysOf[i]!.filter((key) => counts.get(key)! > 1).sort((a, b) => counts.get(a)! - counts.get(b)!);
    for (const key of shared.slice(0, RAREST)) add(postings, key, value, i);
  });
  return pairsIn(postings);
}

const kindOf = ({ kind, role }: Amount | AmountRange): string => `${kind} ${role} `;

const valueOf = (of: Amount | AmountRange): string =>
  `${of.form === 'amount' ? formatExact(of.value) : `${formatExact(of.low)}-${formatExact(of.high)}`} ${of.unit} ${of.bound}`;

function add(postings: Map<string, Map<string, number[]>>, key: string, value: string, at: number): void {
  let values = postings.get(key);
  if (values === undefined) postings.set(key, (values = new Map()));
  const places = values.get(value);
  if (places !== undefined) {
    if (places.length < MOST_PLACES) places.push(at);
  } else if (values.size <= MOST_VALUES) values.set(value, [at]);
}

function pairsIn(postings: Map<string, Map<string, number[]>>): (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const values of postings.values()) {
    if (values.size < 2 || values.size > MOST_VALUES) continue;
    const groups = [...values.values()];
    groups.forEach((group, g) => {
      for (const other of groups.slice(g + 1))
        for (const a of group)
          for (const b of other) {
            const pair = a < b ? ([a, b] as const) : ([b, a] as const);
            const id = pair[0] * 0x4000000 + pair[1];
            if (seen.has(id)) continue;
            seen.add(id);
            pairs.push(pair);
          }
    });
  }
  return pairs;
}
