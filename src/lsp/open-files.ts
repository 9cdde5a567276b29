import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry, FileSystem } from '../read/file-system.ts';

/** Files that an editor holds, by absolute path; saved or not, what stands in the editor counts. */
export type OpenFiles = ReadonlyMap<string, TextDocument>;

/** The path of a `file:` URI; null for what is no file of this machine (`untitled:`, `git:`). */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? path.normalize(fileURLToPath(uri)) : null;
  } catch {
    return null;
  }
}

const encoder = new TextEncoder();

/** The file system as the editor sees it: open files lie over those on the disk, and may be there only. */
export function withOpenFiles(disk: FileSystem, open: OpenFiles): FileSystem {
  const bytesOf = (absolute: string): Uint8Array | null => {
    const file = open.get(absolute);
    return file === undefined ? null : encoder.encode(file.getText());
  };
  return {
    readFile: async (absolute) => bytesOf(absolute) ?? disk.readFile(absolute),
    stat: async (absolute) => {
      const bytes = bytesOf(absolute);
      return bytes === null ? disk.stat(absolute) : { kind: 'file', size: bytes.length };
    },
    readdir: async (folder) => {
      const entries = await disk.readdir(folder);
      const names = new Set(entries.map(({ name }) => name));
      const unsaved = [...open.keys()].filter(
        (absolute) => path.dirname(absolute) === folder && !names.has(path.basename(absolute)),
      );
      return [
        ...entries,
        ...unsaved.map((absolute): Entry => ({ name: path.basename(absolute), kind: 'file' })),
      ];
    },
    realpath: (absolute) =>
      disk.realpath(absolute).catch((error: unknown) => {
        if (open.has(absolute)) return absolute;
        throw error;
      }),
  };
}
