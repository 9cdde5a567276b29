import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { type CheckedArticle, checkedArticle } from '../model/run.ts';
import { NEVER_SUPPRESSED } from '../model/suppression.ts';
import { createStated, type Stated } from './stated.ts';

/** Whether an entry stands for what was found: the same finding with the same numbers. */
const isOf = (entry: BaselineEntry, { ruleId }: Finding, { actual, expected }: Stated): boolean =>
  entry.rule === ruleId && entry.actual === actual && entry.expected === expected;

const isExpired = ({ expires }: BaselineEntry, today: string): boolean => expires !== null && expires < today;

const byFingerprint = ({ entries }: Baseline): Map<string, BaselineEntry[]> => {
  const known = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const others = known.get(entry.fingerprint);
    if (others) others.push(entry);
    else known.set(entry.fingerprint, [entry]);
  }
  return known;
};

/** Marks the findings of an article that a baseline lets through on a day; what a comment suppresses stays as it is. */
export function createAccept(baseline: Baseline, today: string): (checked: CheckedArticle) => CheckedArticle {
  const known = byFingerprint(baseline);
  return (checked) => {
    const { article } = checked;
    const stated = createStated(article);
    const findings = checked.findings.map((finding): Finding => {
      if (finding.suppressed !== null || NEVER_SUPPRESSED.has(finding.ruleId)) return finding;
      const entry = known
        .get(finding.fingerprint)
        ?.find((one) => one.reason !== null && !isExpired(one, today) && isOf(one, finding, stated(finding)));
      return entry ? { ...finding, suppressed: { reason: entry.reason!, by: 'baseline' } } : finding;
    });
    return checkedArticle(article, findings, checked.coverage);
  };
}

/** What became of an entry: it holds, ran out, gives no reason, its numbers changed, or nothing like it is found. */
export type EntryState = 'holds' | 'expired' | 'no-reason' | 'changed' | 'gone';

export interface EntryOutcome {
  readonly entry: BaselineEntry;
  readonly state: EntryState;
  /** What is found now, where the numbers changed. */
  readonly now: Stated | null;
}

/** What became of every entry of a baseline in a run, in the order of its file. */
export function outcomes(
  articles: readonly CheckedArticle[],
  baseline: Baseline,
  today: string,
): EntryOutcome[] {
  const known = byFingerprint(baseline);
  const found = new Map<BaselineEntry, { readonly matches: boolean; readonly now: Stated }>();
  for (const checked of articles) {
    let stated: ReturnType<typeof createStated> | null = null;
    for (const finding of checked.findings) {
      const entries = NEVER_SUPPRESSED.has(finding.ruleId) ? [] : (known.get(finding.fingerprint) ?? []);
      for (const entry of entries) {
        stated ??= createStated(checked.article);
        const now = stated(finding);
        found.set(entry, { matches: isOf(entry, finding, now), now });
      }
    }
  }
  return baseline.entries.map((entry) => {
    const one = found.get(entry);
    if (one === undefined) return { entry, state: 'gone', now: null };
    if (!one.matches) return { entry, state: 'changed', now: one.now };
    const state = entry.reason === null ? 'no-reason' : isExpired(entry, today) ? 'expired' : 'holds';
    return { entry, state, now: null };
  });
}
