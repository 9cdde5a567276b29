import { divideBounds, subtractBounds } from '../../../comparison/interval-arithmetic.ts';
import { compareFractions } from '../../../comparison/measure.ts';
import type { Reading, Relation } from '../judge.ts';
import { between, type Figure, type Gap, leadOf, type Sentence, tailOf } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import {
  inPercent,
  inUnitOf,
  isComparable,
  pointOf,
  shifted,
  stated,
  type Values,
  whole,
} from '../values.ts';

/** Beyond this many numbers nobody can tell which two are meant. */
const MOST_FIGURES = 12;

/** By how much one leads the other: *82.7% against 69.4%, ahead by 13.3 points*, `兩者相差 12 票`. */
export function* gap(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  if (figures.length > MOST_FIGURES) return;
  for (const [k, result] of figures.entries()) {
    if (!saysHowMuch(sentence, result)) continue;
    const levels = figures.filter((figure) => figure !== result && isLevel(figure) && fits(result, figure));
    const [a, b] = levels;
    if (levels.length !== 2 || !isComparable(a!, b!) || !areTwoSides(sentence, k, a!, b!)) continue;
    yield { result, inputs: [a!, b!], readings: readingsOf(result, a!, b!) };
  }
}

function saysHowMuch(sentence: Sentence, figure: Figure): boolean {
  if (figure.amount.kind === 'multiple' || figure.amount.kind === 'ratio') return false;
  return leadOf(sentence, figure, 1).has('gap') || tailOf(sentence, figure, 2).has('gap');
}

const isPoints = ({ amount, claim, end }: Figure, text?: string): boolean =>
  amount.kind === 'percentage-point' ||
  /points?$/.test(claim.plain) ||
  (text !== undefined && /^\s*points?\b/.test(text.slice(end, end + 10)));

/** Whether the difference can be one of such levels: points and percent, twelve votes and votes. */
function fits(result: Figure, { amount }: Figure): boolean {
  if (result.amount.kind === 'percentage-point') return amount.kind === 'percent';
  if (amount.kind === 'percent') return result.amount.kind === 'percent' || result.amount.unit === null;
  return result.amount.kind === amount.kind && result.amount.unit === amount.unit;
}

function areTwoSides(sentence: Sentence, k: number, a: Figure, b: Figure): boolean {
  const result = sentence.figures[k]!;
  const [i, j] = [sentence.figures.indexOf(a), sentence.figures.indexOf(b)];
  const apart = between(sentence, a, b);
  if (apart.cues.has('respectively') || apart.cues.has('from')) return false;
  if (a.amount.kind === 'percent' && !isPoints(result, sentence.text) && result.amount.kind !== 'percent')
    return false;
  if (i === k - 2 && j === k - 1) {
    const gap = between(sentence, b, result);
    return (
      (apart.cues.has('against') || isScore(apart) || (apart.marks === ',' && !apart.cues.has('and'))) &&
      isShort(gap)
    );
  }
  if (i === k + 1 && j === k + 2) {
    const gap = between(sentence, result, a);
    return /^[,(:]$/.test(gap.marks) && isShort(gap);
  }
  if (i === k - 1 && j === k + 1) {
    const gap = between(sentence, result, b);
    return (
      gap.marks === '' &&
      (gap.cues.has('of') || gap.cues.has('against')) &&
      gap.words <= 4 &&
      isShort(between(sentence, a, result))
    );
  }
  return false;
}

/** *With 56% to 40%*, *by 275 votes to 58*. */
const isScore = ({ cues, marks, words }: Gap): boolean => marks === '' && cues.has('to') && words <= 1;

const isShort = (gap: Gap): boolean =>
  gap.words <= 6 &&
  gap.marks.length <= 2 &&
  !gap.marks.includes(';') &&
  !gap.holdsFigure &&
  !gap.cues.has('contrast');

function readingsOf(result: Figure, a: Figure, b: Figure): Relation['readings'] {
  const isFirst = compareFractions(inUnitOf(stated, a, b).low!, pointOf(b)) >= 0;
  const [more, less] = isFirst ? [a, b] : [b, a];
  const moreOf = (values: Values) => inUnitOf(values, more, b);
  const lessOf = (values: Values) => inUnitOf(values, less, b);
  const points: Reading = {
    formula: `${more.figures} − ${less.figures}`,
    compute: (values) => subtractBounds(moreOf(values), lessOf(values)),
  };
  if (result.amount.kind !== 'percent') return [points];
  const relative: Reading = {
    formula: `(${more.figures} − ${less.figures}) ÷ ${less.figures}`,
    compute: (values) => {
      const quotient = divideBounds(moreOf(values), lessOf(values));
      return quotient === null ? null : inPercent(shifted(quotient, whole(-1)));
    },
  };
  return [points, relative];
}
