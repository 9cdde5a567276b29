import type { Cell, Problem } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import type { DraftTable, DraftText } from './draft-block.ts';
import { type Origin, readInline, spanOf } from './inline.ts';
import type { Tree } from './markdown.ts';
import { EMPTY } from './passage.ts';

interface Read {
  readonly table: DraftTable;
  /** Lines right under the table, which GFM takes for rows though nothing in them is a cell. */
  readonly tail: DraftText | null;
  readonly problems: readonly Problem[];
}

/** Short rows are filled up, so that a few long lines could ask for any number of cells. */
const MOST_CELLS = 1_000_000;

/** A pipe table as a grid: short rows filled up, lines without a pipe given back as text. */
export function gfmTable(node: Tree, origin: Origin, depth: number): Read {
  const rows = node.children ?? [];
  let end = rows.length;
  while (end > 1 && !hasPipe(rows[end - 1]!, origin)) end -= 1;
  const columns = rows[0]?.children?.length ?? 0;
  const problems: Problem[] = [];
  const width = rows.slice(0, end).reduce((most, row) => Math.max(most, row.children?.length ?? 0), 0);
  if (width * end > MOST_CELLS)
    throw new Error(`a table of ${end} rows and ${width} columns has more than ${MOST_CELLS} cells`);
  const grid = rows.slice(0, end).map((row, r) => {
    const cells = (row.children ?? []).map((cell, c) => readCell(cell, r, c, origin));
    if (cells.slice(columns).some(({ passage }) => passage.text !== ''))
      problems.push(ragged(cells, columns));
    const close = spanOf(row, origin).end;
    for (let c = cells.length; c < width; c++)
      cells.push({
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        span: { start: close, end: close },
        passage: EMPTY,
      });
    return cells;
  });
  const span = { start: spanOf(node, origin).start, end: spanOf(rows[end - 1] ?? node, origin).end };
  return {
    table: { type: 'table', form: 'gfm', span, depth, list: null, rows: grid, headerRows: 1, caption: null },
    tail: tailOf(rows.slice(end), origin, depth),
    problems,
  };
}

function ragged(cells: readonly Cell[], columns: number): Problem {
  return {
    kind: 'ragged-table',
    span: { start: cells[columns]!.span.start, end: cells.at(-1)!.span.end },
    message: `This row has ${cells.length} cells, the table's head has ${columns}; readers do not see what stands in the cells beyond`,
  };
}

/** A row of a real table has a pipe that is not escaped. */
function hasPipe(row: Tree, origin: Origin): boolean {
  const { start, end } = spanOf(row, origin);
  for (let i = start; i < end; i++) {
    if (origin.source[i] === '\\') i += 1;
    else if (origin.source[i] === '|') return true;
  }
  return false;
}

function readCell(node: Tree, row: number, column: number, origin: Origin): Cell {
  const children = node.children ?? [];
  const own = spanOf(node, origin);
  const span: Span =
    children.length === 0
      ? own
      : { start: spanOf(children[0]!, origin).start, end: spanOf(children.at(-1)!, origin).end };
  return { row, column, rowSpan: 1, columnSpan: 1, span, passage: readInline(children, origin) };
}

function tailOf(rows: readonly Tree[], origin: Origin, depth: number): DraftText | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const nodes: Tree[] = [];
  let previous: Tree | null = null;
  for (const row of rows) {
    if (previous) nodes.push(lineBreak(previous, row));
    nodes.push(...(row.children ?? []).flatMap((cell) => cell.children ?? []));
    previous = row;
  }
  return {
    type: 'paragraph',
    span: { start: spanOf(first, origin).start, end: spanOf(last, origin).end },
    depth,
    list: null,
    label: null,
    passage: readInline(nodes, origin),
  };
}

const lineBreak = (before: Tree, after: Tree): Tree => ({
  type: 'break',
  position: { start: before.position?.end ?? {}, end: after.position?.start ?? {} },
});
