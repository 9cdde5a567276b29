import type { SentencePair } from '../../model/alignment.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/position.ts';
import {
  blockOf,
  type Comparison,
  counterpartSpan,
  type Discrepancy,
  type Hand,
  nameOf,
  otherHand,
  related,
} from './comparison.ts';
import { quoted } from './wording.ts';

/** Ends of sentences, as far as counting them needs it. */
const SENTENCE_END = /[。！？!?]+[」』”’)）]*|\.(?=\s+["'“‘(]*[A-Z])/g;

const sentenceCount = (text: string): number =>
  text.split(SENTENCE_END).filter((part) => part.trim() !== '').length;

/** About how much a text says, alike for both languages: a Chinese character is a little more than half an English word. */
const weightOf = (text: string): number =>
  (text.match(/[A-Za-z]+|\d[\d.,]*/g)?.length ?? 0) + 0.6 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const holds = (span: Span | null, { start }: { readonly start: number }): boolean =>
  span !== null && start >= span.start && start < span.end;

const textOf = (comparison: Comparison, hand: Hand, pair: number): string =>
  comparison.alignment.blocks[pair]![hand].map((index) => blockOf(comparison, hand, index))
    .map((block) => ('passage' in block ? block.passage.text : ''))
    .join('\n');

/** Whether one text has a sentence more than the other, and without it would be about as long. */
function lacks(own: string, other: string, sentence: string): boolean {
  const count = sentenceCount(own);
  if (count < 2 || count <= sentenceCount(other)) return false;
  const apart = (text: string): number => Math.abs(Math.log((weightOf(text) + 1) / (weightOf(other) + 1)));
  return apart(own.replace(sentence, '')) < apart(own);
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
  const sentences = new Map<number, SentencePair[]>();
  for (const one of comparison.alignment.sentences ?? []) {
    const list = sentences.get(one.pair);
    if (list === undefined) sentences.set(one.pair, [one]);
    else list.push(one);
  }
  return (hand, claims, pair) => {
    const [first] = claims;
    if (first === undefined || first.place.row !== null || shared[hand].has(keyOf(first))) return null;
    const other = otherHand(hand);
    const around = sentences.get(pair)?.find((one) => holds(one[hand], first.place));
    if (around !== undefined && around[other] === null) return loneSentence(comparison, hand, claims, pair);
    const texts = {
      left: textOf(comparison, 'left', pair),
      right: textOf(comparison, 'right', pair),
    };
    const own =
      around === undefined ? texts[hand] : texts[hand].slice(around[hand]!.start, around[hand]!.end);
    const theirs =
      around === undefined ? texts[other] : texts[other].slice(around[other]!.start, around[other]!.end);
    return lacks(own, theirs, first.sentence) ? loneSentence(comparison, hand, claims, pair) : null;
  };
}

function loneSentence(
  comparison: Comparison,
  hand: Hand,
  claims: readonly Claim[],
  pair: number,
): Discrepancy {
  const other = otherHand(hand);
  const first = claims[0]!;
  return {
    rule: 'bilingual/structure',
    draft: {
      message: `The sentence ${quoted(first.sentence)} stands in the ${nameOf(comparison, hand)} version only. Translate it, or remove it`,
      path: first.path,
      span: { start: first.span.start, end: Math.max(...claims.map(({ span }) => span.end)) },
      claims: claims.map(({ id }) => id),
      related: [
        related(
          comparison,
          other,
          counterpartSpan(comparison, hand, pair),
          `${nameOf(comparison, other)}: it would stand here`,
        ),
      ],
      actual: first.sentence,
    },
  };
}
