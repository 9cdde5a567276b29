import { nearest } from '../../spelling.ts';
import type { DataNode } from '../data/node.ts';
import { follow } from '../data/pointer.ts';
import type { Item } from '../file.ts';
import type { Problems } from '../problems.ts';
import type { TableContent } from '../schema.ts';

export type Role = Exclude<keyof NonNullable<TableContent['columns']>, 'where'>;

/** The cells of a row by what they hold. */
export interface Columns {
  cell(row: DataNode, role: Role): DataNode | undefined;
  /** Qualifiers, by key. */
  where(row: DataNode): readonly (readonly [key: string, cell: DataNode])[];
  /** Whether a column holds something other than values. */
  isTaken(name: string): boolean;
  /** Whether the rows have the columns that the description names or cannot do without; tells of those they lack. */
  areThere(rows: readonly DataNode[], needed: readonly Role[], problems: Problems): boolean;
}

/** Reads a table's `columns`; a role without one is a column of its own name. */
export function createColumns({ content, at }: Item<TableContent>): Columns {
  const { where = {}, ...roles } = content.columns ?? {};
  const named = new Map(
    Object.entries(roles).filter((role): role is [Role, string] => role[1] !== undefined),
  );
  const nameOf = (role: Role): string => named.get(role) ?? role;
  const qualifiers = Object.entries(where);
  const taken = new Set<string>([...named.values(), ...Object.values(where)]);
  const find = (row: DataNode, name: string): DataNode | undefined => {
    if (!name.startsWith('/')) return row.get(name);
    const found = follow(row, name);
    return 'node' in found ? found.node : undefined;
  };
  return {
    cell: (row, role) => find(row, nameOf(role)),
    where: (row) =>
      qualifiers.flatMap(([key, name]) => {
        const cell = find(row, name);
        return cell === undefined ? [] : [[key, cell] as const];
      }),
    isTaken: (name) => taken.has(name),
    areThere(rows, needed, problems) {
      const spots = [
        ...needed.map((role) => ({
          name: nameOf(role),
          keys: named.has(role) ? ['columns', role] : ['file'],
          role,
        })),
        ...[...named]
          .filter(([role]) => !needed.includes(role))
          .map(([role, name]) => ({ name, keys: ['columns', role], role })),
        ...qualifiers.map(([key, name]) => ({ name, keys: ['columns', 'where', key], role: `where.${key}` })),
      ];
      const missing =
        rows.length === 0
          ? []
          : spots.filter(({ name }) => rows.every((row) => find(row, name) === undefined));
      for (const { name, keys, role } of missing) {
        const guess = nearest(name, rows[0]!.keys().slice(0, 1000));
        problems.add({
          ...at(...keys),
          message: `\`${content.file}\` has no column \`${name}\``,
          remedy: guess
            ? `did you mean \`${guess}\`?`
            : `name the column that holds it under \`columns.${role}\``,
        });
      }
      return missing.length === 0;
    },
  };
}
