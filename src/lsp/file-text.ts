import type { Position, Range } from 'vscode-languageserver';
import { lineStarts, pointAt, type Span } from '../model/position.ts';

const BOM = '\uFEFF';

/** A file's text, and the way between our offsets and an editor's positions; both count UTF-16 code units. */
export interface FileText {
  readonly text: string;
  range(span: Span): Range;
  offsetAt(position: Position): number;
  /** From a line and column (from 1, a BOM not counted) to the end of that line. */
  restOfLine(place: { readonly line?: number; readonly column?: number }): Range;
}

/**
 * `isOpen`: the text is the editor's own, to the character. A file on the disk may start with a BOM, which editors take
 * off when they open it: its first line is one shorter for them than for us.
 */
export function fileText(text: string, isOpen: boolean): FileText {
  const starts = lineStarts(text);
  const bom = text.startsWith(BOM) ? 1 : 0;
  const hidden = isOpen ? 0 : bom;
  const position = (offset: number): Position => {
    const { line, column } = pointAt(starts, offset);
    return { line: line - 1, character: Math.max(0, column - 1 - (line === 1 ? hidden : 0)) };
  };
  const endOfLine = (line: number): number => {
    let end = starts[line] ?? text.length;
    while (end > starts[line - 1]! && /\s/.test(text[end - 1]!)) end--;
    return end;
  };
  return {
    text,
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    offsetAt({ line, character }) {
      const start = starts[line];
      if (start === undefined) return text.length;
      const offset = start + character + (line === 0 ? hidden : 0);
      return Math.min(offset, starts[line + 1] ?? text.length);
    },
    restOfLine({ line = 1, column = 1 }) {
      const at = Math.min(line, starts.length);
      const end = endOfLine(at);
      const start = Math.min(
        starts[at - 1]! + column - 1 + (at === 1 ? bom : 0),
        Math.max(end, starts[at - 1]!),
      );
      return { start: position(start), end: position(end) };
    },
  };
}
