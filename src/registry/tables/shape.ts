import type { DataNode } from '../data/node.ts';
import type { Item } from '../file.ts';
import type { Problems, Spot } from '../problems.ts';
import type { TableContent } from '../schema.ts';
import type { Columns } from './columns.ts';
import type { ResolveName } from './names.ts';
import type { MakeCell } from './table.ts';

/** A row, and the key that it stands under where the rows are a mapping: `{ "gpt-5.5": { … } }`. */
export interface Row {
  readonly row: DataNode;
  readonly key: { readonly text: string; readonly spot: () => Spot } | null;
}

/** What reading a table takes, whatever its shape. */
export interface Shape {
  readonly item: Item<TableContent>;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly resolve: ResolveName;
  readonly makeCell: MakeCell;
  readonly unitOf: (metric: string) => string | null;
  readonly problems: Problems;
}
