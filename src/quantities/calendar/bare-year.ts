import type { Source } from '../source.ts';
import { type CalendarRead, date, yearOf } from './calendar-read.ts';
import { yearNumber } from './parts.ts';

/** A bare year in English: four digits from 1500 to 2100 that no unit, noun or figure follows. */
export function readBareYear(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || year.value < 1800 || year.value > 2100) return null;
  return date(year.end, yearOf(year.value));
}
