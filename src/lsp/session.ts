import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../read/file-system.ts';
import { pathOf, withOpenFiles } from './open-files.ts';
import { createPublication, type Publication, type Snapshot } from './publication.ts';
import { publicationOf } from './publication-of.ts';

/** What an editor has open, and the publications that it belongs to. */
export interface Session {
  /** The file system with the editor's unsaved texts over it, and those texts by path. */
  readonly fs: FileSystem;
  readonly open: ReadonlyMap<string, TextDocument>;
  opened(file: TextDocument): void;
  closed(file: TextDocument): void;
  /** A text in the editor changed. */
  changed(file: TextDocument): void;
  /** Something on the disk changed: any file may belong elsewhere, and any publication may say something else. */
  changedOutside(): void;
  /** The publication of an open file as it is now, after whatever was still to be checked; null for a file of none. */
  current(absolute: string): Promise<Snapshot | null>;
  /** The same as it was last known, for what must not wait. */
  latest(absolute: string): Promise<Snapshot | null>;
  /** The same with every article of the publication in it. */
  whole(absolute: string): Promise<Snapshot | null>;
}

export interface SessionOptions {
  readonly disk: FileSystem;
  readonly today: () => string;
  /** Milliseconds without a change before a check starts. */
  readonly delay: number;
  /** Told what is known of a publication after each check; `null` when nothing of it is open any more. */
  readonly onSnapshot: (root: string, snapshot: Snapshot | null) => Promise<void>;
  /** Told of failures of ours; the session goes on. */
  readonly onFailure: (error: unknown) => void;
}

interface Watched {
  readonly publication: Publication;
  snapshot: Snapshot | null;
}

export function createSession({ disk, today, delay, onSnapshot, onFailure }: SessionOptions): Session {
  const open = new Map<string, TextDocument>();
  const fs = withOpenFiles(disk, open);
  const roots = new Map<string, string | null>();
  const publications = new Map<string, Watched>();
  const dirty = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let areRootsKnown = true;

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), delay);
  }

  /** One check after another, until nothing waits for one. */
  function settle(): Promise<void> {
    clearTimeout(timer);
    running = running.then(checkDirty).catch(onFailure);
    return running;
  }

  async function checkDirty(): Promise<void> {
    if (!areRootsKnown) await findRoots();
    for (let root = first(dirty); root !== undefined; root = first(dirty)) {
      dirty.delete(root);
      await checkOne(root).catch(onFailure);
    }
  }

  async function findRoots(): Promise<void> {
    areRootsKnown = true;
    roots.clear();
    for (const absolute of open.keys()) roots.set(absolute, await publicationOf(absolute, fs));
    for (const root of [...publications.keys(), ...roots.values()]) if (root !== null) dirty.add(root);
  }

  async function checkOne(root: string): Promise<void> {
    const files = [...open.keys()].filter((absolute) => roots.get(absolute) === root);
    if (files.length === 0) {
      publications.delete(root);
      await onSnapshot(root, null);
      return;
    }
    const watched = publications.get(root) ?? {
      publication: createPublication({ root, fs, today }),
      snapshot: null,
    };
    publications.set(root, watched);
    watched.snapshot = await watched.publication.look(files);
    await onSnapshot(root, watched.snapshot);
  }

  const watchedOf = (absolute: string): Watched | undefined => publications.get(roots.get(absolute) ?? '');

  return {
    fs,
    open,
    opened(file) {
      const absolute = pathOf(file.uri);
      if (absolute === null) return;
      open.set(absolute, file);
      areRootsKnown = false;
      later();
    },
    closed(file) {
      const absolute = pathOf(file.uri);
      if (absolute === null || !open.delete(absolute)) return;
      areRootsKnown = false;
      later();
    },
    changed(file) {
      const absolute = pathOf(file.uri);
      const root = absolute === null ? null : roots.get(absolute);
      if (root) dirty.add(root);
      if (root || !areRootsKnown) later();
    },
    changedOutside() {
      areRootsKnown = false;
      later();
    },
    async current(absolute) {
      await settle();
      return watchedOf(absolute)?.snapshot ?? null;
    },
    async latest(absolute) {
      if (!watchedOf(absolute)?.snapshot) await settle();
      return watchedOf(absolute)?.snapshot ?? null;
    },
    async whole(absolute) {
      await settle();
      return (await watchedOf(absolute)?.publication.lookAtAll()) ?? null;
    },
  };
}

const first = <Value>(values: ReadonlySet<Value>): Value | undefined => values.values().next().value;
