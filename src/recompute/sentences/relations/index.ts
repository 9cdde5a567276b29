import type { Relation } from '../judge.ts';
import type { Sentence } from '../sentence.ts';
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

/** The ways in which a sentence says that its numbers depend on each other. A new one is a file here and one line. */
export const RELATIONS: readonly ((sentence: Sentence) => Iterable<Relation>)[] = [
  equation,
  change,
  direction,
  multiple,
  gap,
  sum,
  rest,
  share,
  average,
  product,
  growth,
  range,
];
