import { addDecimals, type Decimal, decimal, shiftDecimal } from '../../../model/decimal.ts';
import type { Source } from '../../source.ts';
import type { OwnInterval } from '../numeral.ts';
import { atPlace } from '../place.ts';

export const ZERO = decimal(0);

/** A number in characters as far as it has been read: `3億2千` and then `萬`. */
export interface Tally {
  readonly source: Source;
  readonly start: number;
  /** Where the next character stands, and where the number ends if that adds nothing. */
  i: number;
  end: number;
  started: boolean;
  hasHan: boolean;
  /** What the scale words closed, the section of four digits that is open, and the digit without its unit. */
  total: Decimal;
  section: Decimal;
  pending: Decimal | null;
  pendingDigits: boolean;
  /** One figure alone: `3萬5`. */
  pendingFigure: boolean;
  lastUnit: number;
  lastPlace: number;
  lastScale: number;
  zero: boolean;
  rounded: boolean;
  upper: Decimal | null;
  upperUnit: Decimal | null;
  own: OwnInterval | null;
  /** The place of the last figure that a unit or scale word closed. */
  place: number;
  /** The last digit stands for the next lower unit: `兩萬三`. */
  tail: boolean;
}

export const startTally = (source: Source, start: number): Tally => ({
  source,
  start,
  i: start,
  end: start,
  started: false,
  hasHan: false,
  total: ZERO,
  section: ZERO,
  pending: null,
  pendingDigits: false,
  pendingFigure: false,
  lastUnit: Number.POSITIVE_INFINITY,
  lastPlace: 0,
  lastScale: 0,
  zero: false,
  rounded: false,
  upper: null,
  upperUnit: null,
  own: null,
  place: 0,
  tail: false,
});

/** Takes a character into the number. */
export function advance(tally: Tally): void {
  tally.started = true;
  tally.hasHan = true;
  tally.end = ++tally.i;
}

/** The value so far; a last digit alone stands for the next lower unit. */
export function sumOf(tally: Tally): Decimal {
  const value = addDecimals(tally.total, tally.section);
  if (tally.pending === null) return value;
  const lone = !tally.pendingDigits || tally.pendingFigure;
  tally.tail = lone && !tally.zero && tally.lastPlace >= 2;
  return addDecimals(value, tally.tail ? shiftDecimal(tally.pending, tally.lastPlace - 1) : tally.pending);
}

/** The value at the place of its last figure, where a scale word or a colloquial tail shows that it was rounded there. */
export function roundedThere(tally: Tally, value: Decimal): Decimal {
  if (tally.pending === null) return atPlace(value, tally.place);
  return atPlace(value, tally.tail ? tally.lastPlace - 1 : tally.pending.exponent);
}
