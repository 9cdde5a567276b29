import { foldText } from '../../languages/fold.ts';
import type { Trie } from '../../languages/trie.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import { type Block, cellAt, columnHeader, type Table } from '../../model/document.ts';
import { pastSpace, wordAt } from '../role-words.ts';
import { endsFirst } from './backwards.ts';
import { follow } from './found.ts';
import type { DateTold, Line } from './lines.ts';
import { dayNumber, highOf, isoDay, lowOf, weekdayName, weekdayOf } from './when.ts';
import { BRACKETED_WEEKDAYS, WEEKDAYS, WORDS } from './words.ts';
import type { YearOf } from './years.ts';

/** What is asked of a table's columns: beginnings beside ends, dates beside their weekdays. `lines` are its cells with numbers. */
export function* wrongColumns(
  block: Block,
  lines: readonly Line[],
  yearOf: YearOf,
): Generator<Inconsistency> {
  if (block.type !== 'table' || block.table.headerRows === 0) return;
  const { table } = block;
  const rows = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.cell === null || line.cell.row < table.headerRows || onlyDate(line) === null) continue;
    const row = rows.get(line.cell.row);
    if (row === undefined) rows.set(line.cell.row, [line]);
    else row.push(line);
  }
  if (rows.size === 0) return;
  const headers = Array.from({ length: table.columns }, (_, column) => columnHeader(table, column));
  const start = only(headers, (header) => isHeader(WORDS.tries.startHeader, header));
  const end = only(headers, (header) => isHeader(WORDS.tries.endHeader, header));
  const weekday = weekdayColumn(table);
  for (const [row, cells] of rows) {
    if (start !== null && end !== null) yield* endsBefore(cells, start, end);
    if (weekday !== null) yield* otherWeekday(table, row, cells, weekday, yearOf);
  }
}

/** A cell's date, where it is all that the cell says. */
function onlyDate({ told, text }: Line): DateTold | null {
  const [date] = told;
  if (told.length !== 1 || date?.kind !== 'date') return null;
  return date.start <= text.length - text.trimStart().length && date.end >= text.trimEnd().length
    ? date
    : null;
}

const only = (headers: readonly string[], is: (header: string) => boolean): number | null => {
  const found = headers.flatMap((header, column) => (is(header) ? [column] : []));
  return found.length === 1 ? found[0]! : null;
};

/** Whether a header is a word, or starts or ends with it, at most a noun beside it: `Start date`, `活動開始`. */
function isHeader(trie: Trie<true>, header: string): boolean {
  if (header.length > 16) return false;
  const folded = { text: header, codes: foldText(header) };
  for (let at = 0; at < header.length; at++) {
    const found = wordAt(trie, folded, at);
    if (found !== null && (at === 0 || found.end === header.trimEnd().length)) return true;
  }
  return false;
}

function* endsBefore(cells: readonly Line[], start: number, end: number): Generator<Inconsistency> {
  const [from, to] = [start, end].map((column) => cells.find(({ cell }) => cell?.column === column));
  if (from === undefined || to === undefined) return;
  const [first, last] = [onlyDate(from)!, onlyDate(to)!];
  if (first.when.year === null || last.when.year === null || !endsFirst(first.when, last.when)) return;
  const [begins, ends] = [from.text.trim(), to.text.trim()];
  const order = `${highOf(last.when)} before ${lowOf(first.when)}`;
  yield follow(to, {
    message: `This row ends (${ends}) before it starts (${begins}); swap the two or correct one`,
    wrong: last,
    inputs: [{ place: first, label: 'start', line: from }],
    formula: 'order of the two',
    result: [order, order],
    expected: null,
  });
}

/** The weekday that a cell is, whole. */
function weekdayIn(table: Table, row: number, column: number): number | null {
  const text = cellAt(table, row, column)?.passage.text ?? '';
  const folded = { text, codes: foldText(text) };
  const at = pastSpace(folded, 0);
  const found = wordAt(WEEKDAYS, folded, at) ?? wordAt(BRACKETED_WEEKDAYS, folded, at);
  return found !== null &&
    pastSpace(folded, text[found.end] === '.' ? found.end + 1 : found.end) === text.length
    ? found.entry
    : null;
}

/** The one column that holds nothing but weekdays, and a word for them above. */
function weekdayColumn(table: Table): number | null {
  const found: number[] = [];
  for (let column = 0; column < table.columns; column++) {
    if (weekdayIn(table, table.headerRows, column) === null) continue;
    let isAll = true;
    for (let row = table.headerRows; row < table.rows.length && isAll; row++)
      isAll = weekdayIn(table, row, column) !== null;
    if (isAll) found.push(column);
  }
  return found.length === 1 ? found[0]! : null;
}

function* otherWeekday(
  table: Table,
  row: number,
  cells: readonly Line[],
  column: number,
  yearOf: YearOf,
): Generator<Inconsistency> {
  const [line] = cells;
  if (cells.length !== 1 || line === undefined) return;
  const date = onlyDate(line)!;
  const year = yearOf(line, date.when);
  const told = weekdayIn(table, row, column);
  if (year === null || year < 1753 || date.when.day === null || told === null) return;
  const iso = isoDay(year, date.when.first, date.when.day);
  const right = weekdayOf(dayNumber(year, date.when.first, date.when.day));
  if (right === told) return;
  const cell = cellAt(table, row, column)!;
  const name = weekdayName(right);
  const found = follow(line, {
    message: `${iso} is a ${name}, not a ${weekdayName(told)}; correct the date or the weekday`,
    wrong: date,
    inputs: [],
    formula: `weekday of ${iso}`,
    result: [name, name],
    expected: name,
  });
  yield {
    ...found,
    related: [{ path: line.document.path, span: cell.span, message: 'the weekday of this row' }],
  };
}
