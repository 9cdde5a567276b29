import type { Span } from '../model/position.ts';
import type { Language } from '../model/reading.ts';
import type { DraftBlock } from './draft-block.ts';
import { inSequence } from './in-sequence.ts';
import { inTurns } from './in-turns.ts';
import { languageShares, unitsOf } from './language-units.ts';
import { isBalanced } from './likeness.ts';

/** One language's part of a file. */
export interface Part {
  readonly lang: Language;
  readonly ranges: readonly Span[];
  readonly blocks: readonly DraftBlock[];
}

/** The two languages of a file that holds both, one after the other or in turns; null for a file in one language. */
export function splitLanguages(blocks: readonly DraftBlock[], source: string): readonly Part[] | null {
  const { zh, en } = languageShares(blocks);
  if (!isBalanced(zh, en)) return null;
  const units = blocks.flatMap(unitsOf);
  return inSequence(units, source) ?? inTurns(units, source);
}
