import { mkdir, open, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Run } from '../model/run.ts';
import { UserError } from '../model/user-error.ts';
import { isWithin } from '../read/walk.ts';
import type { Reporter, ReporterOptions, ReportFile, ReportPages } from '../reporters/reporter.ts';
import { replaceFile } from './write-whole.ts';

/** A reporter that writes a file. */
export type FileReporter = Reporter & { readonly file: string };

/**
 * Writes a report to the folder, each file whole or not at all, and takes away pages of an earlier run that it no longer
 * has. Gives the report's first file, relative to the working directory.
 */
export async function writeReport(
  reporter: FileReporter,
  run: Run,
  options: ReporterOptions,
  { folder, cwd }: { readonly folder: string; readonly cwd: string },
): Promise<string> {
  const { file, pages } = reporter;
  const shown = (target: string) => path.relative(cwd, target).split(path.sep).join('/');
  const files: Iterable<ReportFile> = pages
    ? pages.files(run, options)
    : [{ path: file, text: reporter.render(run, options) }];
  const written = new Set<string>();
  for (const { path: name, text } of files) {
    const target = path.join(folder, name);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      if (await leadsOut(target, folder)) throw new Error(`a link there leads out of \`${shown(folder)}\``);
      await replaceFile(target, text);
    } catch (error) {
      throw cannotWriteReport(shown(target), error);
    }
    written.add(target);
  }
  if (pages) await removeFormer(folder, pages, written);
  return shown(path.join(folder, file));
}

/** Removes pages that an earlier run wrote and this one did not: only files, only in their folder, only with their mark. */
async function removeFormer(
  folder: string,
  { folder: name, mark }: ReportPages,
  written: ReadonlySet<string>,
): Promise<void> {
  const within = path.join(folder, name);
  if (await leadsOut(within, folder)) return;
  const found = await readdir(within, { withFileTypes: true }).catch(() => []);
  for (const entry of found) {
    const target = path.join(within, entry.name);
    if (!entry.isFile() || !entry.name.endsWith('.html') || written.has(target)) continue;
    if (await beginsWith(target, mark)) await rm(target, { force: true });
  }
}

/** Whether a link that somebody put among the reports would have us write or remove elsewhere. */
async function leadsOut(target: string, folder: string): Promise<boolean> {
  const real = await realpath(target).catch(async () =>
    path.join(await realpath(path.dirname(target)).catch(() => path.dirname(target)), path.basename(target)),
  );
  return !isWithin(real, await realpath(folder).catch(() => folder));
}

async function beginsWith(file: string, mark: string): Promise<boolean> {
  const expected = Buffer.from(mark);
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(expected.length), 0, expected.length, 0);
    return bytesRead === expected.length && buffer.equals(expected);
  } finally {
    await handle.close();
  }
}

export const cannotWriteReport = (shown: string, error: unknown): UserError =>
  cannotWrite(
    `the report \`${shown}\``,
    error,
    'make room for it there, or name another folder with --output',
  );

/** What a user can do something about: a folder that cannot be written to, a file in its place. */
export function cannotWrite(what: string, error: unknown, remedy: string): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError([{ message: `Cannot write ${what}: ${reason}`, remedy }]);
}
