import { compareFractions } from '../../../comparison/measure.ts';
import type { Relation } from '../judge.ts';
import { between, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { stepsIn } from '../steps.ts';
import { inUnitOf, isNegative, pointOf, stated } from '../values.ts';

/** What rises ends higher: *rose from 150 to 110* does not. */
export function* direction(sentence: Sentence): Generator<Relation> {
  for (const { from, to, low, high } of stepsIn(sentence)) {
    if (isNegative(pointOf(from)) || isNegative(pointOf(to)) || sentence.figures[low] !== from) continue;
    const gap = between(sentence, from, to);
    const cues = new Set([...leadOf(sentence, from, 0), ...leadOf(sentence, to), ...gap.cues]);
    const around = new Set([...leadOf(sentence, from, 8), ...tailOf(sentence, to), ...cues]);
    const isUp = cues.has('rise');
    if (isUp === cues.has('fall') || around.has('rank') || around.has('quality') || gap.holdsFigure) continue;
    if (high !== low + 1) continue;
    const [a, b] = [from.figures, to.figures];
    if (compareFractions(inUnitOf(stated, from, to).low!, pointOf(to)) === 0) continue;
    yield {
      result: to,
      inputs: [from],
      readings: [
        {
          formula: a,
          compute: (values) => {
            const start = inUnitOf(values, from, to);
            return isUp ? { ...start, high: null, highOpen: true } : { ...start, low: null, lowOpen: true };
          },
        },
      ],
      message: `\`${to.claim.text}\` is ${isUp ? 'less' : 'more'} than ${a}, where the words say that it ${isUp ? 'rose' : 'fell'} from ${a} to ${b}; correct the word or a number`,
    };
  }
}
