import { divideBounds } from '../../../comparison/interval-arithmetic.ts';
import type { Relation } from '../judge.ts';
import { between, type Figure, type Sentence } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { inUnitOf, isComparable, pointOf } from '../values.ts';

/** One number said to be so many times another: *60 people, three times the 20 of 2019*, `60 人，是去年 20 人的三倍`. */
export function* multiple(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  if (!figures.some(isMultiple)) return;
  for (let i = 0; i + 2 < figures.length; i++) {
    const [of, second, third] = [figures[i]!, figures[i + 1]!, figures[i + 2]!];
    const [times, base] = isMultiple(second) ? [second, third] : [third, second];
    if (!isMultiple(times) || !isLevel(of) || !isLevel(base) || !isComparable(base, of)) continue;
    if (times === second ? !isEnglish(sentence, of, times, base) : !isChinese(sentence, of, base, times))
      continue;
    if (pointOf(base).numerator <= 0n) continue;
    yield {
      result: times,
      inputs: [of, base],
      readings: [
        {
          formula: `${of.figures} ÷ ${base.figures}`,
          compute: (values) => divideBounds(values(of), inUnitOf(values, base, of)),
        },
      ],
    };
  }
}

const isMultiple = ({ amount }: Figure): boolean => amount.kind === 'multiple' && amount.role === 'level';

const OF =
  /^\s*(?:(?:as (?:many|much|large|high|big|long) as|more than|that of|of|the)\s)?(?:the |that of )?(?:[a-z]+['’]s? )?$/i;

function isEnglish(sentence: Sentence, of: Figure, times: Figure, base: Figure): boolean {
  const before = between(sentence, of, times);
  return (
    /^[,(]$/.test(before.marks) &&
    before.words <= 4 &&
    before.leadWords <= 1 &&
    !before.cues.has('contrast') &&
    !before.cues.has('and') &&
    OF.test(sentence.text.slice(times.end, base.start).slice(0, 60))
  );
}

function isChinese(sentence: Sentence, of: Figure, base: Figure, times: Figure): boolean {
  const before = between(sentence, of, base);
  const after = sentence.text.slice(base.end, times.start);
  return (
    before.marks === ',' &&
    before.cues.has('equals') &&
    before.words <= 4 &&
    !before.cues.has('contrast') &&
    after.length <= 8 &&
    /的\s*$/.test(after) &&
    between(sentence, base, times).marks === ''
  );
}
