import type { TablePair } from '../../model/alignment.ts';
import { type Cell, cellAt, columnHeader, rowHeader, type Table } from '../../model/document.ts';
import type { Span } from '../../model/position.ts';
import {
  type Comparison,
  type Discrepancy,
  firstLine,
  type Hand,
  nameOf,
  otherHand,
  related,
} from './comparison.ts';
import { quoted } from './wording.ts';

const WORDS = /[A-Za-z0-9]+(?:[.,:/+-][A-Za-z0-9]+)*/g;

const wordsOf = (cell: Cell | null): ReadonlySet<string> =>
  new Set(
    (cell?.passage.text.slice(0, 400).normalize('NFKC').toLowerCase().match(WORDS) ?? []).map((word) =>
      word.replace(/,(?=\d{3})/g, ''),
    ),
  );

/** Whether two cells say the very same, or one says nothing: then none of their words differ. */
const isAlike = (a: Cell | null, b: Cell | null): boolean =>
  a === null || b === null || a.passage.text === b.passage.text;

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Whether two places hold each other's content: crossed they have more in common than straight, both of them. */
function crossed(
  first: readonly [ReadonlySet<string>, ReadonlySet<string>],
  second: readonly [ReadonlySet<string>, ReadonlySet<string>],
): boolean {
  const straight = [shared(first[0], first[1]), shared(second[0], second[1])] as const;
  const cross = [shared(first[0], second[1]), shared(second[0], first[1])] as const;
  return cross[0] > straight[0] && cross[1] > straight[1] && cross[0] > straight[1] && cross[1] > straight[0];
}

type Both = readonly [number, number];
const both = (pair: readonly [number | null, number | null]): pair is Both =>
  pair[0] !== null && pair[1] !== null;

export interface TableReport {
  readonly discrepancies: readonly Discrepancy[];
  /** Cells already reported, by side: `row:column`. */
  readonly covered: Readonly<Record<Hand, ReadonlySet<string>>>;
}

const rowSpan = (table: Table, row: number): Span => {
  const cells = table.rows[row] ?? [];
  return { start: cells[0]?.span.start ?? table.span.start, end: cells.at(-1)?.span.end ?? table.span.end };
};

const rowText = (table: Table, row: number): string =>
  (table.rows[row] ?? [])
    .map((cell) => cell.passage.text.trim())
    .filter((text) => text !== '')
    .join(' | ');

/** What differs between two tables as tables: rows and columns in one only, contents that changed places. */
export function tableDiscrepancies(comparison: Comparison, pair: TablePair): TableReport {
  const blocks = {
    left: comparison.left.document.blocks[pair.left],
    right: comparison.right.document.blocks[pair.right],
  };
  const covered = { left: new Set<string>(), right: new Set<string>() };
  if (blocks.left?.type !== 'table' || blocks.right?.type !== 'table') return { discrepancies: [], covered };
  const tables = { left: blocks.left.table, right: blocks.right.table };
  const found: Discrepancy[] = [];
  const cover = (hand: Hand, row: number, column: number) => covered[hand].add(`${row}:${column}`);

  for (const hand of ['left', 'right'] as const) {
    if (comparison.summary[otherHand(hand)]) continue;
    found.push(...lonelyRows(comparison, pair, tables, hand, cover));
    const column = lonelyColumn(comparison, pair, tables, hand, cover);
    if (column !== null) found.push(column);
  }
  found.push(...swappedCells(comparison, pair, tables, cover));
  return { discrepancies: found, covered };
}

type Tables = Readonly<Record<Hand, Table>>;
type Cover = (hand: Hand, row: number, column: number) => void;

const index = (hand: Hand): 0 | 1 => (hand === 'left' ? 0 : 1);

