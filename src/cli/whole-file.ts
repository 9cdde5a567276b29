import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { onExit } from 'signal-exit';

/** A file that is written piece by piece beside its place, and put there once it is whole. */
export interface WholeFile {
  /** A text, or bytes of UTF-8. */
  write(piece: string | Uint8Array): void;
  /** Puts it in its place. */
  keep(): void;
  /** Takes it away; what stood in its place stays. */
  drop(): void;
}

/** Pieces are gathered to so many bytes, since a report has many short ones. */
const GATHERED = 1 << 18;

let opened = 0;

/** Opens a file, its folders with it. Whatever the file system refuses is thrown, then and later. */
export function openWhole(absolute: string): WholeFile {
  mkdirSync(path.dirname(absolute), { recursive: true });
  const beside = `${absolute}.${process.pid}-${opened++}.part`;
  // Node's own `exit` is not told of a signal that ends the process; one may come as soon as the file is there.
  const forget = onExit(() => drop());
  const file = create(beside, forget);
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  let isOpen = true;
  const flush = (): void => {
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    pieces = [];
    gathered = 0;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const drop = (): void => {
    forget();
    if (isOpen) closeSync(file);
    isOpen = false;
    rmSync(beside, { force: true });
  };
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      pieces.push(bytes);
      gathered += bytes.length;
      if (gathered >= GATHERED) flush();
    },
    keep() {
      flush();
      fsyncSync(file);
      closeSync(file);
      isOpen = false;
      renameSync(beside, absolute);
      forget();
    },
    drop,
  };
}

function create(file: string, forget: () => void): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    forget();
    throw error;
  }
}
