import path from 'node:path';
import pc from 'picocolors';
import { checkArticles } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import { type FailOn, isUnread, type Run } from '../../model/run.ts';
import { counts } from '../../model/severity.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { REPORTERS } from '../../reporters/index.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import type { RuleLevels } from '../../rules/apply.ts';
import { RULES } from '../../rules/index.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { writeReport } from '../write-report.ts';

export interface CheckFlags {
  readonly registry?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly allowEmpty?: boolean;
  readonly concurrency?: number;
  readonly today?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** `claimcheck check`: checks, writes the reports asked for, prints what belongs on the terminal, and gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, fs, stdout, stderr } = surroundings;
  const reporters = chosenReporters(flags);
  const toStdout = flags.output === '-';
  const { there, missing } = await lookFor(
    paths.length > 0 ? paths : (config.articles ?? ['articles']),
    surroundings,
  );
  const outcome = await checkArticles({
    paths: there,
    registry: flags.registry ?? config.registry ?? 'claims',
    cwd,
    fs,
    today: flags.today ?? surroundings.today,
    failOn: flags.failOn ?? config.failOn ?? 'error',
    maxWarnings: flags.maxWarnings ?? config.maxWarnings ?? null,
    levels: (config.rules ?? {}) as RuleLevels,
    evidence: config.evidence ?? [],
    allowEmpty: flags.allowEmpty ?? false,
    ...(config.original !== undefined && { original: config.original }),
    ...(flags.concurrency && { concurrency: flags.concurrency }),
    ...(stderr.isTTY && { onArticle: progressOn(stderr) }),
  });

  const folder = path.resolve(cwd, flags.output ?? config.output ?? 'reports');
  const written: string[] = [];
  for (const reporter of reporters) {
    const color = !toStdout && reporter.file === null && useColor(flags, surroundings);
    const shown = reporter.file === null && flags.quiet ? onlyBlocking(outcome) : outcome;
    const options = { color, width: stdout.columns, rules: RULES };
    const { file } = reporter;
    if (file === null || toStdout) stdout.write(reporter.render(shown, options));
    else written.push(await writeReport({ ...reporter, file }, shown, options, { folder, cwd }));
  }
  if (written.length > 0 && !toStdout && !flags.quiet) stdout.write(`Written: ${written.join(', ')}\n`);
  for (const problem of missing) stderr.write(`${formatUserProblem(problem)}\n`);
  return missing.length > 0 ? 2 : exitCode(outcome);
}

/** A path that is not there must not cost the check of those that are; where none is, reading them says so. */
async function lookFor(
  paths: readonly string[],
  { cwd, fs }: Surroundings,
): Promise<{ there: readonly string[]; missing: readonly UserProblem[] }> {
  const found = await Promise.all(
    paths.map((name) =>
      fs.stat(path.resolve(cwd, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const there = paths.filter((_, i) => found[i]);
  if (there.length === 0) return { there: paths, missing: [] };
  const missing = paths
    .filter((_, i) => !found[i])
    .map((name) => ({
      path: name,
      message: 'There is no such file or folder',
      remedy: 'check the path; the others were checked',
    }));
  return { there, missing };
}

/** The reporters in the order asked for; with `--output -` exactly one that writes a file, since nothing else may go to standard output. */
function chosenReporters({ format = ['stylish'], output }: CheckFlags): Reporter[] {
  const reporters = format.map((name) => REPORTERS.find((reporter) => reporter.format === name)!);
  if (output === '-' && (reporters.length !== 1 || reporters[0]!.file === null)) {
    throw new UserError([
      {
        message: '`--output -` writes one report to standard output',
        remedy: 'give exactly one machine format, as in `--format json --output -`',
      },
    ]);
  }
  return reporters;
}

/** `--quiet`: only what blocks. */
function onlyBlocking(outcome: Run): Run {
  const failOn = outcome.gate.failOn === 'never' ? 'error' : outcome.gate.failOn;
  const articles = outcome.articles.map((checked) => ({
    ...checked,
    findings: checked.findings.filter((finding) => counts(finding, failOn)),
  }));
  return { ...outcome, articles };
}

/** `--fail-on never` waives findings, not what could not be looked at. */
function exitCode({ gate, articles }: Run): ExitCode {
  if (gate.result === 'fail') return 1;
  return articles.some(({ article }) => isUnread(article)) ? 2 : 0;
}

/** Whether standard output takes colours: a terminal that has them, unless it is told not to. */
export function useColor({ color }: Pick<CheckFlags, 'color'>, { env, stdout }: Surroundings): boolean {
  if (color === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY && env.TERM !== 'dumb' && pc.isColorSupported;
}

/** A line that counts articles, drawn over itself and wiped at the end; only for runs long enough to wonder. */
function progressOn(stderr: Surroundings['stderr']): (done: number, total: number) => void {
  return (done, total) => {
    if (total < 20) return;
    stderr.write(done === total ? '\r\u001b[K' : `\rchecked ${done} of ${total} articles`);
  };
}