function lonelyRows(
  comparison: Comparison,
  pair: TablePair,
  tables: Tables,
  hand: Hand,
  cover: Cover,
): Discrepancy[] {
  const other = otherHand(hand);
  const found: Discrepancy[] = [];
  let nearest = 0;
  let inRun = false;
  for (const places of pair.rows) {
    const [own, theirs] = [places[index(hand)], places[index(other)]];
    if (theirs !== null) nearest = theirs;
    if (own === null || theirs !== null) {
      if (own !== null) inRun = false;
      continue;
    }
    for (const cell of tables[hand].rows[own] ?? []) cover(hand, own, cell.column);
    const text = rowText(tables[hand], own);
    if (text === '' || inRun) continue;
    inRun = true;
    found.push({
      rule: 'bilingual/missing',
      draft: {
        message: `The row ${quoted(text)} stands in the ${nameOf(comparison, hand)} table only. Add it to the ${nameOf(comparison, other)}, or remove it`,
        path: comparison[hand].document.path,
        span: firstLine(comparison[hand].document.source, rowSpan(tables[hand], own)),
        claims: [],
        related: [
          related(
            comparison,
            other,
            firstLine(comparison[other].document.source, rowSpan(tables[other], nearest)),
            `${nameOf(comparison, other)}: the row would stand after this one`,
          ),
        ],
        actual: text,
      },
    });
  }
  return found;
}

/** All columns that one table lacks are one finding, at the header. */
function lonelyColumn(
  comparison: Comparison,
  pair: TablePair,
  tables: Tables,
  hand: Hand,
  cover: Cover,
): Discrepancy | null {
  const other = otherHand(hand);
  const lonely = pair.columns
    .filter((places) => places[index(hand)] !== null && places[index(other)] === null)
    .map((places) => places[index(hand)]!);
  if (lonely.length === 0) return null;
  const table = tables[hand];
  for (const column of lonely) for (let row = 0; row < table.rows.length; row++) cover(hand, row, column);
  const cells = lonely.map((column) => cellAt(table, 0, column)).filter((cell) => cell !== null);
  const names = cells.map((cell) => cell.passage.text.trim()).filter((name) => name !== '');
  const empty = lonely.every((column) =>
    table.rows.every((_, row) => (cellAt(table, row, column)?.passage.text.trim() ?? '') === ''),
  );
  if (empty) return null;
  const span = cells[0]?.span ?? table.span;
  return {
    rule: 'bilingual/table',
    draft: {
      message: `${lonely.length === 1 ? 'The column' : `The ${lonely.length} columns`}${names.length === 0 ? '' : ` ${names.map(quoted).join(', ')}`} ${lonely.length === 1 ? 'stands' : 'stand'} in the ${nameOf(comparison, hand)} table only. Add ${lonely.length === 1 ? 'it' : 'them'} to the ${nameOf(comparison, other)}, or remove ${lonely.length === 1 ? 'it' : 'them'}`,
      path: comparison[hand].document.path,
      span: firstLine(comparison[hand].document.source, span),
      claims: [],
      related: [
        related(
          comparison,
          other,
          firstLine(comparison[other].document.source, rowSpan(tables[other], 0)),
          `${nameOf(comparison, other)}: the header of the aligned table`,
        ),
      ],
      actual: names.join(' | '),
    },
  };
}

