import path from 'node:path';
import type { Entry, FileSystem } from '../../src/read/file-system.ts';

/** Where publications in memory lie. */
export const ROOT = '/publication';

const missing = (name: string): Error => Object.assign(new Error(`ENOENT: ${name}`), { code: 'ENOENT' });

/** Files in memory, by path below `ROOT`. A folder answers in the order that `arrange` gives its names. */
export function memoryFiles(
  files: ReadonlyMap<string, Uint8Array>,
  arrange: (names: readonly string[]) => readonly string[],
): FileSystem {
  const kinds = new Map<string, 'file' | 'folder'>([[ROOT, 'folder']]);
  for (const name of files.keys()) {
    const parts = name.split('/');
    for (let i = 1; i < parts.length; i++) kinds.set(path.join(ROOT, ...parts.slice(0, i)), 'folder');
    kinds.set(path.join(ROOT, name), 'file');
  }
  const kindOf = async (absolute: string): Promise<'file' | 'folder'> => {
    const kind = kinds.get(absolute);
    if (kind === undefined) throw missing(absolute);
    return kind;
  };
  const bytesOf = async (absolute: string): Promise<Uint8Array> => {
    const bytes = files.get(path.relative(ROOT, absolute));
    if (bytes === undefined) throw missing(absolute);
    return bytes;
  };
  return {
    readFile: bytesOf,
    stat: async (absolute) => {
      const kind = await kindOf(absolute);
      return { kind, size: kind === 'file' ? (await bytesOf(absolute)).length : 0 };
    },
    readdir: async (folder) => {
      if ((await kindOf(folder)) !== 'folder') throw missing(folder);
      const inside = [...kinds.keys()].filter((name) => name !== ROOT && path.dirname(name) === folder);
      return arrange(inside).map((name): Entry => ({ name: path.basename(name), kind: kinds.get(name)! }));
    },
    realpath: async (absolute) => {
      await kindOf(absolute);
      return absolute;
    },
  };
}

/** An order that depends on nothing but the names and a number: as many numbers, as many orders. */
export const arrangedBy =
  (salt: number) =>
  (names: readonly string[]): readonly string[] =>
    names.toSorted((a, b) => mixed(a, salt) - mixed(b, salt) || (a < b ? -1 : 1));

function mixed(name: string, salt: number): number {
  let sum = salt | 0;
  for (let i = 0; i < name.length; i++) sum = Math.imul(sum ^ name.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
