import type { OpenData } from '../data/files.ts';
import type { DataNode } from '../data/node.ts';
import { follow, lost } from '../data/pointer.ts';
import { dateProblem } from '../dates.ts';
import type { Item } from '../file.ts';
import type { Problems } from '../problems.ts';
import type { TableContent } from '../schema.ts';
import { type Terms, unknownTerm } from '../terms.ts';
import type { TableCell } from './cell.ts';
import { createColumns } from './columns.ts';
import { listCells } from './list.ts';
import { matrixCells } from './matrix.ts';
import { createResolver } from './names.ts';
import type { Row } from './shape.ts';
import { createCells } from './table.ts';

/** The values of one table, and the description they come from. */
export interface ReadTable {
  readonly item: Item<TableContent>;
  readonly cells: Iterable<TableCell>;
}

/** Every value of every table, in order; what cannot be read goes to the problems. */
export function readTables(
  items: readonly Item<TableContent>[],
  terms: Terms,
  open: OpenData,
  problems: Problems,
): ReadTable[] {
  const resolve = createResolver(terms, problems);
  const unitOf = (metric: string) => terms.metrics.get(metric)?.unit ?? null;
  return items.flatMap((item) => {
    checkDescription(item, terms, problems);
    const root = open(item.content.file, item.at('file'));
    const rows = root === null ? null : rowsOf(root, item, problems);
    if (rows === null) return [];
    const columns = createColumns(item);
    const makeCell = createCells(item, columns, problems);
    const shape = { item, rows, columns, resolve, makeCell, unitOf, problems };
    return [{ item, cells: item.content.shape === 'list' ? listCells(shape) : matrixCells(shape) }];
  });
}

function checkDescription({ content, at }: Item<TableContent>, terms: Terms, problems: Problems): void {
  for (const what of ['subject', 'metric'] as const) {
    const id = content[what];
    if (id === undefined || terms[`${what}s`].has(id)) continue;
    const unknown = unknownTerm(what, id, terms);
    if (unknown) problems.add({ ...at(what), ...unknown });
  }
  const { asOf, source, review } = content;
  const dates = [
    [asOf, ['asOf']],
    [source?.retrieved, ['source', 'retrieved']],
    [review?.on, ['review', 'on']],
    [review?.expires, ['review', 'expires']],
  ] as const;
  for (const [date, keys] of dates) {
    const wrong = date === undefined ? null : dateProblem(String(date));
    if (wrong) problems.add({ ...at(...keys), ...wrong });
  }
}

/** The rows that a description points at: the items of a list, or the values of a mapping with their keys. */
function rowsOf(root: DataNode, { content, at }: Item<TableContent>, problems: Problems): Row[] | null {
  const { file, each = '' } = content;
  const found = follow(root, each);
  if (!('node' in found)) {
    problems.add({ ...at('each'), ...lost(each, file, found) });
    return null;
  }
  const { node } = found;
  if (node.kind === 'scalar') {
    problems.add({
      ...at(content.each === undefined ? 'file' : 'each'),
      message: `\`${each}\` in \`${file}\` holds no rows`,
      remedy: 'point `each` at a list, or at a mapping of rows',
    });
    return null;
  }
  const rows = node.keys().map((key): Row => {
    const spot = () => node.keySpot(key);
    return { row: node.get(key)!, key: node.kind === 'mapping' ? { text: key, spot } : null };
  });
  const stray = rows.find(({ row }) => row.kind === 'scalar');
  if (stray === undefined) return rows;
  problems.add({
    ...stray.row.spot(),
    message: `A row of \`${file}\` is no mapping`,
    remedy: 'point `each` at the list whose items hold the values by name',
  });
  return null;
}
