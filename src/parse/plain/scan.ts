import type { Tree } from '../markdown.ts';
import { addText, type Piece } from './attention.ts';
import type { Bracket } from './bracket.ts';
import type { Page } from './page.ts';

/** How far the reading of inline text has come. Every offset is one of the source, `written` excepted. */
export interface Scan {
  readonly page: Page;
  readonly lastLine: number;
  /** Where the text ends. */
  readonly end: number;
  readonly inTable: boolean;
  readonly pieces: Piece[];
  /** Those that no `]` has answered yet. */
  readonly brackets: Bracket[];
  line: number;
  lineStart: number;
  lineEnd: number;
  /** The line from its start to its end. */
  written: string;
  /** What is read next. */
  at: number;
  /** Where the characters begin that are text so far and in no piece yet. */
  text: number;
  /** How many runs of `*` and `_` were read. */
  runs: number;
  /** Where the last run of so many backticks starts; null before the first backtick. */
  lastTicks: ReadonlyMap<number, number> | null;
}

/** Reads what begins at `scan.at` and moves behind it, behind one character at least; false: declines, the text is left to remark. */
export type InlineReader = (scan: Scan) => boolean;

/** Makes a piece of the text that was read up to an offset. */
export function flush({ page, pieces, text }: Scan, until: number): void {
  if (until > text) addText(pieces, page.source.slice(text, until), text, until);
}

/** Goes on behind an offset, up to which everything is in a piece. */
export function moveTo(scan: Scan, to: number): void {
  scan.at = to;
  scan.text = to;
}

/** Appends a piece that starts and ends at offsets, behind the text before it. */
export function put(scan: Scan, start: number, piece: Tree | Piece, end: number): void {
  flush(scan, start);
  scan.pieces.push(piece);
  moveTo(scan, end);
}

/** Leaves a character, or a few, to be text. */
export function leave(scan: Scan, count = 1): true {
  scan.at += count;
  return true;
}

/** Whether lines within a container follow: where remark has looked there in vain, it places line ends behind the marks. */
export function crossesMarks({ page, line, lastLine }: Scan): boolean {
  const { starts, nexts } = page;
  for (let l = line; l < lastLine; l++) if (starts[l + 1] !== nexts[l]) return true;
  return false;
}
