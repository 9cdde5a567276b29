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
