import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Cell, Table } from '../../model/document.ts';

/** Which part of a table is drawn; everything where a field is null. */
export interface TablePart {
  readonly rows: ReadonlySet<number> | null;
  readonly columns: ReadonlySet<number> | null;
  /** Cells to set off, `row:column`. */
  readonly hits: ReadonlySet<string>;
}

export const WHOLE: TablePart = { rows: null, columns: null, hits: new Set() };

/** A table of so many columns fits beside another; a wider one scrolls, and must be reached by keyboard. */
const NARROW = 5;

/** A table as a table, headers as headers; rows and columns that are left out leave a `…`. */
export function tableElement(
  table: Table,
  part: TablePart,
  cellContent: (cell: Cell) => ElementContent[],
): Element {
  const wanted = (row: number) => row < table.headerRows || part.rows === null || part.rows.has(row);
  const hitColumns = columnsOf(table, part.hits);
  const head: Element[] = [];
  const body: Element[] = [];
  let gap = false;
  table.rows.forEach((cells, row) => {
    if (!wanted(row)) {
      gap = true;
      return;
    }
    if (gap) body.push(ellipsisRow(cells.length));
    gap = false;
    (row < table.headerRows ? head : body).push(rowElement(table, cells, row, part, hitColumns, cellContent));
  });
  if (gap) body.push(ellipsisRow(table.rows[0]?.length ?? 1));
  return h('div.scroll', table.columns > NARROW ? { tabIndex: 0, role: 'group' } : {}, [
    h('table', [...(head.length > 0 ? [h('thead', head)] : []), h('tbody', body)]),
  ]);
}

/** The columns that are set off: a phone shows these alone beside the headers. Null where cells span columns, or none is set off. */
function columnsOf({ rows }: Table, hits: ReadonlySet<string>): ReadonlySet<number> | null {
  if (hits.size === 0 || rows.some((cells) => cells.some(({ columnSpan }) => columnSpan > 1))) return null;
  return new Set([...hits].map((hit) => Number(hit.split(':')[1])));
}

const ellipsisRow = (columns: number): Element =>
  h('tr', [h('td.muted', { colSpan: Math.max(1, columns) }, '…')]);

function rowElement(
  table: Table,
  cells: readonly Cell[],
  row: number,
  { columns, hits }: TablePart,
  hitColumns: ReadonlySet<number> | null,
  cellContent: (cell: Cell) => ElementContent[],
): Element {
  const drawn: Element[] = [];
  let gap = false;
  const isFar = (column: number) =>
    hitColumns !== null && column >= table.headerColumns && !hitColumns.has(column);
  for (const cell of cells) {
    const { column } = cell;
    if (columns !== null && !columns.has(column) && column >= table.headerColumns) {
      if (!gap) drawn.push(h('td.muted', '…'));
      gap = true;
      continue;
    }
    gap = false;
    const spans = {
      ...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
      ...(cell.rowSpan > 1 && columns === null ? { rowSpan: cell.rowSpan } : {}),
    };
    const inHead = row < table.headerRows;
    const inSide = column < table.headerColumns;
    const className = hits.has(`${row}:${column}`) ? ['hit'] : isFar(column) ? ['far'] : [];
    const scope = inHead ? { scope: 'col' } : inSide ? { scope: 'row' } : {};
    drawn.push(h(inHead || inSide ? 'th' : 'td', { ...spans, ...scope, className }, cellContent(cell)));
  }
  return h('tr', drawn);
}
