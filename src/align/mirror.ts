import type { Alignment } from '../model/alignment.ts';

/** The same alignment seen from the other version. */
export function mirrored({ left, right, blocks, tables, claims, names, sentences }: Alignment): Alignment {
  return {
    left: right,
    right: left,
    blocks: blocks.map(swapped),
    tables: tables.map((table) => ({
      ...swapped(table),
      rows: table.rows.map(([i, j]) => [j, i] as const),
      columns: table.columns.map(([c, d]) => [d, c] as const),
    })),
    claims: claims.map(swapped),
    ...(names && { names: names.map(swapped) }),
    ...(sentences && { sentences: sentences.map(swapped) }),
  };
}

const swapped = <Side, Pair extends { readonly left: Side; readonly right: Side }>(pair: Pair): Pair => ({
  ...pair,
  left: pair.right,
  right: pair.left,
});
