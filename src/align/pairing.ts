import { munkres } from 'munkres';
import type { Relation } from '../model/relation.ts';
import { sameFigures } from './figures.ts';
import { type Judged, judge, NEVER } from './judge.ts';
import type { Key } from './keys.ts';
import { plainName } from './names.ts';
import { splitRanges } from './ranges.ts';
import type { Token } from './tokens.ts';

/** Two tokens that are the same statement; `relation` is null where a name is involved. */
export interface TokenPair {
  readonly left: Token | null;
  readonly right: Token | null;
  readonly relation: Relation | null;
  readonly agrees: boolean;
}

/** What it costs to leave two tokens without partner; a pair as dear as this is none. */
const BOTH_ALONE = 1.5;
/** Larger sets are split by position first: the assignment grows with the cube. */
const MOST = 60;
/** How large the parts of a split set are about: small, for there are many. */
const PART = 16;
/** Of tokens written alike, so many are looked at for the nearest. */
const LOOKED_AT = 200;

/** Assigns the tokens of two aligned stretches to each other: what is written alike first, then the rest at the least cost. */
export function pairTokens(left: readonly Token[], right: readonly Token[]): TokenPair[] {
  const pairs: TokenPair[] = [];
  const alike = pairAlike(left, right, pairs);
  if (alike.left.length === 0 && alike.right.length === 0) return pairs;
  const open = pairRanges(alike.left, alike.right, pairs);
  assign(open.left, open.right, pairs);
  return pairs;
}

/** The tokens of both sides that are still to be paired. */
interface Open {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
}

const NOTHING: Open = { left: [], right: [] };

const alikePair = (left: Token, right: Token): TokenPair => ({
  left,
  right,
  relation: left.quantity === null ? null : 'equal',
  agrees: true,
});

/** Pairs what is written alike, each with the nearest. */
function pairAlike(left: readonly Token[], right: readonly Token[], pairs: TokenPair[]): Open {
  if (left.length === 0 || right.length === 0) return { left, right };
  // One on each side, as in most cells of a table.
  if (left.length === 1 && right.length === 1) {
    if (left[0]!.key !== right[0]!.key || !isAlike(left[0]!, right[0]!)) return { left, right };
    pairs.push(alikePair(left[0]!, right[0]!));
    return NOTHING;
  }
  const alike = new Alike(right);
  const rest: Token[] = [];
  for (const token of left) {
    const partner = alike.take(token);
    if (partner === null) rest.push(token);
    else pairs.push(alikePair(token, partner));
  }
  return { left: rest, right: rest.length === left.length ? right : alike.left() };
}

/** Whether two tokens are written alike: the same name, or the same figures with the same unit and hedge. */
function isAlike(a: Token, b: Token): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (x === null || y === null)
    return x === y && (a.text === b.text || plainName(a.text) === plainName(b.text));
  return (
    x.kind === y.kind &&
    x.unit === y.unit &&
    x.bound === y.bound &&
    x.direction === y.direction &&
    sameFigures(x, y)
  );
}

/** Tokens in chains of one key, from which the nearest is taken. */
class Alike {
  private readonly tokens: readonly Token[];
  private readonly first = new Map<Key, number>();
  /** For each token, the next one of its key; -1 where there is none. */
  private readonly next: number[];
  private readonly taken: boolean[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.next = new Array(tokens.length).fill(-1);
    this.taken = new Array(tokens.length).fill(false);
    for (let k = tokens.length - 1; k >= 0; k--) {
      const { key } = tokens[k]!;
      this.next[k] = this.first.get(key) ?? -1;
      this.first.set(key, k);
    }
  }

  /** Takes out the nearest token that is written like one of the other side; null where there is none. */
  take(token: Token): Token | null {
    let best = -1;
    let beforeBest = -1;
    let least = Number.POSITIVE_INFINITY;
    let before = -1;
    let k = this.first.get(token.key) ?? -1;
    for (let seen = 0; k >= 0 && seen < LOOKED_AT; seen++) {
      const distance = Math.abs(this.tokens[k]!.at - token.at);
      if (distance < least && isAlike(token, this.tokens[k]!)) {
        best = k;
        beforeBest = before;
        least = distance;
      } else if (distance > least) break;
      before = k;
      k = this.next[k]!;
    }
    if (best < 0) return null;
    this.taken[best] = true;
    if (beforeBest < 0) this.first.set(token.key, this.next[best]!);
    else this.next[beforeBest] = this.next[best]!;
    return this.tokens[best]!;
  }

