import { classifyCharacter } from 'micromark-extension-cjk-friendly-util';
import type { Tree } from '../markdown.ts';
import { place } from './page.ts';

/** A run of `*` or `_`, of which emphasis takes off what it uses. */
export interface Run {
  readonly type: 'run';
  readonly marker: string;
  start: number;
  end: number;
  readonly open: boolean;
  readonly close: boolean;
}

const WHITE = 1;
const PUNCTUATION = 2;
const CJK = 4096;
const CJK_OR_IVS = 12288;
const SELECTOR = 16384;

const known = new Int32Array(0x10000).fill(-1);

function classOf(code: number): number {
  if (code > 0xffff) return classifyCharacter(code);
  let found = known[code]!;
  if (found < 0) {
    found = classifyCharacter(code);
    known[code] = found;
  }
  return found;
}

const isMarker = (code: number): boolean => code === 42 || code === 95;

/**
 * The run of `*` or `_` at an offset and what it may do, by the characters beside it, those of Chinese, Japanese and
 * Korean read as `remark-cjk-friendly` reads them; null where a variation selector stands before it.
 */
export function runAt(source: string, at: number, start: number, end: number): Run | null {
  const marker = source.charCodeAt(at);
  let to = at + 1;
  while (to < end && source.charCodeAt(to) === marker) to += 1;
  const left = at > start ? codeBefore(source, at, start) : 10;
  const right = to < end ? source.codePointAt(to)! : 10;
  const before = classOf(left);
  const after = classOf(right);
  if (before === SELECTOR) return null;
  const beforeMark = isMark(before);
  const afterMark = isMark(after);
  const beforeEdge = beforeMark || (before & WHITE) !== 0 || isMarker(left);
  const afterEdge = afterMark || (after & WHITE) !== 0 || isMarker(right);
  const open = !afterEdge || (afterMark && (beforeEdge || (before & CJK_OR_IVS) !== 0)) || right === 126;
  const close = !beforeEdge || (beforeMark && (afterEdge || (after & CJK) !== 0)) || left === 126;
  const strict = marker === 95;
  return {
    type: 'run',
    marker: source[at]!,
    start: at,
    end: to,
    open: strict ? open && ((before & (WHITE | PUNCTUATION)) !== 0 || !close) : open,
    close: strict ? close && ((after & (WHITE | PUNCTUATION)) !== 0 || !open) : close,
  };
}

/** Punctuation that is not Chinese, Japanese or Korean. */
const isMark = (kind: number): boolean => (kind & (CJK | PUNCTUATION)) === PUNCTUATION;

function codeBefore(source: string, at: number, start: number): number {
  const code = source.charCodeAt(at - 1);
  if (code < 0xdc00 || code > 0xdfff || at - 2 < start) return code;
  return source.codePointAt(at - 2)!;
}

/** What inline text is made of before its emphasis is known. */
export type Piece = Tree | Run;

const isRun = (piece: Piece): piece is Run => piece.type === 'run';

/** Turns runs into emphasis, strong emphasis and text, as micromark pairs them: each closing run with the nearest before. */
export function resolveRuns(source: string, pieces: readonly Piece[]): Tree[] {
  const open: Piece[] = [];
  const openers: number[] = [];
  for (const piece of pieces) {
    if (!isRun(piece)) {
      open.push(piece);
      continue;
    }
    let left = piece.close;
    while (left && piece.start < piece.end) left = closeRun(source, open, openers, piece);
    if (piece.start === piece.end) continue;
    if (piece.open) openers.push(open.length);
    open.push(piece);
  }
  return textOf(source, open, 0);
}

/** Pairs a closing run with an opening one, if there is one, and puts the emphasis in the place of what lies between. */
function closeRun(source: string, open: Piece[], openers: number[], closer: Run): boolean {
  for (let o = openers.length - 1; o >= 0; o--) {
    const at = openers[o]!;
    const opener = open[at] as Run;
    if (opener.marker !== closer.marker) continue;
    const size = closer.end - closer.start;
    const sum = size + opener.end - opener.start;
    if ((opener.close || closer.open) && size % 3 !== 0 && sum % 3 === 0) continue;
    const use = size > 1 && opener.end - opener.start > 1 ? 2 : 1;
    const children = textOf(source, open, at + 1);
    const node: Tree = {
      type: use > 1 ? 'strong' : 'emphasis',
      position: place(opener.end - use, closer.start + use),
      children,
    };
    opener.end -= use;
    closer.start += use;
    const empty = opener.start === opener.end;
    openers.length = empty ? o : o + 1;
    open.length = empty ? at : at + 1;
    open.push(node);
    return true;
  }
  return false;
}

/** Pieces from an index on as nodes: runs that were not used are text, and neighbouring texts are one. */
function textOf(source: string, pieces: readonly Piece[], from: number): Tree[] {
  const nodes: Tree[] = [];
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (isRun(piece)) addText(nodes, source.slice(piece.start, piece.end), piece.start, piece.end);
    else if (piece.type === 'text')
      addText(nodes, piece.value!, piece.position!.start.offset!, piece.position!.end.offset!);
    else nodes.push(piece);
  }
  return nodes;
}

/** Appends text, to the text before it where there is one. */
export function addText(pieces: Piece[], value: string, start: number, end: number): void {
  const last = pieces.at(-1);
  if (last?.type === 'text') {
    const { position, value: before } = last as Tree;
    pieces[pieces.length - 1] = {
      type: 'text',
      value: before + value,
      position: place(position!.start.offset!, end),
    };
  } else pieces.push({ type: 'text', value, position: place(start, end) });
}
