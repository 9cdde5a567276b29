import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCache } from '../../cache/cache.ts';
import type { CacheSetting, CheckOptions } from '../../check.ts';
import { CONFIG_NAMES } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { compareWith } from '../../earlier/compare.ts';
import type { EarlierReport } from '../../earlier/schema.ts';
import type { RuleLevels } from '../../model/rule-settings.ts';
import type { Run } from '../../model/run.ts';
import { formatUserProblem, UserError, type UserProblem } from '../../model/user-error.ts';
import { noSuchPath } from '../../read/discover.ts';
import { REPORTERS, type ReportFormat } from '../../reporters/index.ts';
import { printable } from '../../reporters/printable.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import type { Ui } from '../../reporters/words/ui.ts';
import { words } from '../../reporters/words/words.ts';
import { RULES } from '../../rules/index.ts';
import { loadBaseline } from '../../settings.ts';
import type { Shard } from '../../shards/split.ts';
import { whereFit } from '../../workers/where.ts';
import { sayLapsed } from '../baseline-file.ts';
import { buildMark, type CacheFolder, cacheFolder } from '../cache-folder.ts';
import { checkOptionsFrom, pathsFrom, type StrictnessFlags } from '../check-options.ts';
import { loadEarlier } from '../earlier-reports.ts';
import { CACHE_FOLDER } from '../options.ts';
import { drawingFor, printReports } from '../print-reports.ts';
import { openStreams, type ReportStreams } from '../report-streams.ts';
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

/** So many articles are worked on at once even on one core: one is read while another is checked. */
const AT_ONCE = 2;

export interface CheckFlags extends StrictnessFlags, ReportFlags, FixFlags {
  readonly cache?: boolean;
  readonly cacheDir?: string;
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
  const { cores, cwd, stderr } = surroundings;
  const reporters = await loadReporters(flags);
  // Read before anything is written: one of them may be the report that this run replaces.
  const earlier = await loadEarlier(flags.since ?? [], surroundings);
  const { there, missing } = await lookFor(pathsFrom(paths, config), surroundings);
  const file = flags.baseline ?? config.baseline;
  const baseline = file === undefined ? null : await loadBaseline(file, surroundings);
  const progress = progressOn(surroundings, words(flags.ui));
  const concurrency = flags.concurrency ?? Math.max(AT_ONCE, cores);
  const options: CheckOptions = {
    ...checkOptionsFrom(there, flags, config, surroundings),
    concurrency,
    ...(baseline && { baseline }),
    ...(progress && { onArticle: progress.show }),
  };
  const sharding = flags.shard ? createSharding(flags.shard, options, flags.output, missing) : null;
  const deciding = [...configFiles(flags), ...(file === undefined ? [] : [file])];
  const select = createSelect(options, flags, { deciding, sharding }, surroundings);
  const reported = { levels: options.levels ?? {}, missing, earlier };
  const isPlain = !flags.fix && !flags.fixDryRun && sharding === null && earlier.length === 0;
  const streams = isPlain
    ? streamsFor(reporters, flags, config, options, reported, surroundings, () => progress?.wipe())
    : null;
  const folder =
    streams !== null && (flags.cache ?? config.cache)
      ? cacheFolder(path.resolve(cwd, flags.cacheDir ?? CACHE_FOLDER))
      : null;
  // A report that is not written on the way looks at every article.
  const looked = reporters.some((one) => !streams?.has(one));
  let outcome: Run;
  try {
    const asked = streams && {
      ...(folder && {
        cache: ({ asked, settled }: CacheSetting) => createCache(folder, asked, [buildMark(), settled]),
      }),
      asked: { findings: baseline !== null || looked, parts: streams.asked },
      onStart: streams.begin,
      onParts: streams.take,
      reread: readFileSync,
      workplace: whereFit({
        concurrency,
        cores,
        looked,
        cached: folder !== null,
      }),
    };
    outcome = await checkOrFix({ ...options, select, ...asked }, flags, surroundings).finally(() =>
      progress?.wipe(),
    );
    await report(outcome, flags, config, { ...reported, ...(streams && { streams }) }, surroundings);
  } finally {
    streams?.drop();
  }
  sayUnkept(folder, surroundings);
  if (sharding) await sharding.write(outcome, flags.output ?? config.output ?? 'reports', surroundings);
  if (baseline) sayLapsed(outcome, baseline, isWhole(paths, flags), surroundings);
  for (const problem of missing) stderr.write(`${formatUserProblem(problem)}\n`);
  return missing.length > 0 ? 2 : exitCode(outcome);
}

