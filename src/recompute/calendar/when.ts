/** A time as a text states it: a year, or the months from `first` to `last` in one, or a day; what is not stated is null. */
export interface When {
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
  readonly day: number | null;
  readonly precision: 'year' | 'half' | 'quarter' | 'month' | 'day';
}

const FORM = /^(-?\d{4}|XXXX)(?:-(?:Q(\d)|H(\d)|(\d\d)(?:-(\d\d))?))?$/;

/** `2026-04-28`, `XXXX-Q2` → what it says; null for a time of day. */
export function whenOf(value: string): When | null {
  const parts = FORM.exec(value);
  if (parts === null) return null;
  const [, stated, quarter, half, month, day] = parts;
  const year = stated === 'XXXX' ? null : Number(stated);
  const months = (first: number, last: number, precision: When['precision']): When => ({
    year,
    first,
    last,
    day: null,
    precision,
  });
  if (quarter !== undefined) return months(Number(quarter) * 3 - 2, Number(quarter) * 3, 'quarter');
  if (half !== undefined) return months(Number(half) * 6 - 5, Number(half) * 6, 'half');
  if (month === undefined) return months(1, 12, 'year');
  if (day === undefined) return months(Number(month), Number(month), 'month');
  return { ...months(Number(month), Number(month), 'day'), day: Number(day) };
}

/** Minutes since midnight of `14:30`; null for a date. */
export function minutesOf(value: string): number | null {
  const parts = /^(\d\d):(\d\d)/.exec(value);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month has; February has 29 where the year is not known. */
export const monthLength = (year: number | null, month: number): number =>
  month === 2 && (year === null || isLeap(year)) ? 29 : (MONTH_DAYS[month - 1] ?? 31);

/** Days since 1970-01-01 in the proleptic Gregorian calendar; months count from 1. After Hinnant, days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of the week of a day number: Monday is 1, Sunday 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday - 1]!;

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

export const monthName = (month: number): string => MONTH_NAMES[month - 1]!;

const two = (n: number): string => String(n).padStart(2, '0');

const yearText = (year: number | null): string =>
  year === null ? 'XXXX' : year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');

export const isoDay = (year: number | null, month: number, day: number): string =>
  `${yearText(year)}-${two(month)}-${two(day)}`;

export const isoYear = yearText;

/** The first and the last day of what is stated. */
export const lowOf = ({ year, first, day }: When): string => isoDay(year, first, day ?? 1);
export const highOf = ({ year, last, day }: When): string =>
  isoDay(year, last, day ?? monthLength(year, last));

/** Its first and last day as numbers; only with a year. */
export const firstDay = ({ year, first, day }: When): number => dayNumber(year ?? 0, first, day ?? 1);
export const lastDay = ({ year, last, day }: When): number =>
  dayNumber(year ?? 0, last, day ?? monthLength(year, last));
