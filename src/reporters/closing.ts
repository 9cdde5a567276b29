import type pc from 'picocolors';
import type { Run } from '../model/run.ts';
import { type GateReading, readGate } from './gate-reading.ts';
import type { RuleSummary } from './reporter.ts';
import type { Words } from './words/words.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** What a run ends with: whether the gate passes, what blocks it, and what would unblock it. */
export interface Ending {
  readonly outcome: GateReading['outcome'];
  /** `✖ The gate fails` and `: blocked by 3 errors.` make one sentence. */
  readonly head: string;
  readonly rest: string;
  /** What blocks by rule, most first, and what to do about it. */
  readonly steps: readonly { readonly ruleId: string; readonly count: number; readonly remedy: string }[];
  /** Whether something could not be read. */
  readonly unread: boolean;
}

export function endingOf(run: Run, rules: readonly RuleSummary[], words: Words): Ending {
  const { gate } = run;
  const { outcome, from, unread, warnings, tooManyWarnings, rules: counted } = readGate(run);
  if (outcome === 'pass') {
    const rest = gate.failOn === 'never' ? words.wouldPass() : words.nothingAbove(gate.failOn);
    return { outcome, head: `✔ ${words.passes()}`, rest, steps: [], unread };
  }
  const { blocking, maxWarnings } = gate;
  const blockers = from === 'error' ? words.blockingErrors(blocking) : words.blockingFindings(blocking, from);
  const causes = [
    ...(blocking > 0 ? [blockers] : []),
    ...(tooManyWarnings ? [words.tooManyWarnings(warnings, maxWarnings ?? 0)] : []),
  ].join(words.and());
  const waived = outcome === 'waived';
  const remedies = new Map(rules.map((rule) => [rule.id, rule.remedy]));
  return {
    outcome,
    head: `✖ ${waived ? words.waived() : words.fails()}`,
    rest: waived ? words.waivedBy(causes) : words.blockedBy(causes),
    steps: counted.map(([ruleId, count]) => ({ ruleId, count, remedy: remedies.get(ruleId) ?? '' })),
    unread,
  };
}

/** The last words on a terminal. */
export function closing(run: Run, rules: readonly RuleSummary[], colors: Colors, words: Words): string {
  const { outcome, head, rest, steps, unread } = endingOf(run, rules, words);
  const paint = outcome === 'pass' ? colors.green : outcome === 'waived' ? colors.yellow : colors.red;
  return [
    ...(run.articles.length === 0 ? [colors.yellow(words.nothingChecked())] : []),
    `${paint(head)}${rest}`,
    ...(steps.length > 0 ? [words.toUnblock()] : []),
    ...steps.map(
      ({ ruleId, count, remedy }) =>
        `  ${String(count).padStart(4)}  ${ruleId}${remedy ? `: ${remedy}` : ''}`,
    ),
    ...(unread ? [colors.red(words.unread())] : []),
  ].join('\n');
}
