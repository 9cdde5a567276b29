import type { Baseline } from '../model/baseline.ts';
import type { CheckedArticle } from '../model/run.ts';
import { NEVER_SUPPRESSED } from '../model/suppression.ts';
import type { ListItem } from '../yaml/append.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import { LONGEST_TEXT } from './read.ts';
import { createStated, cut } from './stated.ts';

/** What a new file begins with. */
export const HEADER = `# Findings that are known and let through until they are mended. Each needs a reason, and suppresses only as long as its
# numbers stay what they are here. \`claimcheck baseline check\` says which no longer hold, \`prune\` takes those out.
version: 1
`;

/** Open findings that a baseline does not hold yet, as items of its list. */
export function newItems(
  articles: readonly CheckedArticle[],
  baseline: Baseline | null,
  { reason, expires }: { readonly reason: string; readonly expires: string | null },
): ListItem[] {
  const known = new Set(
    baseline?.entries.map((entry) =>
      JSON.stringify([entry.fingerprint, entry.rule, entry.actual, entry.expected]),
    ),
  );
  return articles.flatMap(({ article, findings }) => {
    const stated = createStated(article);
    return findings.flatMap((finding): ListItem[] => {
      if (finding.suppressed !== null || NEVER_SUPPRESSED.has(finding.ruleId)) return [];
      const { fingerprint, ruleId, path, message } = finding;
      const { actual, expected } = stated(finding);
      if (known.has(JSON.stringify([fingerprint, ruleId, actual, expected]))) return [];
      return [
        toItem([
          ['fingerprint', fingerprint],
          ['rule', ruleId],
          ['path', path],
          ['message', cut(message, LONGEST_TEXT)],
          ['actual', actual],
          ...(expected === null ? [] : [['expected', expected] as const]),
          ['reason', reason],
          ...(expires === null ? [] : [['expires', expires] as const]),
        ]),
      ];
    });
  });
}

/** Dates and ids stand bare; whatever YAML could take for something else is quoted. */
function toItem(pairs: readonly (readonly [key: string, value: string])[]): ListItem {
  const written = pairs.map(([key, value]) => {
    const style = key === 'rule' || key === 'path' || key === 'expires' ? 'plain' : 'double';
    return `${key}: ${key === 'rule' && /^[a-z-]+\/[a-z-]+$/.test(value) ? value : writeScalar(value, style)}`;
  });
  return { comments: [], block: written, flow: `{ ${written.join(', ')} }` };
}
