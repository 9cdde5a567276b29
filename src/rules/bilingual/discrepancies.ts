import type { Article } from '../../model/article.ts';
import { areOtherCodes } from './codes.ts';
import {
  type BilingualRule,
  type Comparison,
  claimOf,
  comparisonsOf,
  type Discrepancy,
  type Hand,
  otherHand,
} from './comparison.ts';
import { loneSentencesOf } from './lone-sentences.ts';
import {
  type Alone,
  byPassage,
  isAside,
  isMinor,
  isSilent,
  missingDiscrepancy,
  withoutMoved,
} from './missing.ts';
import { lackingName, nameDiscrepancy, quantityIn } from './names.ts';
import { pairedDiscrepancy } from './paired.ts';
import { turnedWords } from './polarity.ts';
import { settle } from './settlement.ts';
import { structureDiscrepancies, withoutMerged } from './structure.ts';
import { tableDiscrepancies } from './tables.ts';

const KNOWN = new WeakMap<Article, readonly Discrepancy[]>();

/** Every difference between the versions of an article, each once, under its most specific rule. */
export function discrepancies(article: Article): readonly Discrepancy[] {
  const known = KNOWN.get(article);
  if (known !== undefined) return known;
  const found = comparisonsOf(article).flatMap(compare);
  KNOWN.set(article, found);
  return found;
}

export function* draftsOf(article: Article, rule: BilingualRule) {
  for (const one of discrepancies(article)) if (one.rule === rule) yield one.draft;
}

function compare(comparison: Comparison): Discrepancy[] {
  const { alignment } = comparison;
  const found: Discrepancy[] = [];
  const covered = { left: new Set<string>(), right: new Set<string>() };
  for (const table of alignment.tables) {
    const report = tableDiscrepancies(comparison, table);
    found.push(...report.discrepancies);
    for (const hand of ['left', 'right'] as const)
      for (const key of report.covered[hand]) covered[hand].add(`${table[hand]}:${key}`);
  }
  const isCovered = (
    hand: Hand,
    place: { block: number; row: number | null; column: number | null },
  ): boolean =>
    place.row !== null &&
    covered[hand].size > 0 &&
    covered[hand].has(`${place.block}:${place.row}:${place.column}`);

  const { discrepancies: settlements, settled } = settle(comparison);
  found.push(...settlements);
  const told = new Set<string>();
  const alone: Alone[] = [];
  const lone = (hand: Hand, index: number | null, pair: number): void => {
    if (index === null) return;
    const claim = claimOf(comparison, hand, index);
    if (settled.has(claim)) return;
    if (alignment.blocks[pair]![otherHand(hand)].length > 0 && !isCovered(hand, claim.place))
      alone.push({ hand, claim, pair });
  };

  for (const pair of alignment.claims) {
    if (pair.left === null || pair.right === null) {
      lone('left', pair.left, pair.pair);
      lone('right', pair.right, pair.pair);
      continue;
    }
    const left = claimOf(comparison, 'left', pair.left);
    const right = claimOf(comparison, 'right', pair.right);
    if (isCovered('left', left.place) || isCovered('right', right.place)) continue;
    if (settled.has(left) || settled.has(right)) {
      lone('left', pair.left, pair.pair);
      lone('right', pair.right, pair.pair);
      continue;
    }
    const difference = pairedDiscrepancy(comparison, pair, left, right);
    if (difference === null) continue;
    found.push(difference);
    told.add(`${difference.rule} ${pair.pair}`);
  }
  for (const pair of alignment.names ?? []) {
    if (pair.agrees && !areOtherCodes(pair)) continue;
    if (pair.left === null || pair.right === null) {
      lone('left', quantityIn(comparison, 'left', pair), pair.pair);
      lone('right', quantityIn(comparison, 'right', pair), pair.pair);
      const lacking = lackingName(comparison, pair);
      if (lacking !== null && !isCovered(lacking.hand, lacking.mention)) found.push(lacking.discrepancy);
      continue;
    }
    if (isCovered('left', pair.left) || isCovered('right', pair.right)) continue;
    found.push(nameDiscrepancy(comparison, pair));
  }
  const structure = withoutMerged(comparison, structureDiscrepancies(comparison), alone);
  found.unshift(...structure.kept.map(({ discrepancy }) => discrepancy));
  const missing = withoutMoved(alone.filter((one) => !structure.merged.has(one))).filter(
    (one) =>
      !comparison.summary[otherHand(one.hand)] && !isSilent(comparison, one) && !isAside(comparison, one),
  );
  let loneSentence: ReturnType<typeof loneSentencesOf> | null = null;
  for (const group of byPassage(missing)) {
    const [{ hand, pair }, claims] = [group[0]!, group.map(({ claim }) => claim)];
    const minor = isMinor(comparison, group);
    if (!minor) loneSentence ??= loneSentencesOf(comparison);
    const sentence = minor ? null : loneSentence!(hand, claims, pair);
    found.push(sentence ?? missingDiscrepancy(comparison, group, minor));
  }
  found.push(...turnedWords(comparison, (rule, pair) => told.has(`${rule} ${pair}`)));
  return found;
}
