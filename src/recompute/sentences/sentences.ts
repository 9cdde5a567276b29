import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';

export function inSentences(_of: Statement): Inconsistency[] {
  return [];
}
