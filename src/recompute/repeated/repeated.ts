import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';

export function inRepetitions(_of: Statement): Inconsistency[] {
  return [];
}
