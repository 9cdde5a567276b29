import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { type Judgement, judge } from './judge.ts';
import { readSentences } from './read-sentences.ts';
import { RELATIONS } from './relations/index.ts';
import { inconsistencyOf } from './say.ts';
import type { Figure, Sentence } from './sentence.ts';

type Accusation = Exclude<Judgement, { agrees: true }>;

/**
 * What running text says of its own numbers and is not so: changes, differences, multiples, sums, shares, averages.
 * A number that follows in any of the ways in which its sentence can be read is right.
 */
export function inSentences({ document, claims }: Statement): Inconsistency[] {
  const found: Inconsistency[] = [];
  for (const sentence of readSentences(document, claims)) {
    for (const accusation of accusationsIn(sentence)) found.push(inconsistencyOf(sentence, accusation));
  }
  return found;
}

function accusationsIn(sentence: Sentence): Iterable<Accusation> {
  const right = new Set<Figure>();
  const wrong = new Map<Figure, Accusation>();
  for (const relationsOf of RELATIONS) {
    for (const relation of relationsOf(sentence)) {
      const judgement = judge(relation);
      if (judgement === null) continue;
      if (judgement.agrees) right.add(relation.result);
      else if (!wrong.has(relation.result)) wrong.set(relation.result, judgement);
    }
  }
  for (const figure of right) wrong.delete(figure);
  return wrong.values();
}
