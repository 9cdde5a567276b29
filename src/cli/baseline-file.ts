import { type EntryOutcome, outcomes } from '../baseline/accept.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Run } from '../model/run.ts';
import { printable } from '../reporters/printable.ts';
import type { Surroundings } from './surroundings.ts';

export const BASELINE_NAME = 'claimcheck-baseline.yaml';

/** The entries that no longer do what they are there for, as far as a run looked at their articles. */
export function lapsed(run: Run, baseline: Baseline, isWhole: boolean): EntryOutcome[] {
  const looked = new Set(run.articles.flatMap(({ tally }) => tally.paths));
  return outcomes(run.articles, baseline, run.today).filter(
    ({ state, entry }) => state !== 'holds' && (state !== 'gone' || isWhole || looked.has(entry.path)),
  );
}

/** `claimcheck-baseline.yaml:12:5 expired on 2026-01-01 …`: one line for each. */
export function lapsedLine({ entry, state, now }: EntryOutcome, file: string): string {
  const what = `${entry.rule} in ${entry.path}${entry.actual === '' ? '' : ` (${entry.actual})`}`;
  const why = {
    holds: 'holds',
    expired: `expired on ${entry.expires} and no longer suppresses it: mend it, or give it a new date`,
    'no-reason': 'gives no reason and suppresses nothing: fill in `reason`',
    changed: `suppresses nothing: the numbers are others now (${[now?.actual, now?.expected].filter(Boolean).join(', expected ')})`,
    gone: 'matches nothing: `claimcheck baseline prune` takes it out',
  }[state];
  return `${file}:${entry.line}:${entry.column} ${what} ${why}`;
}

/** More lines than these are only counted. */
const MOST_LINES = 20;

/** Says which entries of a baseline no longer do what they are there for. */
export function sayLapsed(
  run: Run,
  baseline: Baseline,
  whole: boolean,
  { stderr }: Pick<Surroundings, 'stderr'>,
): void {
  const old = lapsed(run, baseline, whole);
  const lines = old.slice(0, MOST_LINES).map((one) => lapsedLine(one, baseline.path));
  if (old.length > MOST_LINES) lines.push(`${baseline.path} and ${old.length - MOST_LINES} more entries`);
  for (const line of lines) stderr.write(`${printable(line)}\n`);
}
