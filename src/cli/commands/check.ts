import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pc from 'picocolors';
import writeFileAtomic from 'write-file-atomic';
import { type CheckOptions, checkArticles } from '../../check.ts';
import { CONFIG_NAMES } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import type { Baseline } from '../../model/baseline.ts';
import { isUnread, type Run } from '../../model/run.ts';
import { counts } from '../../model/severity.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { REPORTERS } from '../../reporters/index.ts';
import { printable } from '../../reporters/printable.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { RULES } from '../../rules/index.ts';
import type { Shard } from '../../shards/split.ts';
import { lapsed, lapsedLine, loadBaseline } from '../baseline-file.ts';
import { checkOptionsFrom, pathsFrom, type StrictnessFlags } from '../check-options.ts';
import { chooseChanged } from '../selection.ts';
import { createSharding } from '../sharding.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';

/** What the command line says of reports. */
export interface ReportFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

export interface CheckFlags extends StrictnessFlags, ReportFlags {
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
  const { there, missing } = await lookFor(pathsFrom(paths, config), surroundings);
  const file = flags.baseline ?? config.baseline;
  const baseline = file === undefined ? null : await loadBaseline(file, surroundings);
  const options: CheckOptions = {
    ...checkOptionsFrom(there, flags, config, surroundings),
    ...(baseline && { baseline }),
    ...(stderr.isTTY && { onArticle: progressOn(stderr) }),
  };
  const sharding = flags.shard ? createSharding(flags.shard, options, flags.output, missing) : null;
  const outcome = await checkArticles({
    ...options,
    select: async (sources, registry) => {
      if (flags.changed === undefined) return sharding ? sharding.take(sources) : sources;
      const deciding = { files: [...configFiles(flags), ...(file === undefined ? [] : [file])] };
      const chosen = await chooseChanged(
        flags.changed,
        { sources, registry },
        options,
        deciding,
        surroundings,
      );
      if (!flags.quiet) stderr.write(`${printable(chosen.said)}\n`);
      return sharding ? sharding.take(chosen.sources) : chosen.sources;
    },
  });
  await writeReports(outcome, flags, config, surroundings);
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

/** More lines than these are only counted. */
const MOST_LINES = 20;

/** Says which entries of the baseline no longer do what they are there for. */
function sayLapsed(
  outcome: Run,
  baseline: Baseline,
  whole: boolean,
  { stderr }: Pick<Surroundings, 'stderr'>,
): void {
  const old = lapsed(outcome, baseline, whole);
  const lines = old.slice(0, MOST_LINES).map((one) => lapsedLine(one, baseline.path));
  if (old.length > MOST_LINES) lines.push(`${baseline.path} and ${old.length - MOST_LINES} more entries`);
  for (const line of lines) stderr.write(`${printable(line)}\n`);
}

/** Writes the reports asked for to their folder or to standard output. */
export async function writeReports(
  outcome: Run,
  flags: ReportFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<void> {
  const { cwd, stdout } = surroundings;
  const reporters = chosenReporters(flags);
  const toStdout = flags.output === '-';
  const folder = path.resolve(cwd, flags.output ?? config.output ?? 'reports');
  const written: string[] = [];
  for (const reporter of reporters) {
    const color = !toStdout && reporter.file === null && useColor(flags, surroundings);
    const shown = reporter.file === null && flags.quiet ? onlyBlocking(outcome) : outcome;
    const text = reporter.render(shown, { color, width: stdout.columns, rules: RULES });
    if (reporter.file === null || toStdout) stdout.write(text);
    else written.push(await writeReport(folder, reporter.file, text, cwd));
  }
  if (written.length > 0 && !toStdout && !flags.quiet) stdout.write(`Written: ${written.join(', ')}\n`);
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
function chosenReporters({ format = ['stylish'], output }: ReportFlags): Reporter[] {
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

async function writeReport(folder: string, file: string, text: string, cwd: string): Promise<string> {
  const target = path.join(folder, file);
  const shown = path.relative(cwd, target).split(path.sep).join('/');
  try {
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(target, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError([
      {
        message: `Cannot write the report \`${shown}\`: ${reason}`,
        remedy: 'name another folder with --output',
      },
    ]);
  }
  return shown;
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
export function exitCode({ gate, articles }: Run): ExitCode {
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
