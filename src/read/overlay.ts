import type { FileSystem } from './file-system.ts';

/** A file system on which some files hold other bytes than on disk: unsaved buffers, corrections not yet written. Keys are absolute paths. */
export const overlay = (fs: FileSystem, files: ReadonlyMap<string, Uint8Array>): FileSystem => ({
  ...fs,
  readFile: async (path) => files.get(path) ?? fs.readFile(path),
  stat: async (path) => {
    const bytes = files.get(path);
    return bytes ? { kind: 'file', size: bytes.length } : fs.stat(path);
  },
});
