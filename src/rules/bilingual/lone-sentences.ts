import type { SentencePair } from '../../model/alignment.ts';
import type { Claim } from '../../model/claim.ts';
import {
  blockOf,
  type Comparison,
  counterpart,
  type Discrepancy,
  type Hand,
  nameOf,
  otherHand,
} from './comparison.ts';
import { quoted } from './wording.ts';

/** Ends of sentences, as far as counting them needs it. */
const SENTENCE_END = /[。！？!?]+[」』”’)）]*|\.(?=\s+["'“‘(]*[A-Z])/g;

const sentenceCount = (text: string): number =>
  text.split(SENTENCE_END).filter((part) => part.trim() !== '').length;

/** About how much a text says, alike for both languages: a Chinese character is a little more than half an English word. */
const weightOf = (text: string): number =>
  (text.match(/[A-Za-z]+|\d[\d.,]*/g)?.length ?? 0) + 0.6 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const textOf = (comparison: Comparison, hand: Hand, pair: number): string =>
  comparison.alignment.blocks[pair]![hand].map((index) => blockOf(comparison, hand, index))
    .map((block) => ('passage' in block ? block.passage.text : ''))
    .join('\n');

/** How many sentences a stretch of text has, and how much they say. */
interface Extent {
  readonly count: number;
  readonly weight: number;
}

const extentOf = (text: string): Extent => ({ count: sentenceCount(text), weight: weightOf(text) });

/** Whether one text has a sentence more than the other, and without it would be about as long. */
function lacks(own: Extent, other: Extent, sentence: string): boolean {
  if (own.count < 2 || own.count <= other.count) return false;
  const apart = (weight: number): number =>
    Math.abs(Math.log((Math.max(0, weight) + 1) / (other.weight + 1)));
  return apart(own.weight - weightOf(sentence)) < apart(own.weight);
}

/** The sentence pair around an offset, by binary search: each side's stretches are in order. */
function around(own: readonly SentencePair[], hand: Hand, at: number): SentencePair | undefined {
  let low = 0;
  let high = own.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (own[middle]![hand]!.start <= at) low = middle;
    else high = middle - 1;
  }
  const found = own[low];
  return found !== undefined && at >= found[hand]!.start && at < found[hand]!.end ? found : undefined;
}

/** Every claim that has a counterpart, as number or as name. */
function pairedClaims(comparison: Comparison, hand: Hand): ReadonlySet<Claim> {
  const { claims, names = [] } = comparison.alignment;
  const other = otherHand(hand);
  const indexes = [
    ...claims.flatMap((pair) => (pair[other] === null ? [] : (pair[hand] ?? []))),
    ...names.flatMap((pair) => (pair[other] === null ? [] : (pair[hand]?.claim ?? []))),
  ];
  return new Set(indexes.map((index) => comparison[hand].claims[index]!));
}

const keyOf = ({ place, sentence }: Claim): string => `${place.block} ${sentence}`;

/**
 * Tells of numbers without counterpart that all their sentence stands in one version only, as one finding; null where
 * the other version has the sentence. None of the sentence's numbers is paired then, and the other side has fewer
 * sentences and is about as long as what is left.
 */
export function loneSentencesOf(
  comparison: Comparison,
): (hand: Hand, claims: readonly Claim[], pair: number) => Discrepancy | null {
  const shared = { left: new Set<string>(), right: new Set<string>() };
  for (const hand of ['left', 'right'] as const)
    for (const claim of pairedClaims(comparison, hand)) shared[hand].add(keyOf(claim));
  const sentences = {
    left: new Map<number, SentencePair[]>(),
    right: new Map<number, SentencePair[]>(),
  };
  for (const one of comparison.alignment.sentences ?? [])
    for (const hand of ['left', 'right'] as const) {
      if (one[hand] === null) continue;
      const list = sentences[hand].get(one.pair);
      if (list === undefined) sentences[hand].set(one.pair, [one]);
      else list.push(one);
    }
  const extents = new Map<number | SentencePair, Readonly<Record<Hand, Extent>>>();
  const extentsOf = (pair: number, within: SentencePair | undefined): Readonly<Record<Hand, Extent>> => {
    const key = within ?? pair;
    const known = extents.get(key);
    if (known !== undefined) return known;
    const side = (hand: Hand): Extent => {
      const text = textOf(comparison, hand, pair);
      const span = within?.[hand];
      return extentOf(span ? text.slice(span.start, span.end) : text);
    };
    const both = { left: side('left'), right: side('right') };
    extents.set(key, both);
    return both;
  };
  return (hand, claims, pair) => {
    const [first] = claims;
    if (first === undefined || first.place.row !== null || shared[hand].has(keyOf(first))) return null;
    const other = otherHand(hand);
    const within = around(sentences[hand].get(pair) ?? [], hand, first.place.start);
    if (within?.[other] === null) return loneSentence(comparison, hand, claims, pair);
    const both = extentsOf(pair, within);
    return lacks(both[hand], both[other], first.sentence)
      ? loneSentence(comparison, hand, claims, pair)
      : null;
  };
}

function loneSentence(
  comparison: Comparison,
  hand: Hand,
  claims: readonly Claim[],
  pair: number,
): Discrepancy {
  const first = claims[0]!;
  return {
    rule: 'bilingual/structure',
    draft: {
      message: `The sentence ${quoted(first.sentence)} stands in the ${nameOf(comparison, hand)} version only. Translate it, or remove it`,
      path: first.path,
      span: { start: first.span.start, end: Math.max(...claims.map(({ span }) => span.end)) },
      claims: claims.map(({ id }) => id),
      related: [counterpart(comparison, hand, pair, 'it would stand here')],
      actual: first.sentence,
    },
  };
}
