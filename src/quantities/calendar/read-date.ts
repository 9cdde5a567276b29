import type { Source } from '../source.ts';
import type { CalendarRead } from './calendar-read.ts';
import { readHanDate } from './chinese/date.ts';
import { readEnglishDate } from './english/date.ts';
import { spokenTime } from './english/spoken-time.ts';
import { readTime } from './time.ts';

export function readDate(source: Source, at: number): CalendarRead | null {
  return (
    (source.lang === 'zh' ? readHanDate(source, at) : null) ??
    readTime(source, at) ??
    spokenTime(source, at) ??
    dateInFigures(source, at)
  );
}

function dateInFigures(source: Source, at: number): CalendarRead | null {
  return readEnglishDate(source, at);
}
