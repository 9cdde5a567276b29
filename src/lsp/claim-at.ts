import type { Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { CheckedArticle } from '../model/run.ts';
import type { Snapshot } from './publication.ts';

/** A number of an article: its version and its index there. */
export interface FoundClaim {
  readonly checked: CheckedArticle;
  readonly version: Version;
  readonly at: number;
  readonly claim: Claim;
}

/** The number at an offset of a file; one that the offset stands right behind, where it stands in none. */
export function claimAt({ articles }: Snapshot, shown: string, offset: number): FoundClaim | null {
  let behind: FoundClaim | null = null;
  for (const checked of articles) {
    for (const version of checked.article.versions) {
      if (version.document.path !== shown) continue;
      for (const [at, claim] of version.claims.entries()) {
        const { start, end } = claim.span;
        const found = { checked, version, at, claim };
        if (start <= offset && offset < end) return found;
        if (end === offset) behind = found;
      }
    }
  }
  return behind;
}

/** The numbers of the other versions that a number was paired with. */
export function counterpartsOf({ checked: { article }, version, at }: FoundClaim): Claim[] {
  const own = article.versions.indexOf(version);
  return article.alignments.flatMap(({ left, right, claims }) =>
    claims.flatMap((pair) => {
      const other =
        left === own && pair.left === at
          ? { version: right, at: pair.right }
          : right === own && pair.right === at
            ? { version: left, at: pair.left }
            : null;
      const claim = other?.at == null ? undefined : article.versions[other.version]?.claims[other.at];
      return claim === undefined ? [] : [claim];
    }),
  );
}
