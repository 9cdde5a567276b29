import type { Article, Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { FindingDraft, Fix, Related } from '../model/finding.ts';
import type { Observation } from '../model/registry.ts';
import type { Agreement, Verdict } from '../model/verdict.ts';
import { fixesOf } from './rewrite/fixes.ts';

/** A claim with its verdict and where it stands, for the rules about the registry. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly version: number;
}

/** Every claim of an article with its verdict, in order of version and place. */
export function* judgedClaims({ versions }: Article): Generator<Judged> {
  for (const [version, { claims, verdicts }] of versions.entries())
    for (const [i, claim] of claims.entries()) yield { claim, verdict: verdicts[i]!, version };
}

/** The claims that are supported in a way that needs saying. */
export function* agreeing(article: Article, agreement: Agreement): Generator<Judged> {
  for (const judged of judgedClaims(article))
    if (judged.verdict.code === 'supported' && judged.verdict.agreement === agreement) yield judged;
}

/** What all findings about a verdict share; the place of the other version's number included. */
export function findingOf(article: Article, { claim, verdict, version }: Judged): FindingDraft {
  return {
    message: verdict.reason,
    path: claim.path,
    span: claim.span,
    claims: [claim.id],
    related: counterparts(article, claim, version),
    actual: claim.plain,
    ...(verdict.observation && { expected: verdict.observation.value }),
    ...(verdict.diagnosis && { diagnosis: verdict.diagnosis }),
  };
}

/** The right value in place of the claim, where it can be written as the article writes. */
export const registryFixes = (
  { versions }: Article,
  { claim, verdict, version }: Judged,
  right: Observation | null,
  certain: boolean,
): Fix[] => fixesOf(versions[version]!, claim, verdict.claim, right, certain);

const NAMES = { zh: 'Chinese', en: 'English' } as const;

/** The same number in the other versions, as far as alignment paired it. */
function counterparts({ versions, alignments }: Article, claim: Claim, version: number): Related[] {
  const index = versions[version]!.claims.indexOf(claim);
  return alignments.flatMap(({ left, right, claims }) => {
    if (left !== version && right !== version) return [];
    const isLeft = left === version;
    const other = versions[isLeft ? right : left];
    const pair = claims.find((one) => (isLeft ? one.left : one.right) === index);
    const at = pair && (isLeft ? pair.right : pair.left);
    return at == null ? [] : relatedTo(other, at);
  });
}

function relatedTo(version: Version | undefined, at: number): Related[] {
  const claim = version?.claims[at];
  if (claim === undefined) return [];
  return [
    {
      path: claim.path,
      span: claim.span,
      message: `The ${NAMES[claim.lang]} version says ${claim.plain} here`,
    },
  ];
}
