import {
  type Decimal,
  decimal,
  type Exact,
  isFraction,
  multiplyDecimals,
  negateDecimal,
  shiftDecimal,
} from '../../model/decimal.ts';
import type { PointBound } from '../../model/quantity.ts';

/** The same numeral with its sign turned. */
export const negate = (of: Numeral, start: number): Numeral => ({
  ...of,
  start,
  plain: 0,
  value:
    'denominator' in of.value
      ? { numerator: -of.value.numerator, denominator: of.value.denominator }
      : negateDecimal(of.value),
});

/** What a vague numeral asserts by itself: `十幾` is 11 to 19, `三百餘` above 300 and below 400. */
export interface OwnInterval {
  readonly bound: PointBound;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A number as written, before anything that stands around it is considered. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  /** Powers of ten that scale words brought in: 4 for `1.2萬`; 0 where there are none. */
  readonly scale: number;
  /** Written with a decimal point or a scale word: precise to half of its last place. */
  readonly rounded: boolean;
  readonly own: OwnInterval | null;
  /** The upper end of an elided range (`三五`, `七八十`); `value` is the lower one. */
  readonly upper: Decimal | null;
  readonly style: 'digits' | 'words' | 'mixed';
  /** How many digits, where it is nothing but digits: a year or a day may be meant. */
  readonly plain: number;
}

const plainNumeral = (start: number, end: number, value: Exact): Numeral => ({
  start,
  end,
  value,
  scale: 0,
  rounded: false,
  own: null,
  upper: null,
  style: 'words',
  plain: 0,
});

export const numeral = (
  start: number,
  end: number,
  value: Exact,
  rest?: Partial<Omit<Numeral, 'start' | 'end' | 'value'>>,
): Numeral => {
  const plain = plainNumeral(start, end, value);
  return rest === undefined ? plain : { ...plain, ...rest };
};

const shiftExact = (value: Exact, places: number): Exact =>
  isFraction(value)
    ? { numerator: value.numerator * 10n ** BigInt(places), denominator: value.denominator }
    : shiftDecimal(value, places);

/** A numeral times a power of ten that a scale word behind it adds: `3.2` + `億` → 3.2 × 10⁸. */
export const scaleNumeral = (of: Numeral, places: number, end: number): Numeral => ({
  ...of,
  end,
  value: shiftExact(of.value, places),
  scale: of.scale + places,
  rounded: true,
  plain: 0,
  own: of.own && {
    ...of.own,
    low: shiftDecimal(of.own.low, places),
    high: shiftDecimal(of.own.high, places),
  },
  upper: of.upper && shiftDecimal(of.upper, places),
});

/** A numeral times a whole number: `two` + `dozen` → 24. */
export const timesNumeral = (of: Numeral, factor: number, end: number): Numeral => {
  const by = decimal(factor);
  return {
    ...of,
    end,
    value: isFraction(of.value)
      ? { numerator: of.value.numerator * BigInt(factor), denominator: of.value.denominator }
      : multiplyDecimals(of.value, by),
    plain: 0,
    own: of.own && {
      ...of.own,
      low: multiplyDecimals(of.own.low, by),
      high: multiplyDecimals(of.own.high, by),
    },
    upper: of.upper && multiplyDecimals(of.upper, by),
  };
};

/** The size of one step in the last non-zero digit: 200 → 100, 1,250 → 10, 8.5 → 0.1. */
export function lastStep({ digits, exponent }: Decimal): Decimal {
  let rest = digits < 0n ? -digits : digits;
  let place = exponent;
  while (rest !== 0n && rest % 10n === 0n) {
    rest /= 10n;
    place++;
  }
  return decimal(1, place);
}
