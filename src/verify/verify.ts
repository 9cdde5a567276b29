import type { Claim } from '../model/claim.ts';
import { columnHeader, type Document, rowHeader } from '../model/document.ts';
import type { EvidencePolicy } from '../model/evidence-policy.ts';
import { SKIP_REASONS } from '../model/reading.ts';
import type { Registry } from '../model/registry.ts';
import type { Link, Verdict } from '../model/verdict.ts';
import { asideOf } from './aside.ts';
import { type Comparison, compare } from './compare.ts';
import { diagnose } from './diagnose.ts';
import { createHolding, type Holding } from './held.ts';
import { inSequence, type Judgement } from './in-sequence.ts';
import { createProofs, createTimes } from './proven.ts';
import { type Names, namesIn, sayAmbiguous, sayMissing, sayRefuted, saySupported } from './say.ts';

/**
 * Whether each claim is borne out by the entries it is linked to; parallel to `claims` and `links`. The policy says
 * which numbers need evidence where the default does not suit.
 */
export function verify(
  document: Document,
  claims: readonly Claim[],
  links: readonly Link[],
  registry: Registry,
  today: string,
  policy: EvidencePolicy = [],
): Verdict[] {
  const names = namesIn(registry);
  const holdingOf = createHolding(document, policy);
  const judged = claims.map((claim, i): Judgement => {
    const link = links[i]!;
    const without = (verdict: Verdict): Judgement => ({ verdict, comparisons: [] });
    const { quantity } = claim;
    if (quantity === null) {
      return without({
        ...nothing(i),
        code: 'skipped',
        reason: `Not a claim: ${claim.skipped ? SKIP_REASONS[claim.skipped] : 'no quantity'}.`,
      });
    }
    if (link.inName)
      return without({ ...nothing(i), code: 'skipped', reason: `Not a claim: ${SKIP_REASONS.name}.` });
    const holding = holdingOf(claim, quantity);
    const compared = link.entries.map((entry) => compare(quantity, entry, link));
    const comparisons = compared.filter(({ agreement, isUntold }) => agreement !== null || !isUntold);
    if (comparisons.length === 0)
      return without(
        withoutEntry(i, holding, () => sayMissing(claim, link, names, headersOf(claim, document))),
      );
    const aside = comparisons.every(({ agreement }) => agreement === null) ? asideOf(claim, document) : null;
    if (aside !== null)
      return without({ ...nothing(i), code: 'skipped', reason: `Not held to evidence: ${aside}.` });
    const verdict = { ...conclude(i, claim, link, comparisons, names, today), held: holding.held };
    return { verdict, comparisons };
  });
  const verdicts = inSequence(claims, judged);
  const proofOf = createProofs(claims, verdicts);
  const timeOf = createTimes(claims, links, verdicts);
  const whyNot = (claim: Claim) => proofOf(claim) ?? timeOf(claim);
  return verdicts.map((verdict) => {
    const proof = verdict.code === 'unverified' ? whyNot(claims[verdict.claim]!) : null;
    return proof === null
      ? verdict
      : { ...nothing(verdict.claim), code: 'skipped', reason: `Not held to evidence: ${proof}.` };
  });
}

const nothing = (claim: number): Omit<Verdict, 'code' | 'reason'> => ({
  claim,
  agreement: null,
  entry: null,
  observation: null,
  current: null,
  diagnosis: null,
  mistakenFor: null,
  held: false,
});

function withoutEntry(i: number, holding: Holding, sayMissing: () => string): Verdict {
  return holding.held
    ? { ...nothing(i), code: 'unverified', held: true, reason: sayMissing() }
    : { ...nothing(i), code: 'skipped', reason: `Not held to evidence: ${holding.why}.` };
}

/** The headers of a cell's row and column, shortened. */
function headersOf({ place: { block, row, column } }: Claim, { blocks }: Document): string[] {
  const found = blocks[block];
  if (found?.type !== 'table' || row === null || column === null) return [];
  const headers = [rowHeader(found.table, row), columnHeader(found.table, column)];
  return headers.filter((text) => text !== '').map((text) => text.replaceAll('\n', ' ').slice(0, 60));
}

function conclude(
  i: number,
  claim: Claim,
  link: Link,
  comparisons: readonly Comparison[],
  names: Names,
  today: string,
): Verdict {
  const agreeing = comparisons.filter(({ agreement }) => agreement !== null);
  const best = agreeing[0] ?? comparisons[0]!;
  const { quantity, entry, observation, current, agreement } = best;
  const base = { ...nothing(i), entry, observation, current: observation === current ? null : current };
  if (agreement === null) {
    const cause = diagnose(quantity, entry, observation, link);
    return {
      ...base,
      ...cause,
      code: 'refuted',
      reason: sayRefuted(claim, entry, observation, cause, names),
    };
  }
  if (agreeing.length < comparisons.length) {
    const values = comparisons.map((one) => one.current.value);
    const reason = sayAmbiguous(
      claim,
      comparisons.map((one) => one.entry),
      values,
      names,
    );
    return { ...base, code: 'supported', agreement: 'ambiguous', reason };
  }
  const expires = entry.review?.expires ?? null;
  if (
    expires !== null &&
    expires < today &&
    (agreement === 'exact' || agreement === 'rounded' || agreement === 'hedged')
  ) {
    const reason = `${observation.value} for ${names.of(entry)}, but the review of this entry ran out on ${expires}. Read the source again.`;
    return { ...base, code: 'supported', agreement: 'superseded', reason };
  }
  const diagnosis = agreement === 'superseded' ? 'superseded' : null;
  return {
    ...base,
    code: 'supported',
    agreement,
    diagnosis,
    reason: saySupported(claim, entry, observation, current, agreement, names),
  };
}
