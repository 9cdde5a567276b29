import type { DataNode } from '../data/node.ts';
import { isBlank } from './blank.ts';
import type { TableCell } from './cell.ts';
import type { Role } from './columns.ts';
import type { TermKind } from './names.ts';
import type { Shape } from './shape.ts';

/** A row a value: subject, metric and value in columns of their own. */
export function* listCells(shape: Shape): Generator<TableCell> {
  const { item, rows, columns, resolve, makeCell, unitOf, problems } = shape;
  const { content } = item;
  const needed = (['subject', 'metric', 'value'] as Role[]).filter(
    (role) => role === 'value' || content[role as TermKind] === undefined,
  );
  const nodes = rows.map(({ row }) => row);
  if (!columns.areThere(nodes, needed, problems)) return;
  const termOf = (what: TermKind, row: DataNode, value: DataNode): string | null => {
    const cell = columns.cell(row, what);
    if (cell !== undefined && !isBlank(cell.text)) return resolve(what, cell.text!, () => cell.spot());
    const constant = content[what];
    if (constant !== undefined) return constant;
    problems.add({
      ...(cell ?? value).spot(),
      message: `The value \`${value.text}\` has no ${what}`,
      remedy: `fill the column, or give \`${what}\` for the whole table`,
    });
    return null;
  };
  for (const { row } of rows) {
    if (problems.isFull()) return;
    const value = columns.cell(row, 'value');
    if (value === undefined || (value.kind === 'scalar' && isBlank(value.text))) continue;
    const subject = termOf('subject', row, value);
    const metric = termOf('metric', row, value);
    if (subject === null || metric === null) continue;
    const cell = makeCell(row, value, { subject, metric, unit: unitOf(metric) });
    if (cell !== null) yield cell;
  }
}
