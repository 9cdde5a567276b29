import { compareFractions } from '../../../comparison/measure.ts';
import type { Relation } from '../judge.ts';
import { type Whole, wholesIn } from '../lists.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { formulaOf, sumOf } from '../sums.ts';
import { pointOf, stated } from '../values.ts';

/** Parts make their whole: *120 people: 70 women and 50 men*; those of `其中` are at most as many. */
export function* sum(sentence: Sentence): Generator<Relation> {
  for (const of of wholesIn(sentence)) {
    if (of.are === 'some') yield* partsOf(sentence, of);
    else if (isNear(of) && countsParts(sentence, of)) yield whole(of);
  }
}

const whole = ({ whole: result, parts }: Whole): Relation => ({
  result,
  inputs: parts,
  readings: [{ formula: formulaOf(parts), compute: (values) => sumOf(parts, values) }],
});

/** A list that makes far less than a number, or far more, is a list of something else; without a word for the total, half or twice is far. */
export function isNear({ whole: of, parts, are }: Whole): boolean {
  const all = sumOf(parts, stated)?.low;
  const value = pointOf(of);
  if (all === undefined || all === null) return false;
  // *Two files: one …, one …*
  if (value.numerator === BigInt(parts.length) * value.denominator) return false;
  const within = (times: bigint): boolean =>
    compareFractions({ ...all, denominator: all.denominator * times }, value) <= 0 &&
    compareFractions({ ...all, numerator: all.numerator * times }, value) >= 0;
  return within(are === 'weak' ? 2n : 10n);
}

function* partsOf(sentence: Sentence, { whole: of, parts }: Whole): Generator<Relation> {
  if (pointOf(of).numerator <= pointOf(of).denominator) return;
  for (const part of parts) {
    if (!isSameNoun(sentence, of, part)) continue;
    yield {
      result: part,
      inputs: [of],
      readings: [{ formula: of.figures, compute: (values) => ({ ...values(of), low: null, lowOpen: true }) }],
      message: `\`${part.claim.text}\` is said to be part of ${of.figures} and is more; correct one of them`,
    };
  }
}

const NOUN = /^\s*([個个名位]?\p{Script=Han}|\p{L}+)?/u;

const nounOf = ({ text }: Sentence, { end }: Figure): string =>
  NOUN.exec(text.slice(end, end + 24))?.[1]
    ?.toLowerCase()
    .replace(/(?<=.{3})e?s$/, '') ?? '';

/** Parts may be called otherwise than their whole, women and people; but not some of them one way and some the other. */
export function countsParts(sentence: Sentence, { whole: of, parts }: Whole): boolean {
  if (of.amount.unit !== null) return true;
  const noun = nounOf(sentence, of);
  const own = parts.map((part) => nounOf(sentence, part)).filter((word) => word !== '');
  const alike = own.filter((word) => word === noun).length;
  if (noun === '' || alike === own.length) return true;
  return alike === 0 && (of.claim.lang === 'en' || new Set(own).size === own.length);
}

/** Whether two counts count the same; a part may leave out what it counts. */
/** The same as far as the counter tells: `85 個座位`, `46 個靠窗`. */
export const isSameCounter = (sentence: Sentence, a: Figure, b: Figure): boolean =>
  isSameNoun(sentence, a, b) ||
  (a.claim.lang === 'zh' && nounOf(sentence, a)[0] === nounOf(sentence, b)[0]) ||
  (a.claim.lang === 'en' && nounOf(sentence, b).length < 5 && !nounOf(sentence, b).endsWith('s'));

export function isSameNoun(sentence: Sentence, a: Figure, b: Figure): boolean {
  if (a.amount.unit !== null) return true;
  const [p, q] = [nounOf(sentence, a), nounOf(sentence, b)];
  return q === p || (b.claim.lang === 'en' && /^(?:were|are|is|was|have|had)$/.test(q));
}
