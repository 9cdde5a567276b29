import type { Cue } from '../../../languages/statements.ts';
import type { Relation } from '../judge.ts';
import type { Sentence } from '../sentence.ts';
import { STEP_CUES } from '../steps.ts';
import { average } from './average.ts';
import { change } from './change.ts';
import { direction } from './direction.ts';
import { equation } from './equation.ts';
import { gap } from './gap.ts';
import { growth } from './growth.ts';
import { multiple } from './multiple.ts';
import { product } from './product.ts';
import { range } from './range.ts';
import { rest } from './rest.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';

/** A way in which a sentence says that its numbers depend on each other. */
export interface Way {
  readonly read: (sentence: Sentence) => Iterable<Relation>;
  /** The fewest numbers of which it can be said. */
  readonly figures: number;
  /** Words of which one must stand there. */
  readonly needs?: readonly Cue[];
}

/** A new one is a file here and one line. */
export const WAYS: readonly Way[] = [
  { read: equation, figures: 3 },
  { read: change, figures: 3, needs: STEP_CUES },
  { read: direction, figures: 2, needs: ['rise', 'fall'] },
  { read: multiple, figures: 3 },
  { read: gap, figures: 3, needs: ['gap'] },
  { read: sum, figures: 2 },
  { read: rest, figures: 2, needs: ['rest'] },
  { read: share, figures: 2 },
  { read: average, figures: 3, needs: ['average'] },
  { read: product, figures: 3 },
  { read: growth, figures: 3 },
  { read: range, figures: 2, needs: ['ranging'] },
];
