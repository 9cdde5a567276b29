import type { Relation } from '../judge.ts';
import { type List, listsIn } from '../lists.ts';
import { between, type Figure, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { formulaOf, sumOf } from '../sums.ts';
import { scaled } from '../values.ts';

/** The average of numbers that stand beside it: *the average of 3, 4 and 5 is 4*, `70、80、90 分，平均 80 分`. */
export function* average(sentence: Sentence): Generator<Relation> {
  for (const list of listsIn(sentence)) {
    const { parts } = list;
    const result = averageOf(sentence, list);
    if (result === null) continue;
    const inputs = result === parts.at(-1) ? parts.slice(0, -1) : parts;
    if (inputs.length < 2) continue;
    const share = { numerator: 1n, denominator: BigInt(inputs.length) };
    yield {
      result,
      inputs,
      readings: [
        {
          formula: `(${formulaOf(inputs)}) ÷ ${inputs.length}`,
          compute: (values) => {
            const all = sumOf(inputs, values);
            return all === null ? null : scaled(all, share);
          },
        },
      ],
    };
  }
}

/** The figure that is said to be the average of a list. */
function averageOf(sentence: Sentence, { parts, after }: List): Figure | null {
  if (after === null || parts.length < 2 || !isLevel(after)) return null;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (after.amount.kind !== last.amount.kind || after.amount.unit !== last.amount.unit) return null;
  const gap = between(sentence, last, after);
  if (
    gap.holdsFigure ||
    gap.words > 4 ||
    (gap.marks !== '' && gap.leadWords > 0) ||
    gap.cues.has('contrast') ||
    gap.cues.has('per') ||
    gap.cues.has('others')
  )
    return null;
  if (tailOf(sentence, after, 1).has('of') || tailOf(sentence, after, 2).has('per')) return null;
  if (leadOf(sentence, first, 2).has('average') && gap.cues.has('equals') && gap.marks === '') return after;
  if (gap.cues.has('average') && (gap.marks === ',' || gap.cues.has('equals')) && gap.marks.length < 2)
    return after;
  return null;
}