/** A cache that cannot be written costs time and no finding. */
function sayUnkept(folder: CacheFolder | null, { stderr }: Surroundings): void {
  const failure = folder?.close(Date.now()) ?? null;
  if (failure !== null)
    stderr.write(
      `${printable(`The cache cannot be written (${failure}); the check went on without it. Name another folder with --cache-dir.`)}\n`,
    );
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
  /** Reports that were written while articles were checked. */
  readonly streams?: ReportStreams;
}

/** What reports say of rules, and where they go. */
function printing(
  { quiet, color, ui, output }: ReportFlags,
  config: Config,
  { levels, missing }: Reported,
  { cwd }: Surroundings,
) {
  return {
    rules: RULES.map((rule) => ({ ...rule, off: levels[rule.id] === 'off' })),
    missing: missing.flatMap((problem) => problem.path ?? []),
    folder: output === '-' ? null : path.resolve(cwd, output ?? config.output ?? 'reports'),
    ...(ui && { ui }),
    ...(quiet !== undefined && { quiet }),
    ...(color !== undefined && { color }),
  };
}

function streamsFor(
  reporters: readonly Reporter[],
  flags: ReportFlags,
  config: Config,
  { failOn = 'error' }: CheckOptions,
  reported: Reported,
  surroundings: Surroundings,
  beforeOutput: () => void,
): ReportStreams {
  const options = printing(flags, config, reported, surroundings);
  const drawing = (reporter: Reporter) => drawingFor(reporter, failOn, options, surroundings);
  return openStreams(reporters, drawing, options.folder, surroundings, beforeOutput);
}

/** Writes the reports asked for to their folder or to standard output. */
export async function report(
  outcome: Run,
  flags: ReportFlags & FixFlags,
  config: Config,
  reported: Reported,
  surroundings: Surroundings,
): Promise<void> {
  const { earlier, streams } = reported;
  const options = printing(flags, config, reported, surroundings);
  const off = new Set(options.rules.flatMap((rule) => (rule.off ? [rule.id] : [])));
  await printReports(
    outcome,
    await loadReporters(flags),
    {
      ...options,
      ...(earlier.length > 0 && { earlier: compareWith(earlier, outcome.articles, off) }),
      ...(streams && { streams }),
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

const loadReporters = (flags: ReportFlags & FixFlags): Promise<Reporter[]> =>
  Promise.all(chosenFormats(flags).map((format) => format.load()));

/** The formats in the order asked for; with `--output -` exactly one for programs, since nothing else may go to standard output. */
export function chosenFormats(flags: ReportFlags & FixFlags): ReportFormat[] {
  refuseClash(flags);
  const { output, fixDryRun } = flags;
  // A patch is read by programs: nothing else belongs beside it, unless it was asked for.
  const names = flags.format ?? (fixDryRun ? [] : ['stylish']);
  const formats = names.map((name) => REPORTERS.find(({ format }) => format === name)!);
  if (output === '-' && (formats.length !== 1 || formats[0]!.terminal)) {
    throw new UserError([
      {
        message: '`--output -` writes one report to standard output',
        remedy: 'give exactly one machine format, as in `--format json --output -`',
      },
    ]);
  }
  return formats;
}

/** `--fail-on never` waives findings, not what could not be looked at. */
export function exitCode({ gate, articles }: Run): ExitCode {
  if (gate.result === 'fail') return 1;
  return articles.some(({ tally }) => tally.unread.length > 0) ? 2 : 0;
}
