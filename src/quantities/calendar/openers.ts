import { ERAS } from './chinese/eras.ts';
import { EARLY, WEEKDAYS } from './english/date.ts';
import { ORDINAL_DAYS } from './english/day-number.ts';
import { DECADES } from './english/decades.ts';
import { MONTHS } from './english/months.ts';
import { ENGLISH_QUARTERS } from './english/quarter.ts';
import { HALVES } from './time.ts';

/** The words that dates and times start with. */
export const CALENDAR_TRIES = [
  ERAS,
  MONTHS,
  ORDINAL_DAYS,
  WEEKDAYS,
  ENGLISH_QUARTERS,
  EARLY,
  DECADES,
  HALVES,
] as const;
