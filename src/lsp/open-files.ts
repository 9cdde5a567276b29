import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../read/file-system.ts';
import { overlay } from '../read/overlay.ts';

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
export const withOpenFiles = (disk: FileSystem, open: OpenFiles): FileSystem =>
  overlay(disk, {
    get: (absolute) => {
      const file = open.get(absolute);
      return file && encoder.encode(file.getText());
    },
    keys: () => open.keys(),
  });
