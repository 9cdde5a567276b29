import { foldText } from '../../languages/fold.ts';
import type { Claim } from '../../model/claim.ts';
import { compareExact, type Exact } from '../../model/decimal.ts';
import { cellAt, columnHeader, type Table, type TableBlock } from '../../model/document.ts';
import { WORDS } from './words.ts';

/** The figure of a cell. */
export interface Figure {
  readonly row: number;
  readonly claim: number;
  readonly value: Exact;
}

/** A column of figures of one unit; summary rows are left out. */
export interface Column {
  /** Its header, folded, without what stands in brackets. */
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A table as text can speak of it: what its rows are called, and what its columns of figures say. */
export interface ToldTable {
  readonly block: TableBlock;
  /** Labels of the rows that are members, folded, by row. */
  readonly labels: ReadonlyMap<number, string>;
  readonly columns: readonly Column[];
  readonly claims: readonly Claim[];
}

export const fold = (text: string): string => String.fromCharCode(...foldText(text));

const BRACKETED = /[(（[][^()（）[\]]{0,40}[)）\]]/g;

const nameOf = (text: string): string =>
  fold(text.length > 200 ? '' : text)
    .replace(BRACKETED, ' ')
    .replace(/[↑↓*†]/g, ' ')
    .trim();

/** The first row that is a member: where the header row is empty, the row below it is the header. */
export const firstMember = ({ headerRows, rows }: Table): number =>
  headerRows === 1 && rows[0]!.every(({ passage }) => passage.text.trim() === '') ? 2 : headerRows;

/** `at` are the indices of the table's claims; null where the table has no labels or no figures. */
export function toldTable(
  block: TableBlock,
  claims: readonly Claim[],
  at: readonly number[],
): ToldTable | null {
  const { table } = block;
  const first = firstMember(table);
  if (first === 0 || first > table.headerRows || table.rows.length - first < 3) return null;
  const labels = new Map<number, string>();
  for (let row = first; row < table.rows.length; row++) {
    const text = cellAt(table, row, 0)?.passage.text ?? '';
    const folded = { text, codes: foldText(text) };
    if (WORDS.startsWith('summaries', folded, 0) === null) labels.set(row, nameOf(text));
  }
  const byColumn = new Map<number, Figure[] | null>();
  const units = new Map<number, string>();
  const rows = new Map<number, number>();
  for (const claim of at) {
    const { quantity, place } = claims[claim]!;
    const { row, column } = place;
    if (row === null || column === null || column === 0 || !labels.has(row)) continue;
    const figures = byColumn.get(column);
    const isFigure = quantity?.form === 'amount' && quantity.bound === 'exact';
    const unit = isFigure ? `${quantity.kind} ${quantity.unit}` : '';
    const cell = row * table.columns + column;
    if (figures === null) continue;
    // A second figure in one cell, another unit or a bound: the column has no order to speak of.
    if (!isFigure || rows.has(cell) || (units.get(column) ?? unit) !== unit) {
      byColumn.set(column, null);
      continue;
    }
    rows.set(cell, claim);
    units.set(column, unit);
    if (figures === undefined) byColumn.set(column, [{ row, claim, value: quantity.value }]);
    else figures.push({ row, claim, value: quantity.value });
  }
  const columns: Column[] = [];
  for (const [column, figures] of byColumn) {
    if (figures === null || figures.length < 3 || figures.length < labels.size - 1) continue;
    columns.push({ name: nameOf(columnHeader(table, column)), figures });
  }
  return columns.length === 0 ? null : { block, labels, columns, claims };
}

/** The greatest, or the least, of a column. */
export const extreme = ({ figures }: Column, sign: 1 | -1): Figure =>
  figures.reduce((best, figure) => (sign * compareExact(figure.value, best.value) > 0 ? figure : best));

const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Where a name stands whole in a folded text; -1 where it does not. */
export function placeOfName(text: string, name: string, from = 0): number {
  if (name.length < 2) return -1;
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
    const opens = at === 0 || !isWordUnit(name.charCodeAt(0)) || !isWordUnit(text.charCodeAt(at - 1));
    const end = at + name.length;
    const shuts =
      end === text.length ||
      !isWordUnit(name.charCodeAt(name.length - 1)) ||
      !isWordUnit(text.charCodeAt(end));
    if (
      opens &&
      shuts &&
      !/[-.]/.test(text[end] === '-' || /[-.]\w/.test(text.slice(end, end + 2)) ? '-' : ' ')
    )
      return at;
  }
  return -1;
}

/** The rows that a folded text names, in order of place; a name within a longer one that stands there is not meant. */
export function rowsNamed(
  { labels }: ToldTable,
  text: string,
): { readonly row: number; readonly start: number; readonly end: number }[] {
  const found: { row: number; start: number; end: number }[] = [];
  for (const [row, label] of labels) {
    const start = placeOfName(text, label);
    if (start >= 0) found.push({ row, start, end: start + label.length });
  }
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

/** The one column whose header a folded text names; longer headers first, so that *net sales* is not *sales*. */
export function columnNamed({ columns }: ToldTable, text: string): Column | null {
  const named = columns.filter(({ name }) => placeOfName(text, name) >= 0);
  const longest = named.filter(
    (one) =>
      !named.some(
        (other) => other !== one && other.name.length > one.name.length && other.name.includes(one.name),
      ),
  );
  return longest.length === 1 ? longest[0]! : null;
}
