import type { Claim } from '../model/claim.ts';
import type { Entry } from '../model/registry.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Comparison } from './compare.ts';

/** A claim's verdict with what it was compared with. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly comparisons: readonly Comparison[];
}

/**
 * Judges the two levels of a change together: in `由 3.48% 降至 3.38%` the first is an older value and not a stale one, and
 * of entries for several years, a year each, the text's order tells which is meant. Parallel to what is given.
 */
export function inSequence(claims: readonly Claim[], judgements: readonly Judgement[]): Verdict[] {
  const bySentence = new Map<string, number[]>();
  for (const [i, { verdict }] of judgements.entries()) {
    if (
      verdict.agreement !== 'superseded' &&
      verdict.agreement !== 'ambiguous' &&
      verdict.agreement !== 'exact'
    )
      continue;
    const { place, sentence } = claims[i]!;
    const key = `${place.block}:${place.row}:${place.column}:${sentence}`;
    const list = bySentence.get(key);
    if (list) list.push(i);
    else bySentence.set(key, [i]);
  }
  const verdicts = judgements.map(({ verdict }) => verdict);
  for (const places of bySentence.values()) {
    for (let k = 0; k + 1 < places.length; k++) {
      const [first, second] = [places[k]!, places[k + 1]!];
      const settled = settle(claims, judgements[first]!, judgements[second]!);
      if (settled === null) continue;
      verdicts[first] = settled[0];
      verdicts[second] = settled[1];
    }
  }
  return verdicts;
}

function settle(claims: readonly Claim[], a: Judgement, b: Judgement): readonly [Verdict, Verdict] | null {
  const next = claims[b.verdict.claim]!.plain;
  const [x, y] = [a.verdict, b.verdict];
  if (x.agreement === 'superseded' && x.entry === y.entry && x.observation !== y.observation) {
    const isOlder = (x.observation?.asOf ?? '') < (y.observation?.asOf ?? '');
    return isOlder ? [plain(x, `the value before the ${next} that the text goes on to`), y] : null;
  }
  if (x.agreement !== 'ambiguous' || y.agreement !== 'ambiguous') return null;
  const [p, q] = [soleOf(a), soleOf(b)];
  if (p === null || q === null || p === q || p.subject !== q.subject || p.metric !== q.metric) return null;
  if (timeOf(p) >= timeOf(q)) return null;
  return [
    plain({ ...x, entry: p }, `the value before the ${next} that the text goes on to`),
    plain({ ...y, entry: q }, 'the later of two values that the text gives'),
  ];
}

const plain = (verdict: Verdict, why: string): Verdict => ({
  ...verdict,
  agreement: 'exact',
  diagnosis: null,
  reason: `${verdict.observation?.value} for \`${verdict.entry?.id}\`: ${why}.`,
});

/** The one entry that agrees, where a single one does. */
function soleOf({ comparisons }: Judgement): Entry | null {
  const agreeing = comparisons.filter(({ agreement }) => agreement !== null);
  return agreeing.length === 1 ? agreeing[0]!.entry : null;
}

const timeOf = ({ where }: Entry): string => Object.values(where).find((value) => /^\d{4}/.test(value)) ?? '';
