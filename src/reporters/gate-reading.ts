import type { Finding, Severity } from '../model/finding.ts';
import { isUnread, type Run } from '../model/run.ts';
import { counts } from '../model/severity.ts';

/** What stands in the way of a run, whether or not the gate was waived. */
export interface GateReading {
  /** The lowest severity that blocks; under `never`, that of the default gate. */
  readonly from: Severity;
  readonly blocking: readonly Finding[];
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
  const open = articles.flatMap(({ findings }) => findings.filter(({ suppressed }) => suppressed === null));
  const blocking = open.filter((finding) => counts(finding, from));
  const counted = new Map<string, number>();
  for (const { ruleId } of blocking) counted.set(ruleId, (counted.get(ruleId) ?? 0) + 1);
  const warnings = open.filter(({ severity }) => severity === 'warning').length;
  const tooManyWarnings = gate.maxWarnings !== null && warnings > gate.maxWarnings;
  const blocked = gate.blocking > 0 || tooManyWarnings;
  return {
    from,
    blocking,
    rules: [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    warnings,
    tooManyWarnings,
    unread: articles.some(({ article }) => isUnread(article)),
    outcome: gate.result === 'fail' ? 'fail' : blocked ? 'waived' : 'pass',
  };
}
