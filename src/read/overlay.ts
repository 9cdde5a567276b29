import path from 'node:path';
import type { Entry, FileSystem } from './file-system.ts';

/** What some files hold, by absolute path, saved or not: unsaved buffers, corrections not yet written. A `Map` is one. */
export interface Overlaid {
  get(absolute: string): Uint8Array | undefined;
  keys(): Iterable<string>;
}

/** A file system on which some files hold other bytes than on disk, or are there only. It follows `files` as it changes. */
export const overlay = (fs: FileSystem, files: Overlaid): FileSystem => ({
  readFile: async (absolute) => files.get(absolute) ?? fs.readFile(absolute),
  stat: async (absolute) => {
    const bytes = files.get(absolute);
    return bytes ? { kind: 'file', size: bytes.length } : fs.stat(absolute);
  },
  readdir: async (folder) => {
    const entries = await fs.readdir(folder);
    const names = new Set(entries.map(({ name }) => name));
    const unsaved = [...files.keys()]
      .filter((absolute) => path.dirname(absolute) === folder && !names.has(path.basename(absolute)))
      .map((absolute): Entry => ({ name: path.basename(absolute), kind: 'file' }));
    return [...entries, ...unsaved];
  },
  realpath: (absolute) =>
    fs.realpath(absolute).catch((error: unknown) => {
      if (files.get(absolute) !== undefined) return absolute;
      throw error;
    }),
});
