import path from 'node:path';
import type { DataFile, DataFiles, RegistryFile } from '../model/registry-files.ts';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { decodeStrictly } from './decode.ts';
import type { FileSystem } from './file-system.ts';
import { isWithin } from './walk.ts';
import { isMissing, whyNot } from './why-not.ts';

/** Reads no deeper than this below the registry's folder. */
const DEEPEST = 20;

/**
 * Every YAML file below the registry's folder, in order of path. Links are not followed, so that nothing outside the
 * folder is read. Throws a `UserError` where the folder is missing or a file cannot be read as UTF-8.
 */
export async function readRegistryFiles(
  folder: string,
  { fs, cwd }: { readonly fs: FileSystem; readonly cwd: string },
): Promise<RegistryFile[]> {
  const shown = (absolute: string) => path.relative(cwd, absolute).split(path.sep).join('/') || '.';
  const found = await fs.stat(folder).catch(() => null);
  if (found?.kind !== 'folder') {
    throw new UserError([
      {
        path: shown(folder),
        message: found === null ? 'There is no registry here' : 'The registry must be a folder',
        remedy: 'name its folder with --registry, or write a first one with `claimcheck init`',
      },
    ]);
  }
  const problems: UserProblem[] = [];
  const unread = (absolute: string) => (error: unknown) =>
    void problems.push({
      path: shown(absolute),
      message: `Cannot be read: ${whyNot(error)}`,
      remedy: 'make it readable',
    });
  const names: string[] = [];
  await addYamlFiles(folder, names, { fs, unread });
  const files: RegistryFile[] = [];
  for (const name of names.sort()) {
    const bytes = await fs.readFile(name).catch(unread(name));
    if (!bytes) continue;
    const text = decodeStrictly(bytes);
    if (text === null) {
      problems.push({ path: shown(name), message: 'Is not UTF-8 throughout', remedy: 'save it as UTF-8' });
    } else files.push({ path: shown(name), text });
  }
  if (problems.length > 0) throw new UserError(problems);
  if (files.length === 0) {
    throw new UserError([
      {
        path: shown(folder),
        message: 'The registry holds no YAML file',
        remedy: 'write a first one with `claimcheck init`, or name another folder with --registry',
      },
    ]);
  }
  return files;
}

interface Search {
  readonly fs: FileSystem;
  /** Takes note of a folder that cannot be read. */
  readonly unread: (absolute: string) => (error: unknown) => void;
}

async function addYamlFiles(folder: string, files: string[], search: Search, depth = 0): Promise<void> {
  if (depth > DEEPEST) return;
  const entries = (await search.fs.readdir(folder).catch(search.unread(folder))) ?? [];
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const absolute = path.join(folder, name);
    if (kind === 'folder') await addYamlFiles(absolute, files, search, depth + 1);
    else if (kind === 'file' && /\.ya?ml$/i.test(name)) files.push(absolute);
  }
}

/** Most megabytes of a data file by its extension: positions in JSON and YAML cost far more than in CSV. */
const MOST_MEGABYTES: Readonly<Record<string, number>> = { '.csv': 8, '.tsv': 8 };
const MOST_MEGABYTES_OF_TREES = 4;

/** Where the files that a registry names must lie: in the publication, or with a registry outside of it. */
export interface Publication {
  readonly fs: FileSystem;
  readonly cwd: string;
  /** The registry's folder. */
  readonly folder: string;
}

/**
 * The data files that a registry takes values from, by the path it names them by. Each holds its text, or why it is not
 * read: it leads out of the publication, is not there, too large, or no UTF-8.
 */
export async function readDataFiles(
  paths: readonly string[],
  { fs, cwd, folder }: Publication,
): Promise<DataFiles> {
  const root = isWithin(path.resolve(folder), path.resolve(cwd)) ? cwd : folder;
  const files = new Map<string, DataFile>();
  for (const name of paths) files.set(name, await readDataFile(path.resolve(cwd, name), root, fs));
  return files;
}

const OUTSIDE: DataFile = {
  problem: 'it leads out of the publication',
  remedy: 'keep the file in the publication and name it relative to this one',
};

async function readDataFile(absolute: string, root: string, fs: FileSystem): Promise<DataFile> {
  if (!isWithin(absolute, path.resolve(root))) return OUTSIDE;
  try {
    if (!isWithin(await fs.realpath(absolute), await fs.realpath(root))) return OUTSIDE;
    const { kind, size } = await fs.stat(absolute);
    if (kind !== 'file') return { problem: 'it is no file', remedy: 'name a file' };
    const most = MOST_MEGABYTES[path.extname(absolute).toLowerCase()] ?? MOST_MEGABYTES_OF_TREES;
    if (size > most * 1024 * 1024)
      return {
        problem: `it has ${(size / 1024 / 1024).toFixed(1)} MB, more than ${most}`,
        remedy: 'split it',
      };
    const text = decodeStrictly(await fs.readFile(absolute));
    return text === null ? { problem: 'it is not UTF-8 throughout', remedy: 'save it as UTF-8' } : { text };
  } catch (error) {
    return isMissing(error)
      ? { problem: 'there is no such file', remedy: 'name it relative to this one' }
      : { problem: `it cannot be read (${whyNot(error)})`, remedy: 'make it readable' };
  }
}
