import { meet } from '../../comparison/interval-arithmetic.ts';
import { type Fraction, isFraction } from '../../model/decimal.ts';
import type { Figure } from './sentence.ts';
import { aboutMultiple, asserted, type Bounds, pointOf, rounded, stated, type Values } from './values.ts';

/** One way to take what a sentence says. */
export interface Reading {
  /** The formula in figures as written. */
  readonly formula: string;
  /** In the unit of the result; null where nothing follows. */
  readonly compute: (values: Values) => Bounds | null;
  /** What it means that only this one agrees: nothing, or that the words are loose, and how they should be put. */
  readonly loose?: string;
}

/** What a sentence says: that one of its figures follows from others of it. */
export interface Relation {
  readonly result: Figure;
  readonly inputs: readonly Figure[];
  /** The meant one first. */
  readonly readings: readonly [Reading, ...Reading[]];
  /** How the inputs are named in the message, where there are too many to list: `its parts`. */
  readonly from?: string;
  /** What a finding says, where no figure should stand there but a word or an order is wrong. */
  readonly message?: string;
}

/** Whether the figure follows; and if not, what would. */
export type Judgement =
  | { readonly agrees: true }
  | {
      readonly agrees: false;
      readonly relation: Relation;
      readonly reading: Reading;
      readonly result: Bounds;
      /** From the figures just as stated. */
      readonly point: Fraction;
      readonly mild: boolean;
      readonly advice: string | null;
    };

const AGREES: Judgement = { agrees: true };

/** Whether the result that a sentence states follows from its inputs, for all that rounding and hedges allow. Null where nothing follows. */
export function judge(relation: Relation): Judgement | null {
  const isMultiple = relation.result.amount.kind === 'multiple';
  const stateds = isMultiple ? aboutMultiple(relation.result) : asserted(relation.result);
  // Halves are rounded up by some and to even by others.
  const written =
    relation.result.amount.bound === 'exact' ? { ...stateds, lowOpen: false, highOpen: false } : stateds;
  const [meant] = relation.readings;
  const result = meant.compute(asserted);
  const exact = meant.compute(stated);
  if (result === null || exact === null) return null;
  const fits = (bounds: Bounds | null, target: Bounds): boolean => bounds !== null && meet(bounds, target);
  if (fits(result, written) || fits(meant.compute(rounded), rounded(relation.result))) return AGREES;
  const point = middle(exact);
  if (point === null) return null;
  let advice: string | null = null;
  for (const reading of relation.readings.slice(1)) {
    if (!fits(reading.compute(asserted), written)) continue;
    if (reading.loose === undefined) return AGREES;
    advice ??= reading.loose;
  }
  const mild = advice !== null || isLastPlace(relation.result, point);
  return { agrees: false, relation, reading: meant, result, point, mild, advice };
}

const middle = ({ low, high }: Bounds): Fraction | null => {
  if (low === null || high === null) return low ?? high;
  return {
    numerator: low.numerator * high.denominator + high.numerator * low.denominator,
    denominator: 2n * low.denominator * high.denominator,
  };
};

/** Whether a rounded figure is off by less than one in its last place: cut off where it should have been rounded. */
function isLastPlace(figure: Figure, point: Fraction): boolean {
  const { amount } = figure;
  if (amount.form !== 'amount' || isFraction(amount.value) || amount.bound !== 'exact') return false;
  const { exponent } = amount.value;
  if (exponent >= 0 && amount.unit !== '%' && exponent === 0) return false;
  const value = pointOf(figure);
  const numerator = value.numerator * point.denominator - point.numerator * value.denominator;
  const denominator = value.denominator * point.denominator;
  const size = numerator < 0n ? -numerator : numerator;
  return exponent >= 0
    ? size < denominator * 10n ** BigInt(exponent)
    : size * 10n ** BigInt(-exponent) < denominator;
}
