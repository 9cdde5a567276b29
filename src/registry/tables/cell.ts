import type { Entry, Observation, Source } from '../../model/registry.ts';
import type { DataNode } from '../data/node.ts';

/** One value of a table, with all that its row, its column and the description of the table say of it. */
export interface TableCell {
  readonly subject: string;
  readonly metric: string;
  readonly where: Readonly<Record<string, string>>;
  /** As written; a bare number with the unit that the table lends it. */
  readonly value: string;
  /** Where it stands. */
  readonly node: DataNode;
  readonly asOf: string | null;
  readonly rank: Observation['rank'];
  readonly status: Entry['status'];
  readonly source: Source | null;
}
