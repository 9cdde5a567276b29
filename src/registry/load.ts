import { createHash } from 'node:crypto';
import type { Registry } from '../model/registry.ts';
import type { DataFiles, RegistryFile } from '../model/registry-files.ts';
import { createOpener, dataPath } from './data/files.ts';
import { addTabulated, checkFormulas, writtenEntries } from './entries.ts';
import { isEmpty, itemsOf, type LoadedFile, loadFile } from './file.ts';
import { createReader } from './observe.ts';
import { createProblems, type Problems } from './problems.ts';
import { readTables } from './tables/tables.ts';
import { type Terms, termsOf } from './terms.ts';

/** A registry's own files, read against the schema, before the data files that they name are there. */
export interface ParsedRegistry {
  readonly files: readonly RegistryFile[];
  readonly loaded: readonly LoadedFile[];
  readonly problems: Problems;
  /** Paths of the data files that values are taken from, in order. */
  readonly dataFiles: readonly string[];
}

/** Reads a registry's own files; what is wrong with them is told when the registry is built. */
export function parseRegistry(files: readonly RegistryFile[]): ParsedRegistry {
  const problems = createProblems();
  const loaded = files.flatMap((file) => loadFile(file, problems) ?? []);
  const tables = itemsOf(loaded, 'tables').map(({ content, path }) => dataPath(path, content.file));
  const pointed = itemsOf(loaded, 'entries').flatMap(({ content, path }) =>
    content.observations.flatMap(({ value }) =>
      typeof value === 'object' ? [dataPath(path, value.file)] : [],
    ),
  );
  return { files, loaded, problems, dataFiles: [...new Set([...tables, ...pointed])].sort() };
}

/**
 * All files of a registry as one. Throws a `UserError` that holds every problem of every file, each with line, column,
 * the line itself and what was expected.
 */
export function buildRegistry({ files, loaded, problems }: ParsedRegistry, data: DataFiles): Registry {
  const subjects = termsOf('subject', itemsOf(loaded, 'subjects'), problems);
  const metrics = termsOf('metric', itemsOf(loaded, 'metrics'), problems);
  const areWhole =
    loaded.length === files.filter(({ text }) => !isEmpty(text)).length &&
    loaded.every(({ termsAreWhole }) => termsAreWhole);
  const terms: Terms = { subjects, metrics, areWhole };
  const open = createOpener(data, problems);
  const tools = { terms, read: createReader(), open, problems };
  const items = itemsOf(loaded, 'entries');
  const entries = writtenEntries(items, tools);
  addTabulated(entries, readTables(itemsOf(loaded, 'tables'), terms, open, problems), tools);
  checkFormulas(items, entries, problems);
  problems.settle();
  return { sha256: digest(files, data), subjects, metrics, entries };
}

/** A registry from its own files and the data files that they name. */
export const loadRegistry = (files: readonly RegistryFile[], data: DataFiles = new Map()): Registry =>
  buildRegistry(parseRegistry(files), data);

function digest(files: readonly RegistryFile[], data: DataFiles): string {
  const hash = createHash('sha256');
  const add = (path: string, text: string) =>
    hash.update(`${path}\0${Buffer.byteLength(text)}\0`).update(text);
  for (const { path, text } of files) add(path, text);
  for (const [path, file] of [...data].sort(([a], [b]) => (a < b ? -1 : 1)))
    if ('text' in file) add(path, file.text);
  return hash.digest('hex');
}