/** Two cells of a row, or of a column, that hold each other's content. */
function swappedCells(comparison: Comparison, pair: TablePair, tables: Tables, cover: Cover): Discrepancy[] {
  const rows = pair.rows.filter(both);
  const columns = pair.columns.filter(both);
  const found: Discrepancy[] = [];
  const known = new Map<Cell | null, ReadonlySet<string>>();
  const words = (hand: Hand, row: number, column: number): ReadonlySet<string> => {
    const cell = cellAt(tables[hand], row, column);
    const found = known.get(cell) ?? wordsOf(cell);
    known.set(cell, found);
    return found;
  };
  const differing = new Map<number, Both[]>();
  const taken = new Set<string>();
  for (const row of rows) {
    const off: { column: Both; words: readonly [ReadonlySet<string>, ReadonlySet<string>] }[] = [];
    for (const column of columns) {
      if (isAlike(cellAt(tables.left, row[0], column[0]), cellAt(tables.right, row[1], column[1]))) continue;
      const pairOfWords = [words('left', row[0], column[0]), words('right', row[1], column[1])] as const;
      if (pairOfWords[0].size === 0 || pairOfWords[1].size === 0) continue;
      if (shared(...pairOfWords) === Math.max(pairOfWords[0].size, pairOfWords[1].size)) continue;
      off.push({ column, words: pairOfWords });
      const list = differing.get(column[0]);
      if (list === undefined) differing.set(column[0], [row]);
      else list.push(row);
    }
    for (let i = 0; i < off.length && off.length <= 24; i++) {
      for (let j = i + 1; j < off.length; j++) {
        const [p, q] = [off[i]!, off[j]!];
        if (
          taken.has(`${row[0]}:${p.column[0]}`) ||
          taken.has(`${row[0]}:${q.column[0]}`) ||
          !crossed(p.words, q.words)
        )
          continue;
        found.push(swapped(comparison, tables, [row, p.column], [row, q.column]));
        for (const { column } of [p, q]) {
          taken.add(`${row[0]}:${column[0]}`);
          cover('left', row[0], column[0]);
          cover('right', row[1], column[1]);
        }
      }
    }
  }
  for (const column of columns) {
    const off = (differing.get(column[0]) ?? []).filter((row) => !taken.has(`${row[0]}:${column[0]}`));
    if (off.length > 24) continue;
    for (let i = 0; i < off.length; i++) {
      for (let j = i + 1; j < off.length; j++) {
        const [p, q] = [off[i]!, off[j]!];
        if (taken.has(`${p[0]}:${column[0]}`) || taken.has(`${q[0]}:${column[0]}`)) continue;
        const content = (row: Both) =>
          [words('left', row[0], column[0]), words('right', row[1], column[1])] as const;
        if (!crossed(content(p), content(q))) continue;
        found.push(swapped(comparison, tables, [p, column], [q, column]));
        for (const row of [p, q]) {
          taken.add(`${row[0]}:${column[0]}`);
          cover('left', row[0], column[0]);
          cover('right', row[1], column[1]);
        }
      }
    }
  }
  return found;
}

function swapped(
  comparison: Comparison,
  tables: Tables,
  [row, column]: readonly [Both, Both],
  [otherRow, otherColumn]: readonly [Both, Both],
): Discrepancy {
  const at = (hand: Hand, r: Both, c: Both) => cellAt(tables[hand], r[index(hand)], c[index(hand)])!;
  const [first, second] = [at('right', row, column), at('right', otherRow, otherColumn)];
  const [left, leftOther] = [at('left', row, column), at('left', otherRow, otherColumn)];
  const header = row[0] < tables.left.headerRows && row === otherRow;
  const span =
    row === otherRow
      ? {
          start: Math.min(first.span.start, second.span.start),
          end: Math.max(first.span.end, second.span.end),
        }
      : first.span;
  const text = (cell: Cell) => cell.passage.text.trim();
  const line = row === otherRow ? rowHeader(tables.right, row[1]) : columnHeader(tables.right, column[1]);
  return {
    rule: 'bilingual/table',
    draft: {
      message: `${quoted(text(first))} and ${quoted(text(second))} changed places${header ? ' in the header' : line === '' ? '' : ` in the ${row === otherRow ? 'row' : 'column'} ${quoted(line)}`}: the ${nameOf(comparison, 'left')} has ${quoted(text(left))} and ${quoted(text(leftOther))}. Check which order is right`,
      path: comparison.right.document.path,
      span,
      claims: [],
      related: [
        related(comparison, 'left', left.span, `${nameOf(comparison, 'left')}: ${quoted(text(left))}`),
        related(
          comparison,
          'left',
          leftOther.span,
          `${nameOf(comparison, 'left')}: ${quoted(text(leftOther))}`,
        ),
      ],
      actual: `${text(first)} | ${text(second)}`,
      expected: `${text(left)} | ${text(leftOther)}`,
    },
  };
}
