import path from 'node:path';
import { parseLanguageTag } from '../model/language-tag.ts';
import { articleName, isMarkdown } from './article-name.ts';
import type { FileSystem } from './file-system.ts';
import { readFrontKeys } from './front-keys.ts';
import { readText } from './read-article.ts';
import { boundsOf, isWithin, linked, type Walked } from './walk.ts';

interface Place {
  readonly fs: FileSystem;
  readonly cwd: string;
}

/**
 * The other language versions of one file, looked for where the layouts put them: in its folder, in the folders of other
 * languages, and above or below those; by name, and by the key in its front matter. Links are not followed out of the
 * publication.
 */
export async function otherVersions(absolute: string, place: Place, keys: TranslationKeys): Promise<Walked> {
  const { fs, cwd } = place;
  const shown = (file: string): string => path.relative(cwd, file).split(path.sep).join('/');
  const { id } = articleName(shown(absolute));
  const key = await keys.of(absolute);
  const files: string[] = [];
  const outside: string[] = [];
  const bounds = boundsOf(path.dirname(absolute), cwd);
  for (const folder of await foldersFor(absolute, shown(absolute), place)) {
    const entries = await fs.readdir(folder).catch(() => []);
    for (const { name, kind } of entries) {
      const candidate = path.join(folder, name);
      if (!isMarkdown(name) || candidate === absolute) continue;
      const leadsTo = kind === 'link' ? await linked(candidate, bounds, fs) : kind;
      if (leadsTo !== 'file' && leadsTo !== 'outside') continue;
      const isNamedSo = articleName(shown(candidate)).id === id;
      if (leadsTo === 'outside') {
        if (isNamedSo) outside.push(candidate);
      } else if (isNamedSo || (key !== null && key === (await keys.of(candidate)))) files.push(candidate);
    }
  }
  return { files: files.sort(), outside: outside.sort() };
}

/** The keys that files give in their front matter, each file read once. */
export interface TranslationKeys {
  of(absolute: string): Promise<string | null>;
}

/** Starts remembering the keys of files. */
export function translationKeys(fs: FileSystem): TranslationKeys {
  const known = new Map<string, Promise<string | null>>();
  const read = async (absolute: string): Promise<string | null> => {
    const found = await readText(absolute, fs);
    return 'text' in found ? readFrontKeys(found.text).translationKey : null;
  };
  return {
    of(absolute) {
      const key = known.get(absolute) ?? read(absolute);
      known.set(absolute, key);
      return key;
    },
  };
}

/** The folders above a file, from its own up to the working directory; only its own where it lies elsewhere. */
export function foldersAbove(absolute: string, cwd: string): string[] {
  const own = path.dirname(absolute);
  if (!isWithin(own, cwd)) return [own];
  const folders = [own];
  for (let folder = own; folder !== cwd; ) {
    folder = path.dirname(folder);
    folders.push(folder);
  }
  return folders;
}

async function foldersFor(absolute: string, shown: string, { fs, cwd }: Place): Promise<string[]> {
  const own = path.dirname(absolute);
  const folders = new Set([own]);
  const { folder } = articleName(shown);
  if (folder === null) {
    // `docs/a/b.md` may have its other half in `docs/zh-CN/a/b.md`.
    for (const above of foldersAbove(absolute, cwd))
      for (const name of await languageFolders(above, fs))
        folders.add(path.join(above, name, path.relative(above, own)));
  } else {
    const segments = shown.split('/');
    const below = segments.slice(folder + 1, -1);
    const base = path.join(absolute, ...Array.from({ length: segments.length - folder }, () => '..'));
    folders.add(path.join(base, ...below));
    for (const name of await languageFolders(base, fs)) folders.add(path.join(base, name, ...below));
  }
  return [...folders];
}

/** The names of a folder's folders that are languages: `zh-CN`, `en`. */
export async function languageFolders(folder: string, fs: FileSystem): Promise<string[]> {
  const entries = await fs.readdir(folder).catch(() => []);
  return entries
    .filter(({ kind, name }) => kind === 'folder' && parseLanguageTag(name))
    .map(({ name }) => name);
}
