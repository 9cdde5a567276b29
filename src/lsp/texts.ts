import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import type { Span } from '../model/position.ts';
import type { RegistryPlace } from '../model/registry.ts';
import { decodeStrictly } from '../read/decode.ts';
import type { FileSystem } from '../read/file-system.ts';
import { type FileText, fileText } from './file-text.ts';
import type { OpenFiles } from './open-files.ts';
import type { Snapshot } from './publication.ts';

/** The files of a publication as an editor names them and counts in them. Paths are as in the snapshot. */
export interface Texts {
  uri(shown: string): string;
  /** Null where the file cannot be read. */
  of(shown: string): Promise<FileText | null>;
  location(shown: string, span: Span): Promise<Location>;
  /** The rest of the line at a place of the registry or of the configuration. */
  line(place: { readonly path: string } & Partial<RegistryPlace>): Promise<Location>;
  shown(absolute: string): string;
}

/** The first character of a file. */
export const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Texts as they were when the snapshot was made; those that it does not hold are read when they are asked for. */
export function textsOf({ root, articles }: Snapshot, fs: FileSystem, open: OpenFiles): Texts {
  const known = new Map<string, Promise<FileText | null>>();
  const absolute = (shown: string): string => path.resolve(root, shown);
  for (const { article } of articles)
    for (const { document } of article.versions)
      known.set(document.path, Promise.resolve(fileText(document.source, open.has(absolute(document.path)))));

  const read = (shown: string): Promise<FileText | null> =>
    fs.readFile(absolute(shown)).then(
      (bytes) => {
        const text = decodeStrictly(bytes);
        return text === null ? null : fileText(text, open.has(absolute(shown)));
      },
      () => null,
    );
  const of = (shown: string): Promise<FileText | null> => {
    const text = known.get(shown) ?? read(shown);
    known.set(shown, text);
    return text;
  };
  const uri = (shown: string): string =>
    open.get(absolute(shown))?.uri ?? pathToFileURL(absolute(shown)).href;
  return {
    uri,
    of,
    location: async (shown, span) => ({ uri: uri(shown), range: (await of(shown))?.range(span) ?? TOP }),
    line: async (place) => ({
      uri: uri(place.path),
      range: (await of(place.path))?.restOfLine(place) ?? TOP,
    }),
    shown: (file) => path.relative(root, file).split(path.sep).join('/'),
  };
}
