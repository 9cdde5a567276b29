import path from 'node:path';
import { isMarkdown } from './article-name.ts';
import type { FileSystem } from './file-system.ts';

const isIgnored = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Whether a path is a folder itself or lies below it. */
export const isWithin = (inner: string, folder: string): boolean =>
  inner === folder || inner.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

/** What a folder, or the places where a layout puts versions, hold. */
export interface Walked {
  /** In order of path. */
  readonly files: readonly string[];
  /** Links named like Markdown that lead out of the publication: nothing there is read, and that is to be told. */
  readonly outside: readonly string[];
}

/** What a link is to a walk. */
export type Linked = 'file' | 'folder' | 'outside' | null;

/** The folder that links may not lead out of: the working directory, or for what lies elsewhere that place itself. */
export const boundsOf = (absolute: string, cwd: string): string => (isWithin(absolute, cwd) ? cwd : absolute);

/**
 * Every Markdown file below a folder; folders named like one are given too, to be reported. Links to files are followed
 * within the publication, links to folders as long as they stay below the folder, each folder once, so that circles end.
 */
export async function walk(root: string, cwd: string, fs: FileSystem): Promise<Walked> {
  const top = await realOr(root, fs);
  const bounds = boundsOf(root, cwd);
  const seen = new Set([top]);
  const files: string[] = [];
  const outside: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = await fs.readdir(folder).catch(() => null);
    if (entries === null) {
      files.push(folder); // reading it as a file will say why it cannot be read
      continue;
    }
    for (const entry of entries) {
      if (isIgnored(entry.name)) continue;
      const absolute = path.join(folder, entry.name);
      const kind = entry.kind === 'link' ? await linked(absolute, bounds, fs) : entry.kind;
      if (isMarkdown(entry.name)) {
        if (kind !== null) (kind === 'outside' ? outside : files).push(absolute);
      } else if (kind === 'folder') {
        const real = await fs.realpath(absolute).catch(() => null);
        if (real === null || seen.has(real) || !isWithin(real, top)) continue;
        seen.add(real);
        pending.push(absolute);
      }
    }
  }
  return { files: files.sort(), outside: outside.sort() };
}

const realOr = (absolute: string, fs: FileSystem): Promise<string> =>
  fs.realpath(absolute).catch(() => absolute);

/** What a link leads to, links of `bounds` themselves followed; null: nothing that is read. */
export async function linked(absolute: string, bounds: string, fs: FileSystem): Promise<Linked> {
  try {
    if (!isWithin(await fs.realpath(absolute), await realOr(bounds, fs))) return 'outside';
    const { kind } = await fs.stat(absolute);
    return kind === 'other' ? null : kind;
  } catch {
    return 'file'; // a link to nothing, or in a circle: reading it will say so
  }
}
