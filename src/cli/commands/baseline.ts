import path from 'node:path';
import type { Command } from 'commander';
import { readBaseline } from '../../baseline/read.ts';
import { HEADER, newItems } from '../../baseline/write.ts';
import { checkArticles } from '../../check.ts';
import type { Config } from '../../config/schema.ts';
import { applyEdits } from '../../model/text-edit.ts';
import { UserError } from '../../model/user-error.ts';
import { baselineText } from '../../read/baseline-text.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import { loadBaseline } from '../../settings.ts';
import { appendToLists } from '../../yaml/append.ts';
import { removeFromList } from '../../yaml/remove.ts';
import { BASELINE_NAME, lapsed, lapsedLine } from '../baseline-file.ts';
import { checkOptionsFrom, pathsFrom } from '../check-options.ts';
import { parseDay } from '../options.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { writeWhole } from '../write-whole.ts';
import type { CommandContext } from './registry.ts';

interface BaselineFlags {
  readonly baseline?: string;
  readonly registry?: string;
  readonly today?: string;
}

interface CreateFlags extends BaselineFlags {
  readonly reason?: string;
  readonly expires?: string;
}

/** `claimcheck baseline`: what is known and let through until it is mended. */
export function addBaseline(program: Command, { surroundings, config, end }: CommandContext): void {
  const baseline = program
    .command('baseline')
    .description('keep the file of findings that are known and let through until they are mended');
  const add = (name: string, description: string): Command =>
    baseline
      .command(name)
      .description(description)
      .argument('[paths...]', 'files and folders with articles (default: articles)')
      .option('--baseline <file>', `the file (default: ${BASELINE_NAME})`)
      .option('--registry <dir>', 'folder of the curated registry (default: claims)')
      .option('--today <date>', 'judge expiry and age by this date (default: the clock)', parseDay)
      .option('--config <file>', 'configuration');
  add(
    'create',
    'write every finding that is open now into the file; one that it holds already stays as it is',
  )
    .option(
      '--reason <text>',
      'why they may stand; left out, it is to be filled in, and nothing is suppressed until then',
    )
    .option('--expires <date>', 'the last day on which they are let through', parseDay)
    .action(async (paths: string[], flags: CreateFlags & { config?: string }) => {
      end(await createCommand(paths, flags, await config(flags), surroundings));
    });
  add('prune', 'take out the entries that match nothing any more; nothing else in the file changes').action(
    async (paths: string[], flags: BaselineFlags & { config?: string }) => {
      end(await pruneCommand(paths, flags, await config(flags), surroundings));
    },
  );
  add(
    'check',
    'say which entries have expired, give no reason or match nothing, and end in 1 if there is one',
  ).action(async (paths: string[], flags: BaselineFlags & { config?: string }) => {
    end(await checkBaselineCommand(paths, flags, await config(flags), surroundings));
  });
}

const fileOf = (flags: BaselineFlags, config: Config): string =>
  flags.baseline ?? config.baseline ?? BASELINE_NAME;

async function createCommand(
  paths: readonly string[],
  flags: CreateFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const file = fileOf(flags, config);
  const before = await baselineText(file, surroundings);
  const baseline = before === null ? null : readBaseline(before, file);
  const run = await checkArticles({
    ...checkOptionsFrom(pathsFrom(paths, config), flags, config, surroundings),
    ...(baseline && { baseline }),
  });
  const items = newItems(run.articles, baseline, {
    reason: flags.reason ?? '',
    expires: flags.expires ?? null,
  });
  const base = before ?? HEADER;
  const appended = appendToLists(base, [{ key: 'findings', items }]);
  if ('reason' in appended) throw cannotEdit(file, appended.reason);
  if (items.length > 0 || before === null) {
    const text = items.length > 0 ? applyEdits(base, appended.edits) : `${base}findings: []\n`;
    readBaseline(text, file);
    await write(file, text, surroundings);
  }
  const lacks =
    items.length > 0 && (flags.reason ?? '').trim() === ''
      ? '; they suppress nothing until each has its `reason`'
      : '';
  surroundings.stdout.write(
    `${printable(`${file}: ${plural(items.length, 'finding')} added, ${baseline?.entries.length ?? 0} kept${lacks}`)}\n`,
  );
  return run.articles.some(({ tally }) => tally.unread.length > 0) ? 2 : 0;
}

/** The file as it stands, the run as it is now, and the entries that no longer hold. */
async function heldAgainst(
  paths: readonly string[],
  flags: BaselineFlags,
  config: Config,
  surroundings: Surroundings,
) {
  const file = fileOf(flags, config);
  const baseline = await loadBaseline(file, surroundings);
  const run = await checkArticles(checkOptionsFrom(pathsFrom(paths, config), flags, config, surroundings));
  return { file, baseline, run, old: lapsed(run, baseline, paths.length === 0) };
}

async function pruneCommand(
  paths: readonly string[],
  flags: BaselineFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { file, baseline, run, old: all } = await heldAgainst(paths, flags, config, surroundings);
  if (run.articles.some(({ tally }) => tally.unread.length > 0)) {
    surroundings.stderr.write(
      'Nothing was taken out: something could not be read, and may hold what looks mended\n',
    );
    return 2;
  }
  const old = all.filter(({ state }) => state === 'gone' || state === 'changed');
  const goes = new Set(old.map(({ entry }) => entry));
  const text = (await baselineText(file, surroundings))!;
  const removal = removeFromList(
    text,
    'findings',
    new Set(baseline.entries.flatMap((entry, i) => (goes.has(entry) ? [i] : []))),
  );
  if ('reason' in removal) throw cannotEdit(file, removal.reason);
  if (removal.edits.length > 0) await write(file, applyEdits(text, removal.edits), surroundings);
  for (const one of old) surroundings.stdout.write(`${printable(lapsedLine(one, file))}\n`);
  surroundings.stdout.write(
    `${printable(`${file}: ${old.length} taken out, ${baseline.entries.length - old.length} kept`)}\n`,
  );
  return 0;
}

async function checkBaselineCommand(
  paths: readonly string[],
  flags: BaselineFlags,
  config: Config,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { file, baseline, run, old } = await heldAgainst(paths, flags, config, surroundings);
  for (const one of old) surroundings.stdout.write(`${printable(lapsedLine(one, file))}\n`);
  surroundings.stdout.write(
    `${printable(`${file}: ${baseline.entries.length} in all, ${old.length} to look at`)}\n`,
  );
  if (run.articles.some(({ tally }) => tally.unread.length > 0)) return 2;
  return old.length > 0 ? 1 : 0;
}

const cannotEdit = (path: string, reason: string): UserError =>
  new UserError([
    {
      path,
      message: `Cannot be changed: ${reason}`,
      remedy: 'write `findings:` as a list with a line a key',
    },
  ]);

const write = (file: string, text: string, { cwd }: Surroundings): Promise<void> =>
  writeWhole(path.resolve(cwd, file), text, cwd, 'name another file with --baseline');
