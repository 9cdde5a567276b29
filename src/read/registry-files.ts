import path from 'node:path';
import { UserError, type UserProblem } from '../model/user-error.ts';
import { decodeStrictly } from './decode.ts';
import type { FileSystem } from './file-system.ts';

export interface RegistryFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly text: string;
}

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
  const names = await yamlFiles(folder, fs, 0);
  const problems: UserProblem[] = [];
  const files: RegistryFile[] = [];
  for (const name of names.sort()) {
    const text = await fs.readFile(name).then(decodeStrictly, () => null);
    if (text === null) {
      problems.push({
        path: shown(name),
        message: 'Cannot be read as UTF-8 text',
        remedy: 'save it as UTF-8',
      });
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

async function yamlFiles(folder: string, fs: FileSystem, depth: number): Promise<string[]> {
  if (depth > DEEPEST) return [];
  const files: string[] = [];
  for (const { name, kind } of await fs.readdir(folder)) {
    if (name.startsWith('.')) continue;
    const absolute = path.join(folder, name);
    if (kind === 'folder') files.push(...(await yamlFiles(absolute, fs, depth + 1)));
    else if (kind === 'file' && /\.ya?ml$/i.test(name)) files.push(absolute);
  }
  return files;
}