  /** What nothing was taken of. */
  left(): Token[] {
    return this.tokens.filter((_, k) => !this.taken[k]);
  }
}

/** Pairs a range of one side with the two numbers that the other side says instead. */
function pairRanges(left: readonly Token[], right: readonly Token[], pairs: TokenPair[]): Open {
  if (left.length === 0 || right.length === 0) return { left, right };
  const gone = new Set<Token>();
  splitRanges(left, right, (range, ends) => {
    for (const end of ends) pairs.push({ left: range, right: end, relation: 'equal', agrees: true });
    for (const token of [range, ...ends]) gone.add(token);
  });
  const still = (tokens: readonly Token[]) =>
    gone.size === 0 ? tokens : tokens.filter((token) => !gone.has(token));
  splitRanges(still(right), still(left), (range, ends) => {
    for (const end of ends) pairs.push({ left: end, right: range, relation: 'equal', agrees: true });
    for (const token of [range, ...ends]) gone.add(token);
  });
  return { left: still(left), right: still(right) };
}

/** The tokens by where they stand, in so many parts of equal length. */
function split(tokens: readonly Token[], parts: number): Token[][] {
  const found: Token[][] = Array.from({ length: parts }, () => []);
  for (const token of tokens)
    found[Math.max(0, Math.min(parts - 1, Math.floor(token.at * parts)))]!.push(token);
  return found;
}

/** Pairs tokens at the least cost in all; what would be dearer than alone stays alone. */
function assign(left: readonly Token[], right: readonly Token[], pairs: TokenPair[]): void {
  if (left.length > MOST || right.length > MOST) {
    assignInParts(left, right, pairs);
    return;
  }
  const partners = left.length === 0 || right.length === 0 ? [] : cheapest(left, right);
  const taken = new Set<number>();
  for (const { i, j, judged } of partners) {
    taken.add(j);
    const { relation, agrees } = judged;
    pairs.push({ left: left[i]!, right: right[j]!, relation, agrees });
  }
  const paired = new Set(partners.map(({ i }) => i));
  left.forEach((token, i) => {
    if (!paired.has(i)) pairs.push({ left: token, right: null, relation: null, agrees: false });
  });
  right.forEach((token, j) => {
    if (!taken.has(j)) pairs.push({ left: null, right: token, relation: null, agrees: false });
  });
}

function assignInParts(left: readonly Token[], right: readonly Token[], pairs: TokenPair[]): void {
  const parts = Math.ceil(Math.max(left.length, right.length) / PART);
  const [lefts, rights] = [split(left, parts), split(right, parts)];
  if (lefts.every((some) => some.length <= MOST) && rights.every((some) => some.length <= MOST)) {
    for (let part = 0; part < parts; part++) assign(lefts[part]!, rights[part]!, pairs);
    return;
  }
  // Crowded in one place: there the order has to do.
  for (let from = 0; from < left.length || from < right.length; from += PART)
    assign(left.slice(from, from + PART), right.slice(from, from + PART), pairs);
}

/** Two places that are paired, and how they were judged. */
interface Partners {
  readonly i: number;
  readonly j: number;
  readonly judged: Judged;
}

/** The pairs of an optimal assignment. */
function cheapest(left: readonly Token[], right: readonly Token[]): Partners[] {
  if (left.length === 1 && right.length === 1) {
    const judged = judge(left[0]!, right[0]!);
    return judged.cost < BOTH_ALONE ? [{ i: 0, j: 0, judged }] : [];
  }
  const judged = left.map((a) => right.map((b) => judge(a, b)));
  // Columns beyond the right tokens stand for "no partner".
  const matrix = judged.map((row) => [
    ...row.map(({ cost }) => Math.min(cost, NEVER)),
    ...left.map(() => BOTH_ALONE),
  ]);
  return munkres(matrix).flatMap(([i, j]) => {
    const found = judged[i]![j];
    return found === undefined || found.cost >= BOTH_ALONE ? [] : [{ i, j, judged: found }];
  });
}
