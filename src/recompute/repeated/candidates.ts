import type { Saying } from './saying.ts';
import type { Term } from './terms.ts';
import { familyOf, sameFigures } from './told.ts';

/** Of one term no more different values than these are looked at: more are a set that is listed. */
const MOST_VALUES = 12;
/** And no more sayings. */
const MOST_PLACES = 40;
/** The rarest terms of a saying, by which it is found: alone, and where too many share one of them in pairs. */
const RAREST = 7;
/** A term of more sayings than these finds none of them. */
const MOST_SAYINGS = 500;
/** Where a text has more sayings of a family, they are found by the words of their own clause alone. */
const MANY = 250;

/** Pairs of sayings of one family that share a rare term, or two terms, and have other figures, each pair once. */
export function candidatesOf(sayings: readonly Saying[]): (readonly [Saying, Saying])[] {
  const families = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const family = familyOf(saying.quantity);
    const members = families.get(family);
    if (members === undefined) families.set(family, [saying]);
    else members.push(saying);
  }
  return [...families.values()].flatMap(pairsAmong);
}

function pairsAmong(sayings: readonly Saying[]): (readonly [Saying, Saying])[] {
  if (sayings.length < 2) return [];
  const terms = sayings.map((saying) => (sayings.length > MANY ? saying.near : saying.terms));
  const counts = new TermCounts(terms);
  const rarest = terms.map((own) => rarestOf(own, counts));
  const alone = new Map<number, number[]>();
  rarest.forEach((keys, i) => {
    for (const key of keys) post(alone, key, i);
  });
  const crowded = new Map<number, number>();
  for (const [key, places] of alone) if (isCrowded(places, sayings)) crowded.set(key, crowded.size);
  for (const key of crowded.keys()) alone.delete(key);
  const joint = new Map<number, number[]>();
  if (crowded.size > 0)
    rarest.forEach((keys, i) => {
      const often = keys.flatMap((key) => crowded.get(key) ?? []).sort((a, b) => a - b);
      often.forEach((a, n) => {
        for (let m = 0; m < n; m++) post(joint, a * crowded.size + often[m]!, i);
      });
    });
  return pairsIn([...alone.values(), ...joint.values()], sayings);
}

function post(postings: Map<number, number[]>, key: number, at: number): void {
  const places = postings.get(key);
  if (places === undefined) postings.set(key, [at]);
  else if (places.length <= MOST_PLACES) places.push(at);
}

function isCrowded(places: readonly number[], sayings: readonly Saying[]): boolean {
  if (places.length > MOST_PLACES) return true;
  if (places.length <= MOST_VALUES) return false;
  const values: Saying[] = [];
  for (const at of places) {
    const saying = sayings[at]!;
    if (values.some(({ quantity }) => sameFigures(quantity, saying.quantity))) continue;
    values.push(saying);
    if (values.length > MOST_VALUES) return true;
  }
  return false;
}

function pairsIn(
  postings: readonly (readonly number[])[],
  sayings: readonly Saying[],
): (readonly [Saying, Saying])[] {
  const seen = new Set<number>();
  const pairs: (readonly [Saying, Saying])[] = [];
  for (const places of postings) {
    if (places.length < 2 || isCrowded(places, sayings)) continue;
    for (let n = 1; n < places.length; n++)
      for (let m = 0; m < n; m++) {
        const [a, b] = [places[m]!, places[n]!];
        if (sayings[a]!.place.block === sayings[b]!.place.block) continue;
        const pair = a * sayings.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        if (!sameFigures(sayings[a]!.quantity, sayings[b]!.quantity)) pairs.push([sayings[a]!, sayings[b]!]);
      }
  }
  return pairs;
}

/** The rarest terms of a saying that others have too. */
function rarestOf(terms: readonly Term[], counts: TermCounts): number[] {
  const found: { readonly key: number; readonly count: number }[] = [];
  for (const { key } of terms) {
    const count = counts.of(key);
    if (count < 2 || count > MOST_SAYINGS) continue;
    if (found.length === RAREST && found[RAREST - 1]!.count <= count) continue;
    if (found.some((one) => one.key === key)) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]!.count > count) at--;
    found.splice(at, 0, { key, count });
    if (found.length > RAREST) found.pop();
  }
  return found.map(({ key }) => key);
}

/** How often each term stands in some sayings, or oftener: terms that fall on one counter are counted together. */
class TermCounts {
  readonly #counters: Uint16Array;
  readonly #shift: number;

  constructor(sayings: readonly (readonly Term[])[]) {
    const bits = Math.min(16, 6 + Math.ceil(Math.log2(sayings.length)));
    this.#shift = 32 - bits;
    this.#counters = new Uint16Array(1 << bits);
    for (const terms of sayings)
      for (const { key } of terms) {
        const at = this.#at(key);
        if (this.#counters[at]! < 0xffff) this.#counters[at]!++;
      }
  }

  of(key: number): number {
    return this.#counters[this.#at(key)]!;
  }

  #at(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift;
  }
}
