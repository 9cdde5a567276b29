import * as fs from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/** What reading needs of a file system, so that an editor's unsaved buffers can stand in for files. Paths are absolute. */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  /** Follows links. Rejects with an `ENOENT` error where there is nothing. */
  stat(path: string): Promise<Stat>;
  /** What a folder holds, in no particular order; links are not followed. */
  readdir(path: string): Promise<Entry[]>;
  realpath(path: string): Promise<string>;
}

// Those of `node:fs/promises` take twice as long, for a handle of each file.
const readFile = promisify(fs.readFile);
const stat = promisify(fs.stat);

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => readFile(path),
  stat: async (path) => {
    const found = await stat(path);
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
  },
  readdir: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink()
            ? 'link'
            : 'other',
    }));
  },
  realpath: (path) => realpath(path),
};
