import type { RegistryPlace } from '../../model/registry.ts';
import type { UserProblem } from '../../model/user-error.ts';
import type { Spot } from '../problems.ts';

/**
 * A value in a data file, whatever its format, and where it stands. A CSV file is a list of rows that hold their cells
 * by header, so that `/0/Score` points into it as into JSON.
 */
export interface DataNode {
  readonly kind: 'list' | 'mapping' | 'scalar';
  /** A scalar as written, digit for digit; null where nothing is there, and for lists and mappings. */
  readonly text: string | null;
  /** The keys of what it holds, in order; of a list `0`, `1` and so on. */
  keys(): readonly string[];
  get(key: string): DataNode | undefined;
  place(): RegistryPlace;
  /** Its place with the line that stands there, for problems. */
  spot(): Spot;
  /** Where a key of a mapping stands: a header, a JSON key. */
  keySpot(key: string): Spot;
}

/** The root of a data file, or what is wrong with it. */
export type ReadData = { readonly root: DataNode } | { readonly problems: readonly UserProblem[] };
