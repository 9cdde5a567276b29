import type { Alignment } from '../model/alignment.ts';
import type { Article, Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { FindingDraft, Fix, Related } from '../model/finding.ts';
import type { Observation } from '../model/registry.ts';
import type { Agreement, Verdict, VerdictCode } from '../model/verdict.ts';
import { fixesOf } from './rewrite/fixes.ts';

/** A claim with its verdict and where it stands, for the rules about the registry. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly version: number;
  /** Index in its version's claims. */
  readonly at: number;
}

/** The claims of an article with such a verdict, in order of version and place. */
export function judgedAs({ versions }: Article, code: VerdictCode): Judged[] {
  const found: Judged[] = [];
  for (let version = 0; version < versions.length; version++) {
    const { claims, verdicts } = versions[version]!;
    for (let at = 0; at < verdicts.length; at++) {
      const verdict = verdicts[at]!;
      if (verdict.code === code) found.push({ claim: claims[at]!, verdict, version, at });
    }
  }
  return found;
}

/** The claims that are supported in a way that needs saying. */
export const agreeing = (article: Article, agreement: Agreement): Judged[] =>
  judgedAs(article, 'supported').filter(({ verdict }) => verdict.agreement === agreement);

/** What all findings about a verdict share; the place of the other version's number included. */
export function findingOf(article: Article, judged: Judged): FindingDraft {
  const { claim, verdict } = judged;
  return {
    message: verdict.reason,
    path: claim.path,
    span: claim.span,
    claims: [claim.id],
    related: counterparts(article, judged),
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
function counterparts({ versions, alignments }: Article, { version, at }: Judged): Related[] {
  const found: Related[] = [];
  for (const alignment of alignments) {
    const isLeft = alignment.left === version;
    if (!isLeft && alignment.right !== version) continue;
    const other = counterpartsIn(alignment)[isLeft ? 'left' : 'right'].get(at);
    if (other != null) found.push(...relatedTo(versions[isLeft ? alignment.right : alignment.left], other));
  }
  return found;
}

/** By the index of a claim, the one that it was paired with first. */
interface Counterparts {
  readonly left: ReadonlyMap<number, number | null>;
  readonly right: ReadonlyMap<number, number | null>;
}

const PAIRED = new WeakMap<Alignment, Counterparts>();

function counterpartsIn(alignment: Alignment): Counterparts {
  let known = PAIRED.get(alignment);
  if (known === undefined) {
    const left = new Map<number, number | null>();
    const right = new Map<number, number | null>();
    for (const pair of alignment.claims) {
      if (pair.left !== null && !left.has(pair.left)) left.set(pair.left, pair.right);
      if (pair.right !== null && !right.has(pair.right)) right.set(pair.right, pair.left);
    }
    known = { left, right };
    PAIRED.set(alignment, known);
  }
  return known;
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
