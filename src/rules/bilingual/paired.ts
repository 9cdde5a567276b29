import type { ClaimPair } from '../../model/alignment.ts';
import type { Claim } from '../../model/claim.ts';
import type { Comparison, Discrepancy, Hand } from './comparison.ts';
import { decide } from './decisions.ts';
import { isSilent } from './missing.ts';
import { passageText } from './opposite.ts';
import {
  compareQuantities,
  difference,
  differenceDraft,
  isBare,
  isHedgedFromAfar,
  isInWordsOnly,
  isNegated,
  lostYear,
  turnedByTo,
} from './quantities.ts';

/** Two paired quantities: a difference, or none where each is said by the other text in another way. */
export function pairedDiscrepancy(
  comparison: Comparison,
  pair: ClaimPair,
  left: Claim,
  right: Claim,
): Discrepancy | null {
  if (left.quantity === null || right.quantity === null) return null;
  const plain =
    compareQuantities(left.quantity, right.quantity, pair.relation ?? undefined) ??
    (turnedByTo(
      left,
      passageText(comparison, 'left', left),
      comparison.left.document.lang,
      right,
      passageText(comparison, 'right', right),
      comparison.right.document.lang,
    )
      ? difference('bilingual/direction', 'by-for-to')
      : null);
  const found = decide(comparison, pair, plain);
  if (found === null) return null;
  // Two counts that contradict each other are no matter of grammar; two that cannot be compared may each be said otherwise.
  if (found.rule === 'bilingual/value' && pair.relation !== 'contradicts') {
    const quiet = { hand: 'left', claim: left, pair: pair.pair } as const;
    if (isSilent(comparison, quiet) && isSilent(comparison, { ...quiet, hand: 'right', claim: right }))
      return null;
  }
  // The year of a date may stand elsewhere in the sentence, or in the heading above it.
  const year = lostYear(left.quantity, right.quantity);
  if (
    year !== null &&
    [left, right].some((claim, k) => saysYear(comparison, k === 0 ? 'left' : 'right', claim, year))
  )
    return null;
  if (found.rule === 'bilingual/bound' && found.mild && isInWordsOnly(left, right)) return null;
  if (found.rule === 'bilingual/bound' && !found.mild) {
    const texts = [passageText(comparison, 'left', left), passageText(comparison, 'right', right)] as const;
    if (isNegated(left, texts[0]) !== isNegated(right, texts[1])) return null;
  }
  if (found.rule === 'bilingual/bound' && found.mild) {
    const [hedged, bare, hand] = isBare(right)
      ? ([left, right, 'right'] as const)
      : ([right, left, 'left'] as const);
    if (isHedgedFromAfar(hedged, bare, passageText(comparison, hand, bare))) return null;
  }
  return { rule: found.rule, draft: differenceDraft(comparison, left, right, found) };
}

/** Whether the side that lacks the year of a date says it somewhere near. */
function saysYear(comparison: Comparison, hand: Hand, claim: Claim, year: string): boolean {
  const { quantity } = claim;
  if (quantity?.form !== 'calendar' || !quantity.value.startsWith('XXXX')) return false;
  const near = `${passageText(comparison, hand, claim)} ${claim.section}`;
  return near.includes(year);
}
