import path from 'node:path';
import { type CheckOptions, checkArticles } from '../../check.ts';
import { type FixedFile, type Fixes, fixInRounds } from '../../fix/rounds.ts';
import type { Run } from '../../model/run.ts';
import { UserError, type UserProblem } from '../../model/user-error.ts';
import { overlay } from '../../read/overlay.ts';
import { plural } from '../../reporters/phrases.ts';
import { printable } from '../../reporters/printable.ts';
import type { Surroundings } from '../surroundings.ts';
import { replaceFile } from '../write-whole.ts';

export interface FixFlags {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly output?: string;
}

/** The run to report: as things are, or as they are once corrected. */
export async function checkOrFix(
  options: CheckOptions,
  { fix = false, fixDryRun = false }: FixFlags,
  { cwd, fs, stdout, stderr }: Surroundings,
): Promise<Run> {
  if (!fix && !fixDryRun) return checkArticles(options);
  const fixes = await fixInRounds((texts) => checkArticles({ ...options, fs: overlay(fs, texts) }), cwd);
  if (fixDryRun) stdout.write(await patchOf(fixes.files));
  else await writeFixes(fixes.files, { cwd, fs });
  stderr.write(fixesTold(fixes, fixDryRun));
  return fixDryRun ? fixes.before : fixes.after;
}

/** A dry run owns standard output, and writes nothing. */
export function refuseClash({ fix, fixDryRun, output }: FixFlags): void {
  const clash = fix ? '--fix' : output === '-' ? '--output -' : null;
  if (!fixDryRun || clash === null) return;
  throw new UserError([
    {
      message: `\`--fix-dry-run\` prints a patch to standard output and writes no article, which \`${clash}\` contradicts`,
      remedy: 'give one of the two',
    },
  ]);
}

/** What `--fix-dry-run` prints: a patch that `git apply` and `patch -p1` take. */
export async function patchOf(files: readonly FixedFile[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return files
    .map(({ path: name, before, after }) =>
      createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: 3 }).replace(
        /^=+\n/,
        `diff --git a/${name} b/${name}\n`,
      ),
    )
    .join('');
}

/**
 * Writes the corrected files, each whole or not at all. A file that was edited since it was read keeps that edit and
 * stays uncorrected; then a `UserError` names it, after all others are written.
 */
export async function writeFixes(
  files: readonly FixedFile[],
  { cwd, fs }: Pick<Surroundings, 'cwd' | 'fs'>,
): Promise<void> {
  const problems: UserProblem[] = [];
  for (const { path: name, before, after } of files) {
    const absolute = path.resolve(cwd, name);
    try {
      const bytes = await fs.readFile(absolute);
      if (Buffer.compare(Buffer.from(before), Buffer.from(bytes)) !== 0) {
        problems.push({
          path: name,
          message: 'Was edited while it was checked, so its corrections were not written',
          remedy: 'run again',
        });
        continue;
      }
      await replaceFile(absolute, after);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        path: name,
        message: `Cannot be written: ${reason}`,
        remedy: 'mend its permissions, then run again',
      });
    }
  }
  if (problems.length > 0) throw new UserError(problems);
}

/** `Fixed 9 findings in 3 files: articles/…`; what would be, in a dry run. */
export function fixesTold({ count, files }: Fixes, isDry: boolean): string {
  if (files.length === 0) return 'Nothing to fix: no finding has a correction that is certain.\n';
  const paths = files.map(({ path: name }) => printable(name)).join(', ');
  const verb = isDry ? 'Would fix' : 'Fixed';
  return `${verb} ${plural(count, 'finding')} in ${plural(files.length, 'file')}: ${paths}\n`;
}
