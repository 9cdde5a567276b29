import type { Earlier, MendedFinding } from '../model/earlier.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckedArticle } from '../model/run.ts';
import type { EarlierFinding, EarlierReport } from './schema.ts';

/**
 * What is new in a run and what was mended since the latest of the earlier reports, of which there must be one. Of two
 * with one date the one named later is the later.
 *
 * A finding is known by its article and fingerprint, and each earlier one answers for one of now. What is suppressed, then
 * or now, is neither new nor mended. Nothing is mended by not being looked for: in an article that this run did not check
 * or could not read, or of a rule that is switched off now.
 */
export function compareWith(
  reports: readonly EarlierReport[],
  checked: readonly CheckedArticle[],
  off: ReadonlySet<string> = new Set(),
): Earlier {
  const inTime = reports.toSorted((a, b) => (a.today < b.today ? -1 : a.today > b.today ? 1 : 0));
  const latest = inTime.at(-1)!;
  const before = byArticle(latest);
  const added = new Set<Finding>();
  const mended = new Map<string, readonly MendedFinding[]>();
  for (const { id, findings, tally } of checked) {
    const [here, gone] = unmatched(findings, before.get(id) ?? []);
    for (const finding of here) if (finding.suppressed === null) added.add(finding);
    const settled = gone.filter(({ suppressed, ruleId }) => suppressed === null && !off.has(ruleId));
    if (settled.length > 0 && tally.unread.length === 0) mended.set(id, settled.map(toMended));
  }
  return {
    date: latest.today,
    added,
    mended,
    runs: inTime.map(({ today, summary: { articles, findings, coverage } }) => ({
      date: today,
      articles,
      findings,
      coverage,
    })),
  };
}

function byArticle({ articles }: EarlierReport): ReadonlyMap<string, readonly EarlierFinding[]> {
  const found = new Map<string, EarlierFinding[]>();
  for (const { id, findings } of articles) {
    const known = found.get(id) ?? [];
    for (const finding of findings) known.push(finding);
    found.set(id, known);
  }
  return found;
}

interface Known {
  readonly fingerprint: string;
  readonly message: string;
  readonly suppressed: object | null;
}

/** Several findings of an article may share a fingerprint: those that say the same are matched first. */
const KEYS: readonly ((one: Known) => string)[] = [
  ({ fingerprint, message, suppressed }) => JSON.stringify([fingerprint, message, suppressed === null]),
  ({ fingerprint, message }) => JSON.stringify([fingerprint, message]),
  ({ fingerprint }) => fingerprint,
];

/** What is only in the one and what is only in the other, each in its order. */
function unmatched<Now extends Known, Then extends Known>(
  now: readonly Now[],
  then: readonly Then[],
): readonly [readonly Now[], readonly Then[]] {
  let [here, gone] = [now, then];
  for (const keyOf of KEYS) {
    const waiting = new Map<string, Then[]>();
    for (const one of gone.toReversed()) {
      const key = keyOf(one);
      const others = waiting.get(key);
      if (others) others.push(one);
      else waiting.set(key, [one]);
    }
    here = here.filter((one) => waiting.get(keyOf(one))?.pop() === undefined);
    const left = new Set([...waiting.values()].flat());
    gone = gone.filter((one) => left.has(one));
  }
  return [here, gone];
}

const toMended = ({ ruleId, message, path, start: { line, column } }: EarlierFinding): MendedFinding => ({
  ruleId,
  message,
  path,
  line,
  column,
});
