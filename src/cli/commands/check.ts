import path from 'node:path';
import type { CheckOptions } from '../../check.ts';
import { CONFIG_NAMES } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { compareWith } from '../../earlier/compare.ts';
import type { EarlierReport } from '../../earlier/schema.ts';
import type { RuleLevels } from '../../model/rule-settings.ts';
import { isUnread, type Run } from '../../model/run.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { noSuchPath } from '../../read/discover.ts';
import { REPORTERS } from '../../reporters/index.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { type Ui, words } from '../../reporters/words/words.ts';
import { RULES } from '../../rules/index.ts';
import { loadBaseline } from '../../settings.ts';
import type { Shard } from '../../shards/split.ts';
import { sayLapsed } from '../baseline-file.ts';
import { checkOptionsFrom, pathsFrom, type StrictnessFlags } from '../check-options.ts';
import { loadEarlier } from '../earlier-reports.ts';
import { printReports } from '../print-reports.ts';
import { createSelect } from '../selection.ts';
import { createSharding } from '../sharding.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { progressOn } from '../terminal.ts';
import { checkOrFix, type FixFlags, refuseClash } from './fix.ts';

/** What the command line says of reports. */
export interface ReportFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ui?: Ui;
  /** Earlier reports that this run is compared with. */
  readonly since?: readonly string[];
}

export interface CheckFlags extends StrictnessFlags, ReportFlags, FixFlags {
  readonly config?: string;
  readonly baseline?: string;
  readonly changed?: string;
  readonly shard?: Shard;
}

/** `claimcheck check`: checks, writes the reports asked for, prints what belongs on the terminal, and gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stderr } = surroundings;
  chosenReporters(flags);
  // Read before anything is written: one of them may be the report that this run replaces.
  const earlier = await loadEarlier(flags.since ?? [], surroundings);
  const { there, missing } = await lookFor(pathsFrom(paths, config), surroundings);
  const file = flags.baseline ?? config.baseline;
  const baseline = file === undefined ? null : await loadBaseline(file, surroundings);
  const progress = progressOn(surroundings, words(flags.ui));
  const options: CheckOptions = {
    ...checkOptionsFrom(there, flags, config, surroundings),
    ...(baseline && { baseline }),
    ...(progress && { onArticle: progress.show }),
  };
  const sharding = flags.shard ? createSharding(flags.shard, options, flags.output, missing) : null;
  const deciding = [...configFiles(flags), ...(file === undefined ? [] : [file])];
  const select = createSelect(options, flags, { deciding, sharding }, surroundings);
  const outcome = await checkOrFix({ ...options, select }, flags, surroundings).finally(() =>
    progress?.wipe(),
  );
  await report(outcome, flags, config, { levels: options.levels ?? {}, missing, earlier }, surroundings);
  if (sharding) await sharding.write(outcome, flags.output ?? config.output ?? 'reports', surroundings);
  if (baseline) sayLapsed(outcome, baseline, isWhole(paths, flags), surroundings);
  for (const problem of missing) stderr.write(`${formatUserProblem(problem)}\n`);
  return missing.length > 0 ? 2 : exitCode(outcome);
}

const configFiles = ({ config }: CheckFlags): readonly string[] =>
  config === undefined ? CONFIG_NAMES : [config];

/** Whether a run looks at every article that a baseline may speak of. */
const isWhole = (paths: readonly string[], { changed, shard }: CheckFlags): boolean =>
  paths.length === 0 && changed === undefined && shard === undefined;

/** What reports tell beside the run itself. */
interface Reported {
  readonly levels: RuleLevels;
  readonly missing: readonly UserProblem[];
  /** None: nothing is compared. */
  readonly earlier: readonly EarlierReport[];
}

/** Writes the reports asked for to their folder or to standard output. */
export async function report(
  outcome: Run,
  flags: ReportFlags & FixFlags,
  config: Config,
  { levels, missing, earlier }: Reported,
  surroundings: Surroundings,
): Promise<void> {
  const { quiet, color, ui, output } = flags;
  const rules = RULES.map((rule) => ({ ...rule, off: levels[rule.id] === 'off' }));
  const off = new Set(rules.flatMap((rule) => (rule.off ? [rule.id] : [])));
  await printReports(
    outcome,
    chosenReporters(flags),
    {
      rules,
      missing: missing.flatMap((problem) => problem.path ?? []),
      folder: output === '-' ? null : path.resolve(surroundings.cwd, output ?? config.output ?? 'reports'),
      ...(earlier.length > 0 && { earlier: compareWith(earlier, outcome.articles, off) }),
      ...(ui && { ui }),
      ...(quiet !== undefined && { quiet }),
      ...(color !== undefined && { color }),
    },
    surroundings,
  );
}

/** A path that is not there must not cost the check of those that are; where none is, reading them says so. */
async function lookFor(
  paths: readonly string[],
  { cwd, fs }: Surroundings,
): Promise<{ there: readonly string[]; missing: readonly UserProblem[] }> {
  const problems = await Promise.all(
    paths.map((name) =>
      fs.stat(path.resolve(cwd, name)).then(
        () => null,
        (error: unknown) => noSuchPath(name, error),
      ),
    ),
  );
  const there = paths.filter((_, i) => problems[i] === null);
  if (there.length === 0) return { there: paths, missing: [] };
  const missing = problems
    .filter((problem) => problem !== null)
    .map((problem) => ({ ...problem, remedy: `${problem.remedy}; the others were checked` }));
  return { there, missing };
}

/** The reporters in the order asked for; with `--output -` exactly one for programs, since nothing else may go to standard output. */
export function chosenReporters(flags: ReportFlags & FixFlags): Reporter[] {
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
export function exitCode({ gate, articles }: Run): ExitCode {
  if (gate.result === 'fail') return 1;
  return articles.some(({ article }) => isUnread(article)) ? 2 : 0;
}
