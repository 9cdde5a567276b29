import path from 'node:path';
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
import { lapsed, lapsedLine } from '../baseline-file.ts';
import { checkOptionsFrom, pathsFrom } from '../check-options.ts';
import { BASELINE_NAME } from '../options.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { writeWhole } from '../write-whole.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly registry?: string;
  readonly today?: string;
}

export interface CreateFlags extends BaselineFlags {
  readonly reason?: string;
  readonly expires?: string;
}

const fileOf = (flags: BaselineFlags, config: Config): string =>
  flags.baseline ?? config.baseline ?? BASELINE_NAME;

export async function createCommand(
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

export async function pruneCommand(
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

export async function checkBaselineCommand(
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
