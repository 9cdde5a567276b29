import path from 'node:path';
import { parseLanguageTag } from '../model/language-tag.ts';
import { articleName, isMarkdown } from './article-name.ts';
import type { FileSystem } from './file-system.ts';
import { isWithin } from './walk.ts';

/**
 * The other language versions of one file, looked for where the layouts put them: in its folder, in the folders of other
 * languages, and above or below those. Links are not followed out of the folder they stand in.
 */
export async function otherVersions(
  absolute: string,
  { fs, cwd }: { readonly fs: FileSystem; readonly cwd: string },
): Promise<string[]> {
  const shown = (file: string): string => path.relative(cwd, file).split(path.sep).join('/');
  const { id } = articleName(shown(absolute));
  const found: string[] = [];
  for (const folder of await foldersFor(absolute, shown(absolute), fs)) {
    const entries = await fs.readdir(folder).catch(() => []);
    for (const { name, kind } of entries) {
      const candidate = path.join(folder, name);
      if (!isMarkdown(name) || candidate === absolute || articleName(shown(candidate)).id !== id) continue;
      if (kind === 'file' || (kind === 'link' && (await staysIn(candidate, folder, fs))))
        found.push(candidate);
    }
  }
  return found.sort();
}

async function staysIn(candidate: string, folder: string, fs: FileSystem): Promise<boolean> {
  try {
    return isWithin(await fs.realpath(candidate), await fs.realpath(folder));
  } catch {
    return false;
  }
}

async function foldersFor(absolute: string, shown: string, fs: FileSystem): Promise<string[]> {
  const own = path.dirname(absolute);
  const folders = new Set([own]);
  const { folder } = articleName(shown);
  if (folder === null) {
    for (const name of await languageFolders(own, fs)) folders.add(path.join(own, name));
  } else {
    const segments = shown.split('/');
    const below = segments.slice(folder + 1, -1);
    const base = path.join(absolute, ...Array.from({ length: segments.length - folder }, () => '..'));
    folders.add(path.join(base, ...below));
    for (const name of await languageFolders(base, fs)) folders.add(path.join(base, name, ...below));
  }
  return [...folders];
}

async function languageFolders(folder: string, fs: FileSystem): Promise<string[]> {
  const entries = await fs.readdir(folder).catch(() => []);
  return entries
    .filter(({ kind, name }) => kind === 'folder' && parseLanguageTag(name))
    .map(({ name }) => name);
}
