import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { EvidencePolicy } from '../model/evidence-policy.ts';
import { SKIP_REASONS, type SkipReason } from '../model/reading.ts';
import type { Registry } from '../model/registry.ts';
import type { Link, Verdict } from '../model/verdict.ts';
import { createAsides } from './aside.ts';
import { type Comparison, compare } from './compare.ts';
import { diagnose } from './diagnose.ts';
import { createHolding } from './held.ts';
import { inSequence, type Judgement } from './in-sequence.ts';
import { createProofs, createTimes } from './proven.ts';
import { type Names, namesIn, sayAmbiguous, sayMissing, sayRefuted, saySupported } from './say.ts';
import { createHeaders, type Headers } from './surroundings.ts';

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
  const headers = createHeaders();
  const asideOf = createAsides(document, headers);
  const holdingOf = createHolding(document, policy, asideOf, headers);
  const judged = claims.map((claim, i): Judgement => {
    const link = links[i]!;
    const { quantity } = claim;
    if (quantity === null) return without(skipped(i, NO_CLAIM[claim.skipped ?? 'none']));
    if (link.inName) return without(skipped(i, NO_CLAIM.name));
    const holding = holdingOf(claim, quantity);
    const compared = link.entries.map((entry) => compare(quantity, entry, link));
    const comparisons = compared.filter(({ agreement, isUntold }) => agreement !== null || !isUntold);
    if (comparisons.length === 0)
      return without(
        holding.held
          ? bare(i, 'unverified', sayMissing(claim, link, names, headersOf(claim, document, headers)), true)
          : skipped(i, notHeld(holding.why)),
      );
    const aside = comparisons.every(({ agreement }) => agreement === null) ? asideOf(claim) : null;
    if (aside !== null) return without(skipped(i, notHeld(aside)));
    const verdict = { ...conclude(i, claim, link, comparisons, names, today), held: holding.held };
    return { verdict, comparisons };
  });
  const verdicts = inSequence(claims, judged);
  const proofOf = createProofs(claims, verdicts);
  const timeOf = createTimes(claims, links, verdicts);
  const whyNot = (claim: Claim) => proofOf(claim) ?? timeOf(claim);
  return verdicts.map((verdict) => {
    const proof = verdict.code === 'unverified' ? whyNot(claims[verdict.claim]!) : null;
    return proof === null ? verdict : skipped(verdict.claim, notHeld(proof));
  });
}

/** A verdict without evidence. */
const bare = (claim: number, code: Verdict['code'], reason: string, held = false): Verdict => ({
  claim,
  code,
  reason,
  agreement: null,
  entry: null,
  observation: null,
  current: null,
  diagnosis: null,
  mistakenFor: null,
  held,
});

const skipped = (claim: number, reason: string): Verdict => bare(claim, 'skipped', reason);

const NO_COMPARISONS: Judgement['comparisons'] = [];

const without = (verdict: Verdict): Judgement => ({ verdict, comparisons: NO_COMPARISONS });

const notHeld = (why: string): string => `Not held to evidence: ${why}.`;

const noClaim = (why: string): string => `Not a claim: ${why}.`;

/** What is said of what was never a claim. */
const NO_CLAIM = {
  none: noClaim('no quantity'),
  ...(Object.fromEntries(
    Object.entries(SKIP_REASONS).map(([reason, why]) => [reason, noClaim(why)]),
  ) as Record<SkipReason, string>),
} as const;

/** The headers of a cell's row and column, shortened. */
function headersOf(
  { place: { block, row, column } }: Claim,
  { blocks }: Document,
  headers: Headers,
): string[] {
  const found = blocks[block];
  if (found?.type !== 'table' || row === null || column === null) return [];
  const texts = [headers.row(found.table, row), headers.column(found.table, column)];
  return texts.filter((text) => text !== '').map((text) => text.replaceAll('\n', ' ').slice(0, 60));
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
  const base = {
    ...bare(i, 'supported', ''),
    entry,
    observation,
    current: observation === current ? null : current,
  };
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
    return { ...base, agreement: 'ambiguous', reason };
  }
  const expires = entry.review?.expires ?? null;
  if (
    expires !== null &&
    expires < today &&
    (agreement === 'exact' || agreement === 'rounded' || agreement === 'hedged')
  ) {
    const reason = `${observation.value} for ${names.of(entry)}, but the review of this entry ran out on ${expires}. Read the source again.`;
    return { ...base, agreement: 'superseded', reason };
  }
  const diagnosis = agreement === 'superseded' ? 'superseded' : null;
  return {
    ...base,
    agreement,
    diagnosis,
    reason: saySupported(claim, entry, observation, current, agreement, names),
  };
}
