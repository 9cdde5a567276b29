import path from 'node:path';
import { isMarkdown } from './article-name.ts';
import type { FileSystem } from './file-system.ts';

const isIgnored = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Whether a path is a folder itself or lies below it. */
export const isWithin = (inner: string, folder: string): boolean =>
  inner === folder || inner.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

/**
 * Every Markdown file below a folder, in order of path; folders named like one are given too, to be reported. Links are
 * followed as long as they stay below the folder, each folder once, so that circles end and nothing outside is read.
 */
export async function walk(root: string, fs: FileSystem): Promise<string[]> {
  const top = await fs.realpath(root).catch(() => root);
  const seen = new Set([top]);
  const found: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = await fs.readdir(folder).catch(() => null);
    if (entries === null) {
      found.push(folder); // reading it as a file will say why it cannot be read
      continue;
    }
    for (const entry of entries) {
      if (isIgnored(entry.name)) continue;
      const absolute = path.join(folder, entry.name);
      const kind = entry.kind === 'link' ? await linked(absolute, top, fs) : entry.kind;
      if (isMarkdown(entry.name) && kind !== null) found.push(absolute);
      else if (kind === 'folder') {
        const real = await fs.realpath(absolute).catch(() => null);
        if (real === null || seen.has(real)) continue;
        seen.add(real);
        pending.push(absolute);
      }
    }
  }
  return found.sort();
}

async function linked(absolute: string, top: string, fs: FileSystem): Promise<'file' | 'folder' | null> {
  try {
    if (!isWithin(await fs.realpath(absolute), top)) return null;
    const { kind } = await fs.stat(absolute);
    return kind === 'other' ? null : kind;
  } catch {
    return 'file'; // a link to nothing, or in a circle: reading it will say so
  }
}
