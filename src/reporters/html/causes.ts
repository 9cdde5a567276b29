import type { Finding } from '../../model/finding.ts';
import type { ArticleIndex } from '../sightings.ts';

/** Findings that come of one cause, as one to read and settle. */
export interface Cause {
  /** The first of them, with the claims, related places and fixes of all. */
  readonly finding: Finding;
  readonly all: readonly Finding[];
}

/** Joins what the same rule says of the same number in both versions: the editor mends one thing, not two. Order is that of the first of each. */
export function causesOf(index: ArticleIndex, findings: readonly Finding[]): Cause[] {
  const groups: Finding[][] = [];
  const byClaim = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = counterpartIds(index, finding).map((id) => byClaim.get(keyOf(finding, id)));
    const group = known.find((one) => one !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(finding);
    for (const id of finding.claims) byClaim.set(keyOf(finding, id), group);
  }
  return groups.map((all) => ({ finding: merged(all), all }));
}

const keyOf = ({ ruleId, severity, suppressed }: Finding, claim: string): string =>
  `${ruleId}\n${severity}\n${suppressed === null}\n${claim}`;

function counterpartIds({ article, claims, bridges }: ArticleIndex, finding: Finding): string[] {
  return finding.claims.flatMap((id) => {
    const place = claims.get(id);
    if (!place) return [];
    const [version, claim] = place;
    return bridges.flatMap(({ from, to, claims: pairs }) => {
      const other = from === version ? pairs.get(claim) : undefined;
      const counterpart = other === undefined ? undefined : article.versions[to]?.claims[other];
      return counterpart ? [counterpart.id] : [];
    });
  });
}

function merged(all: readonly Finding[]): Finding {
  const [first] = all;
  if (all.length === 1) return first!;
  return {
    ...first!,
    claims: [...new Set(all.flatMap(({ claims }) => claims))],
    related: all.flatMap(({ related }) => related),
    fixes: all.flatMap(({ fixes }) => fixes),
  };
}
