import type { Cell, Table, TableBlock } from '../model/document.ts';
import type { Side } from './side.ts';

/** A cell and the claims in it: from `claimsFrom` up to but not with `claimsTo`. */
export interface FilledCell {
  readonly cell: Cell;
  readonly claimsFrom: number;
  readonly claimsTo: number;
}

/** A table of one version, row by row. */
export interface Grid {
  readonly side: Side;
  readonly block: number;
  readonly table: Table;
  readonly rows: readonly (readonly FilledCell[])[];
}

/** Hands the claims of a table to its cells; both are in the order of rows and columns. */
export function gridOf(side: Side, { index, table }: TableBlock): Grid {
  let next = side.claimsFrom[index]!;
  const end = side.claimsFrom[index + 1]!;
  const rows = table.rows.map((row) =>
    row.map((cell): FilledCell => {
      const claimsFrom = next;
      while (next < end && standsIn(side, next, cell)) next++;
      return { cell, claimsFrom, claimsTo: next };
    }),
  );
  return { side, block: index, table, rows };
}

function standsIn(side: Side, claim: number, { row, column }: Cell): boolean {
  const { place } = side.claims[claim]!;
  return place.row === row && place.column === column;
}
