import type pc from 'picocolors';
import type { Run } from '../model/run.ts';
import { readGate } from './gate-reading.ts';
import { plural } from './phrases.ts';
import type { RuleSummary } from './reporter.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** The last words of a run: whether the gate passes, what blocks it, and what would unblock it. */
export function closing(run: Run, rules: readonly RuleSummary[], colors: Colors): string {
  const { gate } = run;
  const reading = readGate(run);
  const unread = reading.unread
    ? [colors.red('Something could not be read, so this run does not end in 0 whatever the gate says.')]
    : [];
  if (reading.outcome === 'pass') {
    const what =
      gate.failOn === 'never'
        ? 'no errors, so CI would let this through'
        : `nothing at or above ${gate.failOn}`;
    return [`${colors.green('✔ The gate passes')}: ${what}.`, ...unread].join('\n');
  }
  const noun = reading.from === 'error' ? 'error' : 'finding';
  const above = reading.from === 'error' ? '' : ` at or above ${reading.from}`;
  const causes = [
    ...(gate.blocking > 0 ? [`${plural(gate.blocking, noun)}${above}`] : []),
    ...(reading.tooManyWarnings
      ? [`${plural(reading.warnings, 'warning')}, ${gate.maxWarnings} allowed`]
      : []),
  ].join(' and ');
  const verdict =
    reading.outcome === 'waived'
      ? `${colors.yellow('✖ CI would have been blocked')} by ${causes}; --fail-on never lets this run end well.`
      : `${colors.red('✖ The gate fails')}: blocked by ${causes}.`;
  const known = new Map(rules.map((rule) => [rule.id, rule.remedy]));
  const steps = reading.rules.map(([id, count]) => {
    const remedy = known.get(id);
    return `  ${String(count).padStart(4)}  ${id}${remedy ? `: ${remedy}` : ''}`;
  });
  return [verdict, ...(steps.length > 0 ? ['To unblock:', ...steps] : []), ...unread].join('\n');
}
