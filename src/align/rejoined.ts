import { relate } from '../comparison/relate.ts';
import { cellAt, type Table } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';

/** A table with what is asserted in a cell: its only quantity; null where it holds none or several. */
export interface ReadTable {
  readonly table: Table;
  quantityAt(row: number, column: number): Quantity | null;
}

type Places = readonly (readonly [number | null, number | null])[];

/** The Latin words and figures of a label, which a translation keeps: `GPT-5.5（預覽）` → `gpt-5.5`; null where there are none. */
function labelOf(table: Table, row: number, column: number): string | null {
  const text = cellAt(table, row, column)?.passage.text.slice(0, 200).normalize('NFKC').toLowerCase() ?? '';
  const words = text.match(/[a-z0-9]+(?:[.:/+-][a-z0-9]+)*/g) ?? [];
  return words.some((word) => /[a-z]/.test(word)) ? words.join(' ') : null;
}

/** Beyond so many left over, tables are too different for a second look. */
const MOST = 100;
/** Columns are compared by this many rows; more would only repeat it. */
const MOST_ROWS = 40;

/** Pairs what was left over on both sides, one to one and in order of the left side, where `isSame` says so. */
function rejoin(places: Places, isSame: (left: number, right: number) => boolean): Places {
  const lonely = places.flatMap(([i, j]) => (i === null && j !== null ? [j] : []));
  const joined = new Map<number, number>();
  for (const [i, j] of places) {
    if (i === null || j !== null) continue;
    const fitting = lonely.length > MOST ? [] : lonely.filter((other) => isSame(i, other));
    if (fitting.length !== 1) continue;
    joined.set(i, fitting[0]!);
    lonely.splice(lonely.indexOf(fitting[0]!), 1);
  }
  if (joined.size === 0) return places;
  const taken = new Set(joined.values());
  return places
    .filter(([i, j]) => i !== null || j === null || !taken.has(j))
    .map(([i, j]) => [i, j ?? (i === null ? null : (joined.get(i) ?? null))] as const);
}

/** The body rows of a table by their labels; null where one has none, or two have the same. */
function byLabel({ table }: ReadTable): ReadonlyMap<string, number> | null {
  const rows = new Map<string, number>();
  for (let row = table.headerRows; row < table.rows.length; row++) {
    const label = labelOf(table, row, 0);
    if (label === null || rows.has(label)) return null;
    rows.set(label, row);
  }
  return rows;
}

/** Rows by their labels alone, where both tables have just the same ones. */
function sameLabels(rows: Places, left: ReadTable, right: ReadTable): Places | null {
  const [mine, theirs] = [byLabel(left), byLabel(right)];
  if (mine === null || theirs === null || mine.size !== theirs.size) return null;
  const headers = rows.filter(
    ([i, j]) => (i ?? 0) < left.table.headerRows && (j ?? 0) < right.table.headerRows,
  );
  const body = [...mine].map(([label, row]) => [row, theirs.get(label) ?? null] as const);
  return body.every(([, row]) => row !== null) ? [...headers, ...body] : null;
}

const textAt = (table: Table, row: number): string | null => cellAt(table, row, 0)?.passage.text ?? null;

/** Whether every row has its counterpart, with the same text for a label: then nothing is left to rejoin. */
const areSettled = (rows: Places, left: ReadTable, right: ReadTable): boolean =>
  rows.every(
    ([i, j], k) =>
      i === k &&
      j !== null &&
      (i < left.table.headerRows || textAt(left.table, i) === textAt(right.table, j)),
  );

/** Rows under one label are one row, even where their values changed places: `Ada | 71.2` / *Ada | 68.1*. */
export const rejoinRows = (rows: Places, left: ReadTable, right: ReadTable): Places =>
  areSettled(rows, left, right)
    ? rows
    : (sameLabels(rows, left, right) ??
      rejoin(rows, (i, j) => {
        const label = labelOf(left.table, i, 0);
        return label !== null && label === labelOf(right.table, j, 0);
      }));

const AGREEING: ReadonlySet<string> = new Set(['equal', 'rounds-to', 'within']);

/** In how many rows two columns state one quantity each, and in how many of them the same. */
function agreement(
  rows: Places,
  left: ReadTable,
  right: ReadTable,
): (c: number, d: number) => { readonly same: number; readonly all: number } {
  const looked = rows.slice(0, MOST_ROWS);
  return (c, d) => {
    let all = 0;
    let same = 0;
    for (const [i, j] of looked) {
      const [a, b] = [i === null ? null : left.quantityAt(i, c), j === null ? null : right.quantityAt(j, d)];
      if (a === null || b === null) continue;
      all += 1;
      if (AGREEING.has(relate(a, b))) same += 1;
    }
    return { same, all };
  };
}

/**
 * Columns that assert the same are one column, however they are written and headed: `248 萬` / *2.48 million*. Columns
 * that were paired by their place and have nothing in common give way to those.
 */
export function rejoinColumns(columns: Places, rows: Places, left: ReadTable, right: ReadTable): Places {
  const agreeing = agreement(rows, left, right);
  const isSame = (c: number, d: number): boolean => {
    const { same, all } = agreeing(c, d);
    return same >= 2 && same / all > 0.6;
  };
  const strangers = columns.filter(([c, d]) => {
    if (c === null || d === null) return false;
    const { same, all } = agreeing(c, d);
    return same === 0 && all >= 2;
  });
  const crossed = (strangers.length > MOST ? [] : strangers).filter(([c, d]) =>
    strangers.some(([e, f]) => isSame(c!, f!) || isSame(e!, d!)),
  );
  const open = columns.flatMap(
    (pair): Places =>
      crossed.includes(pair)
        ? [
            [pair[0], null],
            [null, pair[1]],
          ]
        : [pair],
  );
  const joined = rejoin(open, isSame);
  const [lonely, others] = [joined.filter(([, d]) => d === null), joined.filter(([c]) => c === null)];
  // Of columns that only changed places, the last one left over has its counterpart left over too.
  return crossed.length > 0 && lonely.length === 1 && others.length === 1
    ? rejoin(joined, () => true)
    : joined;
}
