import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
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

/** Pieces are gathered to so many bytes, or to so many as systems take at once, since a report has many short ones. */
const GATHERED = 1 << 18;
const MOST_PIECES = 1000;

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
    let left = pieces;
    pieces = [];
    gathered = 0;
    while (left.length > 0) left = behind(left, writevSync(file, left));
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
      if (gathered >= GATHERED || pieces.length >= MOST_PIECES) flush();
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

/** What is left of pieces of which so many bytes are written. */
function behind(pieces: readonly Uint8Array[], written: number): Uint8Array[] {
  let first = 0;
  let rest = written;
  while (first < pieces.length && rest >= pieces[first]!.length) rest -= pieces[first++]!.length;
  const left = pieces.slice(first);
  if (rest > 0) left[0] = left[0]!.subarray(rest);
  return left;
}

function create(file: string, forget: () => void): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    forget();
    throw error;
  }
}
