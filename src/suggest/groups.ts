import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Link, Verdict } from '../model/verdict.ts';

/** A claim that needs evidence and has none, with what was found out about it. */
export interface Member {
  readonly article: Article;
  /** Index of its version. */
  readonly version: number;
  readonly claim: Claim;
  readonly link: Link;
}

/** One figure in all versions that give it, the original's first. */
export interface Group {
  readonly members: readonly Member[];
  /** The entry that a counterpart leans on, where one does: then it is no new fact, but one that this version words otherwise. */
  readonly backed: string | null;
}

const isOpen = ({ code, held }: Verdict): boolean => code === 'unverified' && held;

/** The claims of an article that need an entry, those that are each other's counterparts together, in order of place. */
export function groupsOf(article: Article): Group[] {
  const { versions, alignments } = article;
  const parent = new Map<string, string>();
  const key = (version: number, claim: number): string => `${version}:${claim}`;
  const rootOf = (at: string): string => {
    let root = at;
    while (parent.has(root)) root = parent.get(root)!;
    return root;
  };
  for (const { left, right, claims } of alignments) {
    for (const pair of claims) {
      if (pair.left === null || pair.right === null) continue;
      const a = rootOf(key(left, pair.left));
      const b = rootOf(key(right, pair.right));
      if (a !== b) parent.set(b, a);
    }
  }
  const groups = new Map<string, Member[]>();
  const backed = new Map<string, string>();
  for (const [version, { claims, links, verdicts }] of versions.entries()) {
    for (const [i, claim] of claims.entries()) {
      const root = rootOf(key(version, i));
      const verdict = verdicts[i]!;
      if (verdict.entry !== null) backed.set(root, verdict.entry.id);
      if (!isOpen(verdict)) continue;
      const member = { article, version, claim, link: links[i]! };
      const group = groups.get(root);
      if (group) group.push(member);
      else groups.set(root, [member]);
    }
  }
  return [...groups].map(([root, members]) => ({ members, backed: backed.get(root) ?? null }));
}
