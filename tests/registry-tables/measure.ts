import { relate } from '../../src/comparison/relate.ts';
import { buildIndex, type LinkIndex } from '../../src/link/alias-index.ts';
import { link } from '../../src/link/link.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Registry } from '../../src/model/registry.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { verify } from '../../src/verify/verify.ts';
import { pick } from '../bench/random.ts';
import { type Fact, factsOf } from './facts.ts';
import { oneWayRound } from './orientation.ts';
import { type Pair, type PairText, readPair, readSide, type Side } from './pair.ts';
import { registryOf } from './registry-of.ts';

/** A Chinese cell whose English counterpart has an entry, and what became of it. */
export interface Judged {
  readonly pair: Pair;
  readonly fact: Fact;
  readonly entry: string;
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Whether no other entry has the same subject, metric and qualifiers. */
  readonly isSole: boolean;
  /** Whether the two versions say the same at all. */
  readonly agrees: boolean;
}

/** One planted error: the cells that it touched, as they were judged. */
export interface Planted {
  readonly pair: string;
  readonly before: readonly string[];
  readonly cells: readonly { readonly text: string; readonly verdict: Verdict }[];
}

export interface Measured {
  readonly entries: number;
  readonly cells: readonly Judged[];
  readonly changed: readonly Planted[];
  readonly swapped: readonly Planted[];
}

const TODAY = '2026-11-24';

/** Makes one registry of the English tables and holds the Chinese ones to it: as they are, with digits changed, with cells swapped. */
export function measure(
  texts: readonly PairText[],
  random: () => number,
  planted: { readonly changes: number; readonly swaps: number },
): Measured {
  const pairs = texts.map(readPair);
  const facts = pairs.flatMap((pair) => factsOf(pair).map((fact) => ({ pair, fact })));
  const made = registryOf(oneWayRound(facts.map(({ fact }) => fact)));
  const registry = loadRegistry([{ path: 'tables.yaml', text: made.text }]);
  const index = buildIndex(registry);
  const nameOf = (id: string): string => {
    const { subject, metric, where } = registry.entries.get(id)!;
    return JSON.stringify([subject, metric, where]);
  };
  const names = new Map<string, number>();
  for (const id of registry.entries.keys()) names.set(nameOf(id), (names.get(nameOf(id)) ?? 0) + 1);
  const verdicts = new Map(pairs.map((pair) => [pair, judge(pair.zh, registry, index)]));
  const cells = facts.flatMap(({ pair, fact }, i): Judged[] => {
    if (fact.counterpart === null) return [];
    const claim = pair.zh.claims[fact.counterpart]!;
    if (claim.place.row === null || claim.quantity === null) return [];
    const verdict = verdicts.get(pair)![fact.counterpart]!;
    const agrees = saySame(pair.en.claims[fact.claim]!.quantity!, claim.quantity);
    const entry = made.ids[i]!;
    return [{ pair, fact, entry, claim, verdict, isSole: names.get(nameOf(entry)) === 1, agrees }];
  });
  const sound = cells.filter(({ agrees, claim }) => agrees && claim.segments.length === 1);
  return {
    entries: registry.entries.size,
    cells,
    changed: plant(planted.changes, () => change(sound, random, registry, index)),
    swapped: plant(planted.swaps, () => swap(sound, random, registry, index)),
  };
}

function judge({ document, claims }: Side, registry: Registry, index: LinkIndex): Verdict[] {
  return verify(document, claims, link(document, claims, index), registry, TODAY);
}

function saySame(a: Quantity, b: Quantity): boolean {
  const relation = relate(a, b);
  return relation !== 'contradicts' && relation !== 'incomparable';
}

/** Tries until as many errors are planted, at most ten times as often. */
function plant(count: number, attempt: () => Planted | null): Planted[] {
  const found: Planted[] = [];
  for (let tries = 0; found.length < count && tries < 10 * count; tries++) {
    const planted = attempt();
    if (planted !== null) found.push(planted);
  }
  return found;
}

/** One digit of one cell becomes another. */
function change(
  cells: readonly Judged[],
  random: () => number,
  registry: Registry,
  index: LinkIndex,
): Planted | null {
  const { pair, claim } = pick(random, cells);
  const { source } = pair.zh.document;
  const digits = [...claim.text.matchAll(/\d/g)].map(({ index: at }) => at);
  if (digits.length === 0) return null;
  const at = claim.span.start + pick(random, digits);
  const digit = String((Number(source[at]) + 1 + Math.floor(random() * 9)) % 10);
  const text = source.slice(0, at) + digit + source.slice(at + 1);
  const planted = judgedAgain(pair, text, [claim], registry, index);
  const now = planted?.claims[0]?.quantity;
  return planted === null || now == null || saySame(now, claim.quantity!) ? null : planted.planted;
}

/** Two cells of one row or one column change places. */
function swap(
  cells: readonly Judged[],
  random: () => number,
  registry: Registry,
  index: LinkIndex,
): Planted | null {
  const one = pick(random, cells);
  const { block, row, column } = one.claim.place;
  const others = cells.filter(
    ({ pair, claim: { place, quantity } }) =>
      pair === one.pair &&
      place.block === block &&
      (place.row === row) !== (place.column === column) &&
      !saySame(quantity!, one.claim.quantity!),
  );
  if (others.length === 0) return null;
  const [a, b] = [one.claim, pick(random, others).claim].sort((x, y) => x.span.start - y.span.start);
  const { source } = one.pair.zh.document;
  const text =
    source.slice(0, a!.span.start) +
    b!.text +
    source.slice(a!.span.end, b!.span.start) +
    a!.text +
    source.slice(b!.span.end);
  return judgedAgain(one.pair, text, [a!, b!], registry, index)?.planted ?? null;
}

/** Reads the changed text and judges the cells at the same places. */
function judgedAgain(
  pair: Pair,
  text: string,
  claims: readonly Claim[],
  registry: Registry,
  index: LinkIndex,
): { readonly planted: Planted; readonly claims: readonly Claim[] } | null {
  const side = readSide(pair.id, 'zh', text);
  const verdicts = judge(side, registry, index);
  const at = claims.map(({ place }) =>
    side.claims.findIndex(
      (one) =>
        one.quantity !== null &&
        one.place.block === place.block &&
        one.place.row === place.row &&
        one.place.column === place.column &&
        one.place.start === place.start,
    ),
  );
  if (at.some((index) => index < 0)) return null;
  return {
    claims: at.map((i) => side.claims[i]!),
    planted: {
      pair: pair.id,
      before: claims.map((claim) => claim.text),
      cells: at.map((i) => ({ text: side.claims[i]!.text, verdict: verdicts[i]! })),
    },
  };
}
