import { divideBounds } from '../../../comparison/interval-arithmetic.ts';
import type { Relation } from '../judge.ts';
import { wholesIn } from '../lists.ts';
import { between, type Figure, type Gap, type Sentence, tailOf } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { inPercent, pointOf } from '../values.ts';
import { countsParts, isNear, isSameNoun } from './sum.ts';

/** A part in percent of its whole: *3 out of 4 (75%)*, `40 人中有 30 人，占 75%`, *30 of the 40, or 75%*. */
export function* share(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  if (!figures.some(isShare)) return;
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b, c] = [figures[i]!, figures[i + 1]!, figures[i + 2]];
    if (isCounted(a) && isShare(b) && saysAgain(sentence, a, b)) yield asPercent(a, b);
    if (isShare(a) && isCounted(b) && isOpened(sentence, a, b)) yield asPercent(b, a);
    if (c === undefined) continue;
    const pair = partAndWhole(sentence, a, b);
    if (pair !== null && isShare(c) && saysAgain(sentence, b, c)) yield quotient(pair[0], pair[1], c);
    const behind = isShare(a) && isOpened(sentence, a, b) ? partAndWhole(sentence, b, c) : null;
    if (behind !== null && between(sentence, a, b).marks === '(') yield quotient(behind[0], behind[1], a);
  }
  for (const of of wholesIn(sentence)) {
    const { whole, parts, are } = of;
    if (are !== 'some' && !(isNear(of) && countsParts(sentence, of))) continue;
    for (const part of parts) {
      const next = figures[figures.indexOf(part) + 1];
      if (next === undefined || !isShare(next) || !saysAgain(sentence, part, next)) continue;
      if (are !== 'some' || isSameNoun(sentence, whole, part)) yield quotient(part, whole, next);
    }
  }
}

const isShare = ({ amount }: Figure): boolean => amount.kind === 'percent' && amount.role === 'level';

/** `3 out of 4`, `五分之一`: a share by itself. */
const isCounted = ({ amount }: Figure): boolean => amount.kind === 'ratio' && amount.role === 'level';

const isQuiet = ({ cues, holdsFigure }: Gap): boolean =>
  !holdsFigure &&
  !['contrast', 'and', 'average', 'rest', 'from', 'against', 'including', 'among'].some((cue) =>
    cues.has(cue as 'and'),
  );

/** Whether a percentage says again what stands before it: `（75%）`, *, or 75%*, `，占 75%`. */
function saysAgain({ text, ...sentence }: Sentence, a: Figure, b: Figure): boolean {
  const gap = between({ text, ...sentence }, a, b);
  if (!isQuiet(gap) || gap.leadWords > 0 || gap.tailWords > 3) return false;
  const after = text.slice(b.end, b.end + 3);
  if (gap.marks === '(') return /^\s*[)）,，;；、]/.test(after) && !gap.cues.has('to');
  if (gap.marks !== ',' || !gap.cues.has('thatIs')) return false;
  return !tailOf({ text, ...sentence }, b, 1).has('of');
}

/** Whether a count stands in brackets behind its percentage: *75% (3 out of 4)*. */
function isOpened(sentence: Sentence, a: Figure, b: Figure): boolean {
  const gap = between(sentence, a, b);
  return (
    gap.marks === '(' && gap.leadWords === 0 && gap.tailWords <= 3 && isQuiet(gap) && gap.cues.size === 0
  );
}

const EN_OF = /^\s*(?:[a-z]+\s){0,2}(?:out )?of (?:a total of |the |all |our |their |its )?(?:[a-z]+\s)?$/i;
const ZH_OF = /^\s*\p{Script=Han}{0,6}[中裡里](?:的|有|，)?\s*$/u;

/** The part and its whole where both stand right beside each other: *30 of the 40*, `40 人中 30 人`. */
function partAndWhole({ text }: Sentence, a: Figure, b: Figure): readonly [Figure, Figure] | null {
  if (!isLevel(a) || !isLevel(b) || a.amount.kind !== b.amount.kind || a.amount.unit !== b.amount.unit)
    return null;
  if (a.depth !== b.depth || a.amount.kind === 'percent') return null;
  const words = text.slice(a.end, b.start);
  if (words.length > 40) return null;
  if (EN_OF.test(words)) return [a, b];
  return ZH_OF.test(words) ? [b, a] : null;
}

const asPercent = (counted: Figure, result: Figure): Relation => ({
  result,
  inputs: [counted],
  readings: [{ formula: counted.figures, compute: (values) => inPercent(values(counted)) }],
});

function quotient(part: Figure, whole: Figure, result: Figure): Relation {
  return {
    result,
    inputs: [part, whole],
    readings: [
      {
        formula: `${part.figures} ÷ ${whole.figures}`,
        compute: (values) => {
          if (pointOf(whole).numerator <= 0n) return null;
          const bounds = divideBounds(values(part), values(whole));
          return bounds === null ? null : inPercent(bounds);
        },
      },
    ],
  };
}
