import { exactly, meet, negateBounds, toBounds } from '../../comparison/interval-arithmetic.ts';
import { type Bounds, plus, toFraction } from '../../comparison/measure.ts';
import { type Fraction, isFraction, powerOfTen } from '../../model/decimal.ts';
import type { Figure } from './figure.ts';
import type { Operation, Reach } from './operations.ts';

/** What is compared: with signs, or by size where a table writes differences without them. */
export type Signs = 'signed' | 'sizes';

/**
 * What a figure may stand for as the result of a division: rounded to its last place, or cut off there, so that
 * its size may be up to a step greater.
 */
export function resultOf({ value, low, high, step }: Figure): Reach {
  return value < 0
    ? { low: Math.min(low, value - step), high: Math.max(high, value + step / 2) }
    : { low: Math.min(low, value - step / 2), high: Math.max(high, value + step) };
}

/** Room for what binary arithmetic loses. */
const LOSS = 1e-9;

const reach: Reach = { low: 0, high: 0 };

/** 1: the figure follows; 0: it does not; -1: nothing can be said. In binary, leaving it at "follows" where that is close. */
export function follows(
  target: Figure,
  inputs: readonly Figure[],
  operation: Operation,
  signs: Signs,
): -1 | 0 | 1 {
  operation.reach(inputs, reach);
  let { low, high } = reach;
  if (Number.isNaN(low)) return -1;
  let { low: from, high: to } = operation.tight ? target : resultOf(target);
  if (signs === 'sizes' || target.unsigned) {
    [low, high] = low > 0 ? [low, high] : high < 0 ? [-high, -low] : [0, Math.max(-low, high)];
    [from, to] = from > 0 ? [from, to] : to < 0 ? [-to, -from] : [0, Math.max(-from, to)];
  }
  const loss = LOSS * Math.max(Math.abs(low), Math.abs(high), Math.abs(from), Math.abs(to));
  return high + loss >= from && low - loss <= to ? 1 : 0;
}

/** How likely a figure would have followed by chance, from 0 to 1. `spread` is how far the figures of its series lie apart. */
export function chance(
  target: Figure,
  inputs: readonly Figure[],
  operation: Operation,
  spread: number,
): number {
  operation.reach(inputs, reach);
  const written = operation.tight
    ? Math.max(target.high - target.low, grain(target, inputs))
    : 2 * target.step;
  const room = Math.min(operation.room(target, inputs), spread);
  return room <= 0 ? 1 : Math.min(1, (reach.high - reach.low + written) / room);
}

/** The step that a case's figures share: of 1,000, 2,000 and 3,000 it is a thousand. */
function grain(target: Figure, inputs: readonly Figure[]): number {
  let { step } = target;
  if (step === 0) return 0;
  for (let tens = 0; tens < 9; tens++) {
    const next = step * 10;
    const isRound = (figure: Figure) =>
      Math.abs(figure.value / next - Math.round(figure.value / next)) < 1e-6;
    if (!isRound(target) || !inputs.every(isRound)) return step;
    step = next;
  }
  return step;
}

/** A part of a figure's step. */
const ofStep = ({ amount: { value } }: Figure, numerator: bigint, denominator: bigint): Fraction => {
  if (isFraction(value)) return { numerator: 0n, denominator: 1n };
  const { exponent } = value;
  return exponent >= 0
    ? { numerator: numerator * powerOfTen(exponent), denominator }
    : { numerator, denominator: denominator * powerOfTen(-exponent) };
};

const widened = ({ low, high }: Bounds, below: Fraction, above: Fraction): Bounds => ({
  low: low === null ? null : plus(low, { ...below, numerator: -below.numerator }),
  high: high === null ? null : plus(high, above),
  lowOpen: false,
  highOpen: false,
});

/** What a figure asserts, exactly; for a division, integers that may be rounded ones as such. */
export function boundsOf(figure: Figure, tight: boolean): Bounds {
  const asserted = toBounds(figure.amount.interval);
  const half = ofStep(figure, 1n, 2n);
  const bounds = figure.slack > 0 && !tight ? widened(asserted, half, half) : asserted;
  return figure.turn === 1 ? bounds : negateBounds(bounds);
}

/** `resultOf`, exactly. */
function written(figure: Figure, tight: boolean): Bounds {
  if (tight) return boundsOf(figure, true);
  const half = ofStep(figure, 1n, 2n);
  const whole = ofStep(figure, 1n, 1n);
  const falls = toFraction(figure.amount.value).numerator < 0n;
  const bounds = widened(exactly(figure.amount.value), falls ? whole : half, falls ? half : whole);
  return figure.turn === 1 ? bounds : negateBounds(bounds);
}

const sizes = (bounds: Bounds): Bounds => {
  const { low, high } = bounds;
  if (low !== null && low.numerator >= 0n) return bounds;
  if (high !== null && high.numerator <= 0n) return negateBounds(bounds);
  const turned = negateBounds(bounds);
  const top =
    bounds.high === null || turned.high === null
      ? null
      : bounds.high.numerator * turned.high.denominator > turned.high.numerator * bounds.high.denominator
        ? bounds.high
        : turned.high;
  return { low: { numerator: 0n, denominator: 1n }, high: top, lowOpen: false, highOpen: top === null };
};

/** What follows from the inputs, exactly, where the figure contradicts it; null where it does not. */
export function contradicted(
  target: Figure,
  inputs: readonly Figure[],
  operation: Operation,
  signs: Signs,
): Bounds | null {
  const result = operation.exact(inputs.map((figure) => boundsOf(figure, operation.tight)));
  if (result === null) return null;
  const stated = written(target, operation.tight);
  const bySize = signs === 'sizes' || target.unsigned;
  const agrees = bySize ? meet(sizes(result), sizes(stated)) : meet(result, stated);
  return agrees ? null : result;
}
