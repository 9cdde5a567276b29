import path from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Entry, FileSystem } from '../read/file-system.ts';
import { type GitPlace, recordsOf, runGit } from './git.ts';

interface Blob {
  readonly id: string;
  readonly size: number;
  readonly kind: 'file' | 'link' | 'other';
}

const missing = (absolute: string): Error =>
  Object.assign(new Error(`ENOENT: no such file in the commit, '${absolute}'`), { code: 'ENOENT' });

/** The files of a commit, read as if they lay in the repository's folder. `place.cwd` is the repository's root. */
export async function commitFileSystem(commit: string, place: GitPlace): Promise<FileSystem> {
  const listed = await runGit(['ls-tree', '-r', '-z', '--long', '--full-tree', commit], place);
  if (listed.code !== 0) {
    throw new UserError([
      { message: `git could not list a commit: ${listed.said}`, remedy: 'see whether `git fsck` is content' },
    ]);
  }
  const { blobs, folders } = index(recordsOf(listed.stdout));
  const inTree = (absolute: string): string => path.relative(place.cwd, absolute).split(path.sep).join('/');
  const blobAt = (absolute: string): Blob => {
    const blob = blobs.get(inTree(absolute));
    if (blob === undefined || blob.kind === 'other') throw missing(absolute);
    return blob;
  };
  return {
    async readFile(absolute) {
      const { code, stdout } = await runGit(['cat-file', 'blob', blobAt(absolute).id], place);
      if (code !== 0) throw missing(absolute);
      return stdout;
    },
    async stat(absolute) {
      if (folders.has(inTree(absolute))) return { kind: 'folder', size: 0 };
      const { kind, size } = blobAt(absolute);
      return { kind: kind === 'file' ? 'file' : 'other', size };
    },
    async readdir(absolute) {
      const entries = folders.get(inTree(absolute));
      if (entries === undefined) throw missing(absolute);
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
    async realpath(absolute) {
      if (!folders.has(inTree(absolute))) blobAt(absolute);
      return absolute;
    },
  };
}

/** `100644 blob 3f… 120\tclaims/a.yaml`, one a record. */
const RECORD = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/;

function index(records: readonly string[]) {
  const blobs = new Map<string, Blob>();
  const folders = new Map<string, Map<string, Entry['kind']>>([['', new Map()]]);
  for (const record of records) {
    const found = RECORD.exec(record);
    if (!found) continue;
    const [, mode, , id, size, name] = found as unknown as [string, string, string, string, string, string];
    const kind = mode === '120000' ? 'link' : mode.startsWith('100') ? 'file' : 'other';
    blobs.set(name, { id, size: Number(size) || 0, kind });
    const parts = name.split('/');
    for (let depth = parts.length - 1; depth >= 0; depth--) {
      const folder = parts.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, Entry['kind']>();
      const known = folders.has(folder) && depth > 0;
      folders.set(folder, entries.set(parts[depth]!, depth === parts.length - 1 ? kind : 'folder'));
      if (known) break; // the folders above hold it already
    }
  }
  return { blobs, folders };
}
