import { isBlank } from './blank.ts';
import type { TableCell } from './cell.ts';
import type { TermKind } from './names.ts';
import type { Row, Shape } from './shape.ts';

/** Rows of subjects by columns of metrics, or the other way round; a name is an id or any alias. */
export function* matrixCells(shape: Shape): Generator<TableCell> {
  const { item, rows, columns, resolve, makeCell, unitOf, problems } = shape;
  const { rows: down = 'subject', ignore = [] } = item.content;
  const across: TermKind = down === 'subject' ? 'metric' : 'subject';
  const isIgnored = (name: string) => ignore.includes(name);
  const nodes = rows.map(({ row }) => row);
  if (!columns.areThere(nodes, [], problems)) return;
  const heads = new Map<string, string | null>();
  for (const line of rows) {
    if (problems.isFull()) return;
    const { row } = line;
    const nameColumn = item.content.columns?.[down] ?? (line.key ? undefined : row.keys()[0]);
    const name = nameOf(line, nameColumn, shape);
    if (name !== null && isIgnored(name.text)) continue;
    let rowId: string | null | undefined;
    for (const header of row.keys()) {
      if (header === nameColumn || columns.isTaken(header) || isIgnored(header)) continue;
      const value = row.get(header);
      if (value === undefined || (value.kind === 'scalar' && isBlank(value.text))) continue;
      if (!heads.has(header))
        heads.set(
          header,
          resolve(across, header, () => row.keySpot(header)),
        );
      if (rowId === undefined) {
        rowId = name === null ? null : resolve(down, name.text, name.spot);
        if (name === null)
          problems.add({
            ...row.spot(),
            message: `The row names no ${down}`,
            remedy: 'write its id or a name of it',
          });
      }
      const columnId = heads.get(header)!;
      if (rowId === null || columnId === null) continue;
      const of =
        down === 'subject' ? { subject: rowId, metric: columnId } : { subject: columnId, metric: rowId };
      const cell = makeCell(row, value, { ...of, unit: unitOf(of.metric) });
      if (cell !== null) yield cell;
    }
  }
}

/** What a row is called: by its name column, else by the key it stands under. */
function nameOf({ row, key }: Row, nameColumn: string | undefined, { columns, item }: Shape): Row['key'] {
  if (nameColumn === undefined) return key;
  const { rows: down = 'subject' } = item.content;
  const cell = item.content.columns?.[down] === undefined ? row.get(nameColumn) : columns.cell(row, down);
  return cell === undefined || isBlank(cell.text) ? null : { text: cell.text!, spot: () => cell.spot() };
}
