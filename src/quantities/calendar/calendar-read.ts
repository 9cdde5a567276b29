import type { CalendarKind } from '../../model/quantity.ts';
import type { Day } from './day.ts';

/** A date or a stretch of dates as read, with where it ends. */
export interface CalendarRead {
  readonly end: number;
  readonly kind: CalendarKind;
  readonly first: Day | string;
  /** Where it is a stretch: decades, centuries, ranges. */
  readonly last: Day | string | null;
}

export const date = (end: number, first: Day, last: Day | null = null): CalendarRead => ({
  end,
  kind: 'date',
  first,
  last,
});

export const yearOf = (year: number | null): Day => ({ year, part: { type: 'year' }, third: null });

export const monthOf = (year: number | null, month: number, third: Day['third'] = null): Day => ({
  year,
  part: { type: 'month', month },
  third,
});

export const dayOf = (year: number | null, month: number, day: number): Day => ({
  year,
  part: { type: 'day', month, day },
  third: null,
});

export const quarterOf = (year: number | null, quarter: number): Day => ({
  year,
  part: { type: 'quarter', quarter },
  third: null,
});

export const halfOf = (year: number | null, half: number): Day => ({
  year,
  part: { type: 'half', half },
  third: null,
});

export const time = (
  end: number,
  hour: number,
  minute: number,
  second: number | null = null,
): CalendarRead => ({
  end,
  kind: 'time',
  first: [hour, minute, ...(second === null ? [] : [second])]
    .map((n) => String(n).padStart(2, '0'))
    .join(':'),
  last: null,
});
