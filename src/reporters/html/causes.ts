import type { Finding } from '../../model/finding.ts';
import type { ArticleIndex } from '../sightings.ts';

/** Findings that come of one cause, as one to read and settle. */
export interface Cause {
  /** The first of them, with the claims, related places and fixes of all. */
  readonly finding: Finding;
  readonly all: readonly Finding[];
}

/**
 * Joins what the same rule says of the same number in both versions, and of the same value wherever it is held to the
 * same entry: the editor mends one thing, not two. Order is that of the first of each.
 */
export function causesOf(index: ArticleIndex, findings: readonly Finding[]): Cause[] {
  const groups: Finding[][] = [];
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const value = valueKey(index, finding);
    const known = [...counterpartIds(index, finding).map((id) => keyOf(finding, id)), ...value];
    const group = known.map((key) => byKey.get(key)).find((one) => one !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(finding);
    for (const key of [...finding.claims.map((id) => keyOf(finding, id)), ...value]) byKey.set(key, group);
  }
  return groups.map((all) => ({ finding: merged(all), all }));
}

const keyOf = ({ ruleId, severity, suppressed }: Finding, claim: string): string =>
  `${ruleId}\n${severity}\n${suppressed === null}\n${claim}`;

/** The same wrong value of one entry, in the title, the text and a table: one key. */
function valueKey({ article, claims }: ArticleIndex, finding: Finding): string[] {
  const [v, claim] = claims.get(finding.claims[0] ?? '') ?? [];
  const entry = v === undefined ? null : article.versions[v]?.verdicts[claim!]?.entry;
  if (!entry || !finding.ruleId.startsWith('registry/') || finding.actual === null) return [];
  return [keyOf(finding, `${entry.id}\n${finding.actual}\n${finding.diagnosis}`)];
}

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
