import type { Calendar, CalendarRange } from '../model/quantity.ts';
import type { Relation } from '../model/relation.ts';

const UNKNOWN_YEAR = 'XXXX';

/** The part behind the year, for comparing dates of which one names no year: `2026-04-28` → `04-28`. */
const withoutYear = (day: string): string => day.replace(/^-?(?:\d{4}|XXXX)-?/, '');

const namesNoYear = (of: Calendar | CalendarRange): boolean =>
  (of.interval.low ?? of.interval.high ?? '').startsWith(UNKNOWN_YEAR);

/** ISO days in order; years before our era count backwards. */
function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  if (a.startsWith('-') && b.startsWith('-')) {
    const years = Number(b.slice(1, 5)) - Number(a.slice(1, 5));
    if (years !== 0) return years;
  }
  // A sign comes before digits.
  return a < b ? -1 : 1;
}

const stated = (of: Calendar | CalendarRange): string =>
  of.form === 'calendar' ? of.value : `${of.low}/${of.high}`;

/** How two dates, times or stretches of them relate: `2026-04` contains `2026-04-28`. */
export function relateCalendars(a: Calendar | CalendarRange, b: Calendar | CalendarRange): Relation {
  if (a.kind !== b.kind) return 'incomparable';
  if (stated(a) === stated(b) && a.bound === b.bound) return 'equal';
  const [p, q] = [a.interval, b.interval];
  const partial = namesNoYear(a) !== namesNoYear(b);
  const end = (day: string | null): string | null => (day === null ? null : partial ? withoutYear(day) : day);
  const [aLow, aHigh, bLow, bHigh] = [end(p.low), end(p.high), end(q.low), end(q.high)];
  const apart = (high: string | null, low: string | null, open: boolean): boolean => {
    if (high === null || low === null) return false;
    const order = compareDays(high, low);
    return order < 0 || (order === 0 && open);
  };
  if (apart(aHigh, bLow, p.highOpen || q.lowOpen) || apart(bHigh, aLow, q.highOpen || p.lowOpen))
    return 'contradicts';
  if (partial) return 'overlaps';
  const contains = (x: [string | null, string | null], y: [string | null, string | null]): boolean =>
    (x[0] === null || (y[0] !== null && compareDays(x[0], y[0]) <= 0)) &&
    (x[1] === null || (y[1] !== null && compareDays(x[1], y[1]) >= 0));
  if (aLow === bLow && aHigh === bHigh) return stated(a) === stated(b) ? 'within' : 'equal';
  return contains([aLow, aHigh], [bLow, bHigh]) || contains([bLow, bHigh], [aLow, aHigh])
    ? 'within'
    : 'overlaps';
}
