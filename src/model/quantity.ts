import { type Exact, formatExact } from './decimal.ts';

const AMOUNT_KINDS = [
  'number',
  'percent',
  'percentage-point',
  'money',
  'duration',
  'ratio',
  'multiple',
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'data',
  'speed',
  'energy',
  'power',
  'frequency',
  'angle',
  'rank',
  'age',
] as const;
const CALENDAR_KINDS = ['date', 'time'] as const;

/** Every dimension on which a quantity can assert an interval. */
export const KINDS = [...AMOUNT_KINDS, ...CALENDAR_KINDS] as const;

/** The dimension on which a quantity asserts an interval. */
export type AmountKind = (typeof AMOUNT_KINDS)[number];
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
export type Kind = AmountKind | CalendarKind;

/** Every bound that one stated value can have. */
export const POINT_BOUNDS = [
  'exact',
  'about',
  'nearly',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'plus-minus',
] as const;
export type PointBound = (typeof POINT_BOUNDS)[number];
export type Bound = PointBound | 'range';

/** `降到 30%` is a level, `下降 30%` a change, `下降 30 個百分點` a difference. */
export type Role = 'level' | 'change' | 'difference';
export type Direction = 'up' | 'down' | 'none';

/** What is asserted: null is unbounded. Values are exact decimals; for dates and times, ISO 8601 strings of the finest unit (days, minutes), which compare as text. */
export interface Interval<Value = Exact> {
  readonly low: Value | null;
  readonly high: Value | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** How a change was worded, where the wording decides what the figure means (`增加了兩倍` is to three times). */
export type ChangeWording = 'by' | 'to' | 'fold' | 'off' | 'doubling';

/** What is compared with what: year on year, quarter on quarter, annualised, compound. */
export type Basis = 'yoy' | 'qoq' | 'mom' | 'annualised' | 'cagr';

interface Meaning {
  readonly role: Role;
  readonly direction: Direction;
  readonly basis?: Basis;
}

interface AmountMeaning extends Meaning {
  readonly kind: AmountKind;
  /** UCUM code, ISO 4217 code, or null for plain counts and ratios; `%` for percent. */
  readonly unit: string | null;
  readonly interval: Interval;
  readonly wording?: ChangeWording;
  /** The unit was taken from the locale, not from the text (`元`), and reports say so. */
  readonly assumed?: boolean;
  /** The noun that is counted, as written, where one stands right behind (`個職業`, `occupations`). */
  readonly noun?: string;
}

/** One stated value: `82.7%`, `近 200`, `兩倍`. */
export interface Amount extends AmountMeaning {
  readonly form: 'amount';
  readonly value: Exact;
  readonly bound: PointBound;
}

/** Two stated ends: `1.2–1.5 萬`, `三五個`. */
export interface AmountRange extends AmountMeaning {
  readonly form: 'amount-range';
  readonly low: Exact;
  readonly high: Exact;
  readonly bound: 'range';
}

/** A calendar date or time of day, as precise as it was stated: `2026-04-28`, `2026-04`, `2026-Q2`, `XXXX-04-28`, `14:30`. */
export interface Calendar extends Meaning {
  readonly form: 'calendar';
  readonly kind: CalendarKind;
  readonly value: string;
  readonly unit: null;
  readonly bound: PointBound;
  readonly interval: Interval<string>;
}

/** `from 2019 to 2024`, `the 1990s`. */
export interface CalendarRange extends Meaning {
  readonly form: 'calendar-range';
  readonly kind: CalendarKind;
  readonly low: string;
  readonly high: string;
  readonly unit: null;
  readonly bound: 'range';
  readonly interval: Interval<string>;
}

/** What one numeric expression asserts. */
export type Quantity = Amount | AmountRange | Calendar | CalendarRange;

/** A quantity as the contract prints it: decimal strings, ISO dates, null for what does not apply. */
export interface QuantityRecord {
  readonly kind: Kind;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly role: Role;
  readonly direction: Direction;
  readonly interval: Interval<string>;
}

const printEnd = (end: Exact | string | null): string | null =>
  end === null || typeof end === 'string' ? end : formatExact(end);

/** An interval with its ends as the contract prints them. */
export const toIntervalRecord = ({
  low,
  high,
  lowOpen,
  highOpen,
}: Interval | Interval<string>): Interval<string> => ({
  low: printEnd(low),
  high: printEnd(high),
  lowOpen,
  highOpen,
});

/** The flat form of a quantity, as `report.json` and `extractQuantities` give it. */
export function toRecord(quantity: Quantity): QuantityRecord {
  const { kind, unit, bound, role, direction, interval } = quantity;
  const single = quantity.form === 'amount' || quantity.form === 'calendar';
  return {
    kind,
    value: single ? printEnd(quantity.value) : null,
    low: single ? null : printEnd(quantity.low),
    high: single ? null : printEnd(quantity.high),
    unit,
    bound,
    role,
    direction,
    interval: toIntervalRecord(interval),
  };
}
