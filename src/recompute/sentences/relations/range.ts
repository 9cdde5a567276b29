import { compareFractions } from '../../../comparison/measure.ts';
import type { Relation } from '../judge.ts';
import { type Figure, leadOf, type Sentence } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { inUnitOf, isComparable, isNegative, pointOf, stated } from '../values.ts';

/** What may join the ends of a range, the words for a range standing before it. */
const JOINED = /^\s*(?:to|and|[-–—~～]|到|至|和|與|与)\s*$/;

/** A range that starts with its greater end: *between 30 and 20 percent*, `介於 9 到 5 公斤之間`. */
export function* range(sentence: Sentence): Generator<Relation> {
  const { figures, text } = sentence;
  for (let i = 0; i + 1 < figures.length; i++) {
    const [low, high] = [figures[i]!, figures[i + 1]!];
    if (low.index === high.index || !isLevel(low) || !isLevel(high) || !isComparable(low, high)) continue;
    const joint = text.slice(low.end, high.start);
    if (joint.length > 8 || !JOINED.test(joint) || !isStated(sentence, low, joint)) continue;
    const { kind, unit } = high.amount;
    if (unit === null && kind === 'number' && low.amount.unit === null && !isCount(high, text)) continue;
    if (kind === 'temperature' || isNegative(pointOf(low)) || isNegative(pointOf(high))) continue;
    // *98–102* may be written *98–02*.
    if (low.figures.replace(/\D/g, '').length > high.figures.replace(/\D/g, '').length && unit === null)
      continue;
    if (compareFractions(inUnitOf(stated, low, high).low!, pointOf(high)) <= 0) continue;
    yield {
      result: high,
      inputs: [low],
      readings: [
        {
          formula: low.figures,
          compute: (values) => ({ ...inUnitOf(values, low, high), high: null, highOpen: true }),
        },
      ],
      message: `The range from \`${low.claim.text}\` to \`${high.claim.text}\` ends below its start; put the smaller first, or correct one`,
    };
  }
}

/** Whether words in front say that a range follows: *ranging from*, *between*, `介於`. */
function isStated(sentence: Sentence, low: Figure, joint: string): boolean {
  const lead = leadOf(sentence, low, 0);
  if (!lead.has('ranging') || lead.has('gap')) return false;
  // *between 30 and 20* and *from 30 to 20*, but no *between 30 to …*.
  return !/^\s*(?:和|與|与)/.test(joint) || lead.has('ranging');
}

const isCount = ({ end }: Figure, text: string): boolean =>
  /^\s*(?:\p{Script=Han}|[a-z]{3,})/u.test(text.slice(end, end + 8));
