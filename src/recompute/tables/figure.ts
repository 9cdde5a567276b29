import type { Claim } from '../../model/claim.ts';
import { isFraction, toDecimal } from '../../model/decimal.ts';
import type { Amount } from '../../model/quantity.ts';

/**
 * One figure of a table, ready for trying relations. The binary values only serve to find what may hold and how
 * surprising that is; whatever is reported is computed anew from the exact quantity.
 */
export interface Figure {
  /** Index among the version's claims. */
  readonly claim: number;
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  /** -1 where the cell says by brackets or an arrow, and not by its digits, that the figure is negative. */
  readonly turn: 1 | -1;
  /** The sign is not certain: `▲ 3` is a rise in some places and a fall in others. */
  readonly unsigned: boolean;
  /** What may be added up: kind, unit and whatever is written behind the figure. */
  readonly unit: string;
  readonly value: number;
  /** What is asserted. */
  readonly low: number;
  readonly high: number;
  /** One unit of the last written place. */
  readonly step: number;
  /** Half a step where an integer may well be a rounded one, else 0. */
  readonly slack: number;
  /** In how many relations that hold it takes part; counted while relations are found. */
  held: number;
}

/** Integers from here on may be rounded ones when they are divided; below, they are counts. */
const LIKELY_ROUNDED = 100;

const TEN = Array.from({ length: 41 }, (_, i) => 10 ** (i - 20));
const powerOf = (exponent: number): number => TEN[exponent + 20] ?? 10 ** exponent;

const toNumber = (value: Amount['value'] | null, otherwise: number): number => {
  if (value === null) return otherwise;
  return isFraction(value)
    ? Number(value.numerator) / Number(value.denominator)
    : Number(value.digits) * powerOf(value.exponent);
};

/** Percents and percentage points may be told from each other. */
const unitOf = ({ kind, unit }: Amount, tail: string): string => {
  if (kind === 'percentage-point' || kind === 'percent') return '%';
  return `${kind === 'multiple' || kind === 'rank' ? 'number' : kind}:${unit ?? ''}${tail === '' ? '' : ` ${tail}`}`;
};

/** A claim as a figure, in a cell that says so much about its sign. */
export function figureOf(
  claim: Claim,
  index: number,
  amount: Amount,
  { turn, unsigned, tail }: { turn: 1 | -1; unsigned: boolean; tail: string },
): Figure {
  const { value, interval, direction } = amount;
  const plain = toNumber(value, 0);
  const fallen = direction === 'down' && plain > 0 ? -1 : 1;
  const sign = (turn * fallen) as 1 | -1;
  const exact = interval.low === value && interval.high === value;
  const low = exact ? plain : toNumber(interval.low, -Infinity);
  const high = exact ? plain : toNumber(interval.high, Infinity);
  const step = isFraction(value) ? 0 : powerOf(value.exponent);
  const counts = amount.kind === 'number' && amount.unit === null && Math.abs(plain) < LIKELY_ROUNDED;
  return {
    claim: index,
    row: claim.place.row!,
    column: claim.place.column!,
    amount,
    turn: sign,
    unsigned,
    unit: unitOf(amount, tail),
    value: sign * plain,
    low: sign > 0 ? low : -high,
    high: sign > 0 ? high : -low,
    step,
    slack: exact && !counts ? step / 2 : 0,
    held: 0,
  };
}

/** How many places are written behind the point, scale words worked in; null for a fraction. */
export const placesOf = ({ amount }: Figure): number | null =>
  isFraction(amount.value) ? null : -toDecimal(amount.value).exponent;
