import path from 'node:path';
import type { FSWatcher } from 'chokidar';
import { isMarkdown } from '../read/article-name.ts';
import { isWithin } from '../read/walk.ts';

/** What a check reads, as absolute paths, and where it writes. */
export interface Watched {
  /** Files and folders with articles. */
  readonly articles: readonly string[];
  /** Folder of the registry. */
  readonly registry: string;
  /** Files that are read besides: configuration, data that the registry takes values from. They need not be there yet. */
  readonly files: readonly string[];
  /** Folder of reports, and the reports that a check writes there: they are no change, wherever it lies. */
  readonly output: string;
  readonly reports: readonly string[];
}

export interface FileWatcher {
  /** Watches these from now on; what changes after it resolves is told by `next`. */
  follow(watched: Watched): Promise<void>;
  /** Waits until something changed and nothing changes any more for a moment; the paths, in order. */
  next(): Promise<string[]>;
  close(): Promise<void>;
}

/** Milliseconds without a change: editors write a file in several steps. */
const QUIET = 100;

export async function createFileWatcher(): Promise<FileWatcher> {
  const { watch } = await import('chokidar'); // loads only for those who ask for it
  const changed = new Set<string>();
  let watcher: FSWatcher | null = null;
  let followed = '';
  let timer: NodeJS.Timeout | undefined;
  let wake = (): void => undefined;
  const note = (file: string): void => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => wake(), QUIET);
  };
  return {
    async follow(watched) {
      const key = JSON.stringify(watched);
      if (key === followed) return;
      followed = key;
      await watcher?.close();
      const { articles, registry, files } = watched;
      watcher = watch([...articles, registry, ...files], {
        ignoreInitial: true,
        ignored: ignoredIn(watched),
      });
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, note);
      await new Promise<void>((resolve) => watcher!.once('ready', resolve));
    },
    async next() {
      while (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const files = [...changed].sort();
      changed.clear();
      return files;
    },
    async close() {
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}

/** Whether a path is none that a check reads: hidden, a report, or a file of another kind. */
function ignoredIn({ articles, registry, files, output, reports }: Watched) {
  const roots = [...articles, registry];
  const isOutputApart = !roots.some((root) => isWithin(root, output));
  return (file: string, stats?: { isFile(): boolean }): boolean => {
    if (files.includes(file) || roots.includes(file)) return false;
    if (reports.includes(file) || (isOutputApart && isWithin(file, output))) return true;
    const root = roots.find((one) => isWithin(file, one));
    if (root === undefined) return ![...roots, ...files].some((one) => isWithin(one, file));
    const below = path.relative(root, file).split(path.sep);
    if (below.some((name) => name.startsWith('.') || name === 'node_modules')) return true;
    if (stats === undefined || !stats.isFile()) return false;
    return !isMarkdown(file) && !(isWithin(file, registry) && /\.ya?ml$/i.test(file));
  };
}
