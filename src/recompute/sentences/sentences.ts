import type { Inconsistency } from '../../model/calculation.ts';
import type { Statement } from '../recompute.ts';
import { type Judgement, judge } from './judge.ts';
import { readSentences } from './read-sentences.ts';
import { WAYS } from './relations/index.ts';
import { inconsistencyOf } from './say.ts';
import { type Figure, hasAny, type Sentence } from './sentence.ts';

type Accusation = Exclude<Judgement, { agrees: true }>;

/**
 * What running text says of its own numbers and is not so: changes, differences, multiples, sums, shares, averages.
 * A number that follows in any of the ways in which its sentence can be read is right.
 */
export function inSentences({ document, claims }: Statement): Inconsistency[] {
  const found: Inconsistency[] = [];
  for (const sentence of readSentences(document, claims)) {
    for (const accusation of accusationsIn(sentence)) found.push(inconsistencyOf(accusation));
  }
  return found;
}

function accusationsIn(sentence: Sentence): Iterable<Accusation> {
  const right = new Set<Figure>();
  const wrong = new Map<Figure, Accusation>();
  for (const { read, figures, needs } of WAYS) {
    if (sentence.figures.length < figures || (needs !== undefined && !hasAny(sentence, needs))) continue;
    for (const relation of read(sentence)) {
      const judgement = judge(relation);
      if (judgement === null) continue;
      if (judgement.agrees) right.add(relation.result);
      else if (!wrong.has(relation.result)) wrong.set(relation.result, judgement);
    }
  }
  for (const figure of right) wrong.delete(figure);
  return wrong.values();
}
