import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../cache/cache.ts';
import { BUILD } from '../tool.ts';

/** Tells builds of one version apart, as they come while claimcheck itself is being changed. */
export function buildMark(): string {
  if (BUILD !== null) return BUILD;
  const { size, mtimeMs } = statSync(new URL(import.meta.url));
  return `${size} ${mtimeMs}`;
}

/** Entries that no run wrote anew since so many days are taken away; what is still of use is made again then. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** A cache that could not be written to says so once. */
export interface CacheFolder extends Store {
  /** After the run: takes old entries away. Gives why the cache could not be written, or null. */
  close(now: number): string | null;
}

/** Entries as files of a folder, each put in its place whole, so that two runs at once do not harm each other. */
export function cacheFolder(folder: string): CacheFolder {
  let failure: string | null = null;
  let isMade = false;
  let wrote = 0;
  const make = (): void => {
    if (isMade) return;
    mkdirSync(folder, { recursive: true });
    // It belongs to this machine: repositories and backups leave it out without being told.
    writeFileSync(path.join(folder, '.gitignore'), '*\n');
    isMade = true;
  };
  return {
    read(name) {
      try {
        return readFileSync(path.join(folder, name));
      } catch {
        return null; // there is none, or none that can be read: the article is checked
      }
    },
    write(name, bytes) {
      if (failure !== null) return;
      const target = path.join(folder, name);
      const beside = `${target}.${process.pid}-${wrote++}.part`;
      try {
        make();
        writeFileSync(beside, bytes);
        renameSync(beside, target);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        takeAway(beside);
      }
    },
    close(now) {
      if (wrote > 0 && failure === null) takeOldAway(folder, now);
      return failure;
    },
  };
}

/** What cannot be taken away is left: it is in nobody's way. */
function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself may be missing, or not ours.
  }
}

function takeOldAway(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!/^[0-9a-f]{32}(?:\.\d+-\d+\.part)?$/.test(name)) continue;
    const file = path.join(folder, name);
    const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > KEPT_DAYS * DAY) takeAway(file);
  }
}
