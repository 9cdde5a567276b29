import path from 'node:path';
import { CONFIG_NAMES } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { createMemory, type Memory } from '../../memory.ts';
import { UserError } from '../../model/user-error.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import { loadBaseline } from '../../settings.ts';
import { sayLapsed } from '../baseline-file.ts';
import { checkOptionsFrom, pathsFrom, type StrictnessFlags } from '../check-options.ts';
import type { CommandContext } from '../program/context.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { createFileWatcher, type Watched } from '../watched-files.ts';
import { chosenFormats, exitCode, type ReportFlags, report } from './check.ts';

export interface WatchFlags extends StrictnessFlags, ReportFlags {
  readonly config?: string;
  readonly baseline?: string;
}

/**
 * Checks until it is interrupted, at the start and after each change, and ends in the code of the last check. What keeps
 * a check from being made is told, and waited for to be mended.
 */
export async function watchCommand(
  paths: readonly string[],
  flags: WatchFlags,
  configure: CommandContext['config'],
  surroundings: Surroundings,
): Promise<ExitCode> {
  chosenFormats(flags);
  const { stdout } = surroundings;
  const memory = createMemory();
  const watcher = await createFileWatcher();
  const interrupted = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
  });
  let code: ExitCode = 0;
  let config: Config = {};
  for (let changed: readonly string[] | null = []; changed !== null; ) {
    if (changed.length > 0) stdout.write(separator(changed, surroundings));
    code = await orTell(surroundings, async () => {
      await watcher.follow(watchedBy(paths, flags, config, memory.dataFiles(), surroundings));
      config = await configure(flags);
      const watched = watchedBy(paths, flags, config, memory.dataFiles(), surroundings);
      await watcher.follow(watched);
      return checkOnce(
        watched.articles,
        flags,
        config,
        { memory, isWhole: paths.length === 0 },
        surroundings,
      );
    });
    await watcher.follow(watchedBy(paths, flags, config, memory.dataFiles(), surroundings));
    stdout.write('Watching for changes; Ctrl+C ends.\n');
    changed = await Promise.race([watcher.next(), interrupted]);
  }
  await watcher.close();
  return code;
}

async function checkOnce(
  paths: readonly string[],
  flags: WatchFlags,
  config: Config,
  { memory, isWhole }: { readonly memory: Memory; readonly isWhole: boolean },
  surroundings: Surroundings,
): Promise<ExitCode> {
  const today = new Date().toISOString().slice(0, 10); // it may run past midnight
  const options = checkOptionsFrom(paths, flags, config, { ...surroundings, today });
  const file = flags.baseline ?? config.baseline;
  const baseline = file === undefined ? null : await loadBaseline(file, surroundings);
  const registry = await memory.registry(options);
  const { run, fresh } = await memory.check(registry, { ...options, ...(baseline && { baseline }) });
  await report(run, flags, config, { levels: options.levels ?? {}, missing: [], earlier: [] }, surroundings);
  if (baseline) sayLapsed(run, baseline, isWhole, surroundings);
  surroundings.stdout.write(`Checked ${fresh} of ${plural(run.articles.length, 'article')}.\n`);
  return exitCode(run);
}

/** All that has a say in what comes of a check. */
function watchedBy(
  paths: readonly string[],
  flags: WatchFlags,
  config: Config,
  dataFiles: readonly string[],
  surroundings: Surroundings,
): Watched {
  const { registry, reports } = checkOptionsFrom(paths, flags, config, surroundings);
  const baseline = flags.baseline ?? config.baseline;
  const configs = flags.config === undefined ? CONFIG_NAMES : [flags.config];
  const absolute = (name: string): string => path.resolve(surroundings.cwd, name);
  return {
    articles: pathsFrom(paths, config).map(absolute),
    registry: absolute(registry),
    files: [...configs, ...(baseline === undefined ? [] : [baseline]), ...dataFiles].map(absolute),
    output: absolute(flags.output ?? config.output ?? 'reports'),
    reports: reports.map(absolute),
  };
}

/** What cannot be checked as it is now can be later. */
async function orTell({ stderr }: Surroundings, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`${error.message.split('\n').map(printable).join('\n')}\n`);
    return 2;
  }
}

/** On a terminal each check starts on an empty screen; elsewhere a line tells them apart. */
function separator(changed: readonly string[], { cwd, stdout }: Surroundings): string {
  const shown = changed.map((file) => printable(path.relative(cwd, file).split(path.sep).join('/')));
  const rest = shown.length > 3 ? ` and ${shown.length - 3} more` : '';
  return `${stdout.isTTY ? '\u001b[2J\u001b[3J\u001b[H' : '\n'}Changed: ${shown.slice(0, 3).join(', ')}${rest}\n`;
}
