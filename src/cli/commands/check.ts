import path from 'node:path';
import type { Config } from '../../config/schema.ts';
import { type FailOn, isUnread, type Run } from '../../model/run.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { REPORTERS } from '../../reporters/index.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { type Ui, words } from '../../reporters/words/words.ts';
import type { RuleLevels } from '../../rules/apply.ts';
import { RULES } from '../../rules/index.ts';
import { printReports } from '../print-reports.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { progressOn } from '../terminal.ts';
import { checkOrFix, refuseClash } from './fix.ts';

export interface CheckFlags {
  readonly registry?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly allowEmpty?: boolean;
  readonly concurrency?: number;
  readonly today?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ui?: Ui;
}

/** `claimcheck check`: checks, writes the reports asked for, prints what belongs on the terminal, and gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { cwd, fs, stderr } = surroundings;
  const reporters = chosenReporters(flags);
  const { there, missing } = await lookFor(
    paths.length > 0 ? paths : (config.articles ?? ['articles']),
    surroundings,
  );
  const levels = (config.rules ?? {}) as RuleLevels;
  const progress = progressOn(surroundings, words(flags.ui));
  const options = {
    paths: there,
    registry: flags.registry ?? config.registry ?? 'claims',
    cwd,
    fs,
    today: flags.today ?? surroundings.today,
    failOn: flags.failOn ?? config.failOn ?? 'error',
    maxWarnings: flags.maxWarnings ?? config.maxWarnings ?? null,
    levels,
    evidence: config.evidence ?? [],
    allowEmpty: flags.allowEmpty ?? false,
    ...(config.original !== undefined && { original: config.original }),
    ...(flags.concurrency && { concurrency: flags.concurrency }),
    ...(progress && { onArticle: progress.show }),
  };
  const outcome = await checkOrFix(options, flags, surroundings).finally(() => progress?.wipe());

  const { quiet, color, ui } = flags;
  await printReports(
    outcome,
    reporters,
    {
      rules: RULES.map((rule) => ({ ...rule, off: levels[rule.id] === 'off' })),
      missing: missing.flatMap((problem) => problem.path ?? []),
      folder: flags.output === '-' ? null : path.resolve(cwd, flags.output ?? config.output ?? 'reports'),
      ...(ui && { ui }),
      ...(quiet !== undefined && { quiet }),
      ...(color !== undefined && { color }),
    },
    surroundings,
  );
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

/** The reporters in the order asked for; with `--output -` exactly one for programs, since nothing else may go to standard output. */
function chosenReporters(flags: CheckFlags): Reporter[] {
  refuseClash(flags);
  const { output, fixDryRun } = flags;
  // A patch is read by programs: nothing else belongs beside it, unless it was asked for.
  const formats = flags.format ?? (fixDryRun ? [] : ['stylish']);
  const reporters = formats.map((name) => REPORTERS.find((reporter) => reporter.format === name)!);
  if (output === '-' && (reporters.length !== 1 || reporters[0]!.terminal)) {
    throw new UserError([
      {
        message: '`--output -` writes one report to standard output',
        remedy: 'give exactly one machine format, as in `--format json --output -`',
      },
    ]);
  }
  return reporters;
}

/** `--fail-on never` waives findings, not what could not be looked at. */
function exitCode({ gate, articles }: Run): ExitCode {
  if (gate.result === 'fail') return 1;
  return articles.some(({ article }) => isUnread(article)) ? 2 : 0;
}
