import path from 'node:path';
import { CONFIG_NAMES } from '../config/load.ts';
import type { FileSystem } from '../read/file-system.ts';

/**
 * The folder of the publication that a file belongs to: the nearest above it with a configuration, else the nearest with
 * a folder `claims` that holds YAML; null where there is none, and then nothing is said of the file.
 */
export async function publicationOf(absolute: string, fs: FileSystem): Promise<string | null> {
  const folders = foldersOver(absolute);
  for (const folder of folders) if (await isConfigured(folder, fs)) return folder;
  for (const folder of folders) if (await hasRegistry(folder, fs)) return folder;
  return null;
}

function foldersOver(absolute: string): string[] {
  const folders: string[] = [];
  for (let folder = path.dirname(absolute); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (folder === path.dirname(folder)) return folders;
  }
}

async function isConfigured(folder: string, fs: FileSystem): Promise<boolean> {
  for (const name of CONFIG_NAMES) {
    const found = await fs.stat(path.join(folder, name)).catch(() => null);
    if (found?.kind === 'file') return true;
  }
  return false;
}

async function hasRegistry(folder: string, fs: FileSystem): Promise<boolean> {
  const entries = await fs.readdir(path.join(folder, 'claims')).catch(() => []);
  return entries.some(({ name, kind }) => kind === 'file' && /\.ya?ml$/i.test(name));
}
