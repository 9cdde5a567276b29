import { subtractBounds } from '../../../comparison/interval-arithmetic.ts';
import { compareFractions } from '../../../comparison/measure.ts';
import type { Reading, Relation } from '../judge.ts';
import { between, type Figure, leadOf, type Sentence } from '../sentence.ts';
import { isLevel } from '../steps.ts';
import { formulaOf, sumOf } from '../sums.ts';
import { type Bounds, pointOf, stated, type Values, whole } from '../values.ts';
import { isSameCounter } from './sum.ts';

/** Beyond this many parts a sentence is a list of many things. */
const MOST_PARTS = 20;

/** What remains makes the parts whole: *60% …, 30% … and the remaining 10%*, `共 120 人，其中 70 人…，其餘 50 人`. */
export function* rest(sentence: Sentence): Generator<Relation> {
  const { figures } = sentence;
  for (const [k, result] of figures.entries()) {
    if (k === 0 || !isLevel(result) || !isRest(sentence, figures[k - 1]!, result)) continue;
    const before = figures.slice(Math.max(0, k - MOST_PARTS), k);
    // What stands in brackets says the same again.
    const parts = before.filter(
      (figure) => isLevel(figure) && figure.depth <= result.depth && isAlike(figure, result),
    );
    if (parts.length === 0) continue;
    if (before.some((figure, i) => i > 0 && hasTurned(sentence, before[i - 1]!, figure))) continue;
    if (result.amount.kind === 'percent') yield* ofHundred(sentence, result, parts);
    else if (parts.length > 1) yield* ofWhole(sentence, result, parts);
  }
}

function isRest(sentence: Sentence, previous: Figure, result: Figure): boolean {
  if (leadOf(sentence, result, 2).has('rest')) return true;
  // *and the rest, 10%, is built up*
  const { cues, marks, leadWords } = between(sentence, previous, result);
  return cues.has('rest') && leadWords === 0 && /^,{1,2}$/.test(marks);
}

const isAlike = (a: Figure, b: Figure): boolean =>
  a.amount.kind === b.amount.kind && a.amount.unit === b.amount.unit;

const hasTurned = (sentence: Sentence, a: Figure, b: Figure): boolean => {
  const { cues } = between(sentence, a, b);
  return cues.has('contrast') || cues.has('rest');
};

const isOf = (sentence: Sentence, a: Figure, b: Figure): boolean => {
  const { cues } = between(sentence, a, b);
  return cues.has('of') || cues.has('among') || leadOf(sentence, a).has('of');
};

function* ofHundred(sentence: Sentence, result: Figure, parts: readonly Figure[]): Generator<Relation> {
  const readings: Reading[] = [];
  for (let i = 0; i < parts.length; i++) {
    const taken = parts.slice(i);
    readings.push({
      formula: `100% − ${formulaOf(taken, ' − ')}`,
      compute: (values) =>
        lessAll({ low: whole(100), high: whole(100), lowOpen: false, highOpen: false }, taken, values),
    });
  }
  // One of them is the whole: *of the 60% that …, 40% …, the remaining 20%*.
  if (parts.length > 1 && isOf(sentence, parts[0]!, parts[1]!)) readings.push(...asLargest(parts));
  yield { result, inputs: parts, readings: readings as [Reading, ...Reading[]] };
}

function* ofWhole(sentence: Sentence, result: Figure, parts: readonly Figure[]): Generator<Relation> {
  const first = parts[0]!;
  const readings = asLargest(parts);
  const largest = largestOf(parts);
  if (readings.length === 0 || ![...parts, result].every((part) => isSameCounter(sentence, largest, part)))
    return;
  const opens = leadOf(sentence, largest).has('total') || (largest === first && parts.length === 2);
  const isNamed = parts.length === 2 && between(sentence, first, parts[1]!).cues.has('of');
  if (!opens && !isNamed) return;
  yield { result, inputs: parts, readings: readings as [Reading, ...Reading[]] };
}

const largestOf = (parts: readonly Figure[]): Figure =>
  parts.reduce((most, part) => (compareFractions(pointOf(part), pointOf(most)) > 0 ? part : most));

/** The largest as the whole of the others. */
function asLargest(parts: readonly Figure[]): Reading[] {
  if (parts.length < 2) return [];
  const largest = largestOf(parts);
  const others = parts.filter((part) => part !== largest);
  if (stated(largest).low === null) return [];
  return [
    {
      formula: `${largest.figures} − ${formulaOf(others, ' − ')}`,
      compute: (values) => lessAll(values(largest), others, values),
    },
  ];
}

function lessAll(all: Bounds, parts: readonly Figure[], values: Values): Bounds | null {
  const taken = sumOf(parts, values);
  return taken === null ? null : subtractBounds(all, taken);
}
