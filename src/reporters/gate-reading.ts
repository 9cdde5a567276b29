import type { Finding, Severity } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import { counts, reaches } from '../model/severity.ts';

/** What stands in the way of a run, whether or not the gate was waived. */
export interface GateReading {
  /** The lowest severity that blocks; under `never`, that of the default gate. */
  readonly from: Severity;
  /** How many findings block. */
  readonly blocking: number;
  /** Blocking findings by rule, most first. */
  readonly rules: readonly (readonly [ruleId: string, count: number])[];
  readonly warnings: number;
  /** Whether there are more warnings than `--max-warnings` lets through. */
  readonly tooManyWarnings: boolean;
  /** Whether something could not be read: such a run never ends in 0. */
  readonly unread: boolean;
  /** `waived`: it ends well only because of `--fail-on never`. */
  readonly outcome: 'pass' | 'fail' | 'waived';
}

/** Reads off a run what blocks it and by which rules. */
export function readGate({ gate, articles }: Run): GateReading {
  const from = gate.failOn === 'never' ? 'error' : gate.failOn;
  const counted = new Map<string, number>();
  let blocking = 0;
  let warnings = 0;
  for (const { tally } of articles)
    for (const { ruleId, severity, count } of tally.open) {
      if (severity === 'warning') warnings += count;
      if (!reaches(severity, from)) continue;
      blocking += count;
      counted.set(ruleId, (counted.get(ruleId) ?? 0) + count);
    }
  const tooManyWarnings = gate.maxWarnings !== null && warnings > gate.maxWarnings;
  const blocked = gate.blocking > 0 || tooManyWarnings;
  return {
    from,
    blocking,
    rules: [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    warnings,
    tooManyWarnings,
    unread: articles.some(({ tally }) => tally.unread.length > 0),
    outcome: gate.result === 'fail' ? 'fail' : blocked ? 'waived' : 'pass',
  };
}

/** The findings of a run that block it. */
export const blockingIn = ({ articles }: Run, from: Severity): Finding[] =>
  articles.flatMap(({ findings }) => findings.filter((finding) => counts(finding, from)));
