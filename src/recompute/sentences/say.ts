import { toInterval } from '../../comparison/interval-arithmetic.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import { type Fraction, formatDecimal, isFraction, powerOfTen, shortest } from '../../model/decimal.ts';
import type { Judgement } from './judge.ts';
import type { Figure, Sentence } from './sentence.ts';

/** Inputs that a message names one by one. */
const MOST_NAMED = 4;
/** Inputs that a finding points at. */
const MOST_SHOWN = 40;

/** What does not follow, as a finding. */
export function inconsistencyOf(
  sentence: Sentence,
  { relation, reading, result, point, mild, advice }: Exclude<Judgement, { agrees: true }>,
): Inconsistency {
  const { result: wrong, inputs, from } = relation;
  const written = wrong.claim.text;
  const value = say(point, wrong);
  const named =
    from ??
    (inputs.length <= MOST_NAMED ? list(inputs.map(({ figures }) => figures)) : `${inputs.length} numbers`);
  const shown = reading.formula === value ? value : `${reading.formula} is ${value}`;
  return {
    kind: 'arithmetic',
    message:
      relation.message ??
      `\`${written}\` does not follow from ${named}: ${shown}; ${advice ?? 'correct it or its inputs'}`,
    span: wrong.claim.span,
    claims: [...new Set([wrong, ...inputs].map(({ index }) => index))],
    calculation: {
      formula: reading.formula,
      inputs: inputs.slice(0, MOST_SHOWN).map((input) => ({
        span: input.claim.span,
        text: input.claim.text,
        label: labelOf(sentence, input),
      })),
      result: toInterval(result),
      unit: wrong.amount.unit,
      written,
    },
    related: [],
    actual: written,
    expected: relation.message === undefined ? value : null,
    mild,
  };
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const NOUN = /^\s?((?:\p{Script=Han}{1,4})|(?:\p{L}[\p{L}'’-]{0,20}))(?=[\s\p{P}\d]|$)/u;

/** The noun that stands right behind a number. */
const labelOf = ({ text }: Sentence, { end, amount }: Figure): string | null =>
  amount.noun ?? NOUN.exec(text.slice(end, end + 24))?.[1] ?? null;

/** One place more than was written tells what it should be. */
function say(point: Fraction, { amount }: Figure): string {
  const stated = amount.form === 'amount' ? amount.value : amount.low;
  const places = isFraction(stated)
    ? 2
    : Math.max(0, -stated.exponent) + (amount.kind === 'number' && stated.exponent === 0 ? 2 : 1);
  const number = grouped(formatDecimal(shortest(roundedTo(point, isSmall(point) ? places + 3 : places))));
  if (amount.unit === '%') return amount.kind === 'percentage-point' ? `${number} points` : `${number}%`;
  return number;
}

/** `3000000` → `3,000,000`; four digits stay together. */
const grouped = (number: string): string => {
  const [all = '', places] = number.split('.');
  const whole = all.replace('-', '');
  if (whole.length < 5) return number;
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const grouping = groups.join(',');
  return `${all.startsWith('-') ? '-' : ''}${grouping}${places === undefined ? '' : `.${places}`}`;
};

const isSmall = ({ numerator, denominator }: Fraction): boolean =>
  (numerator < 0n ? -numerator : numerator) * 10n < denominator;

function roundedTo(
  { numerator, denominator }: Fraction,
  places: number,
): { digits: bigint; exponent: number } {
  const isBelow = numerator < 0n;
  const scaled = (isBelow ? -numerator : numerator) * powerOfTen(places);
  const digits = (2n * scaled + denominator) / (2n * denominator);
  return { digits: isBelow ? -digits : digits, exponent: -places };
}
