import { toInterval } from '../../comparison/interval-arithmetic.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import {
  type Fraction,
  formatDecimal,
  grouped,
  isFraction,
  powerOfTen,
  shortest,
} from '../../model/decimal.ts';
import type { Judgement } from './judge.ts';
import type { Figure } from './sentence.ts';

/** Inputs that a message names one by one. */
const MOST_NAMED = 4;
/** Inputs that a finding points at. */
const MOST_SHOWN = 40;

/** What does not follow, as a finding. */
export function inconsistencyOf({
  relation,
  reading,
  result,
  point,
  mild,
  advice,
}: Exclude<Judgement, { agrees: true }>): Inconsistency {
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
        label: input.amount.noun ?? null,
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

/** One place more than was written tells what it should be. */
function say(point: Fraction, { amount }: Figure): string {
  const stated = amount.form === 'amount' ? amount.value : amount.low;
  const places = isFraction(stated)
    ? 2
    : Math.max(0, -stated.exponent) + (amount.kind === 'number' && stated.exponent === 0 ? 2 : 1);
  const number = apart(formatDecimal(shortest(roundedTo(point, isSmall(point) ? places + 3 : places))));
  if (amount.unit === '%') return amount.kind === 'percentage-point' ? `${number} points` : `${number}%`;
  return number;
}

/** Four digits stay together: `3000`, `3,000,000`. */
const apart = (number: string): string =>
  (number.split('.')[0] ?? '').replace('-', '').length < 5 ? number : grouped(number);

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
