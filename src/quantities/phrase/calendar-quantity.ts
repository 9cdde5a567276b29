import type { Calendar, CalendarRange, Interval, PointBound } from '../../model/quantity.ts';
import { dayBounds, dayValue, isDay } from '../calendar/day.ts';
import type { Core } from './core.ts';

export function calendarQuantity(
  core: Extract<Core, { type: 'calendar' }>,
  bound: PointBound,
): Calendar | CalendarRange {
  const { read, until } = core;
  const base = { kind: read.kind, unit: null, role: 'level', direction: 'none' } as const;
  const low = isDay(read.first) ? dayBounds(read.first)[0] : read.first;
  const lowValue = isDay(read.first) ? dayValue(read.first) : read.first;
  const last = until?.first ?? read.last;
  if (last !== null && last !== undefined) {
    const high = isDay(last) ? dayBounds(last)[1] : last;
    const highValue = isDay(last) ? dayValue(last) : last;
    return {
      form: 'calendar-range',
      ...base,
      low: lowValue,
      high: highValue,
      bound: 'range',
      interval: { low, high, lowOpen: false, highOpen: false },
    };
  }
  const high = isDay(read.first) ? dayBounds(read.first)[1] : read.first;
  return { form: 'calendar', ...base, value: lowValue, bound, interval: calendarInterval(low, high, bound) };
}

function calendarInterval(low: string, high: string, bound: PointBound): Interval<string> {
  switch (bound) {
    case 'at-least':
      return { low, high: null, lowOpen: false, highOpen: true };
    case 'more-than':
      return { low: high, high: null, lowOpen: true, highOpen: true };
    case 'at-most':
      return { low: null, high, lowOpen: true, highOpen: false };
    case 'less-than':
      return { low: null, high: low, lowOpen: true, highOpen: true };
    default:
      return { low, high, lowOpen: false, highOpen: false };
  }
}
