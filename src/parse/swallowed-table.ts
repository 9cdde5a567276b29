import type { Cell, Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { DraftTable } from './draft-block.ts';
import { isLiteralAt, slicePassage, sourceOf } from './passage.ts';

/** Lines of a passage that were meant as a table: `first` is the head, `end` the line after the last row. */
export interface SwallowedLines {
  readonly first: number;
  readonly end: number;
  /** Whether head and delimiter row disagree about the number of columns, which is why it is no table. */
  readonly uneven: boolean;
}

/** Finds a head, a delimiter row and rows among the lines of a text, from a line on: ``| a | b |``, ``|---|---|``, ``| 1 | 2 |``. */
export function findSwallowed(passage: Passage, lines: readonly Span[], from: number): SwallowedLines | null {
  for (let i = from + 1; i < lines.length; i++) {
    const columns = delimiterColumns(lineText(passage, lines[i]!));
    if (columns === 0) continue;
    const head = cellSpans(passage, lines[i - 1]!);
    if (head.length < 2 && !isFenced(lineText(passage, lines[i - 1]!))) continue;
    let end = i + 1;
    while (end < lines.length && cellSpans(passage, lines[end]!).length > 1) end += 1;
    return { first: i - 1, end, uneven: head.length !== columns };
  }
  return null;
}

/** The table that such lines were meant to be. */
export function swallowedTable(
  passage: Passage,
  lines: readonly Span[],
  found: SwallowedLines,
  depth: number,
): DraftTable {
  const rows = [found.first, ...range(found.first + 2, found.end)].map((l) => cellSpans(passage, lines[l]!));
  const width = Math.max(...rows.map((row) => row.length));
  const grid = rows.map((row, r) => {
    const cells: Cell[] = [];
    for (let column = 0; column < width; column++) {
      const at = row[column] ?? { start: row.at(-1)!.end, end: row.at(-1)!.end };
      const cell = slicePassage(passage, at);
      const span =
        cell.text === ''
          ? sourceOf(passage, { start: at.start, end: at.start + 1 })
          : sourceOf(cell, { start: 0, end: cell.text.length });
      cells.push({ row: r, column, rowSpan: 1, columnSpan: 1, span, passage: cell });
    }
    return cells;
  });
  const span = sourceOf(passage, { start: lines[found.first]!.start, end: lines[found.end - 1]!.end });
  return {
    type: 'table',
    form: 'swallowed',
    span,
    depth,
    list: null,
    rows: grid,
    headerRows: 1,
    caption: null,
  };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

const lineText = ({ text }: Passage, { start, end }: Span): string => text.slice(start, end).trim();

const isFenced = (line: string): boolean => line.length > 2 && line.startsWith('|') && line.endsWith('|');

/** How many columns a delimiter row sets, 0 where the line is none; the dashes may be ones that a word processor made. */
function delimiterColumns(line: string): number {
  if (!line.includes('|') || !/^[-|: \t—–]+$/.test(line)) return 0;
  const cells = line.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((cell) => /^:?[-—–]+:?$/.test(cell.trim())) ? cells.length : 0;
}

/** The cells of a row as stretches of the text; an escaped pipe separates nothing. */
function cellSpans(passage: Passage, line: Span): Span[] {
  const { text } = passage;
  let { start, end } = line;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  const isPipe = (at: number): boolean => text[at] === '|' && isLiteralAt(passage, at);
  if (start < end && isPipe(start)) start += 1;
  if (end > start && isPipe(end - 1)) end -= 1;
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isPipe(at)) continue;
    cells.push({ start: from, end: at });
    from = at + 1;
  }
  cells.push({ start: from, end });
  return cells;
}
