import { EN_SMALL } from '../../../languages/en/numerals.ts';
import type { Source } from '../../source.ts';
import { isOneOf } from '../../source.ts';
import { type CalendarRead, time } from '../calendar-read.ts';

const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  'a quarter': 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
};

const SPOKEN =
  /^(half|(?:a )?quarter|five|ten|twenty(?:-five)?)(?: minutes)? (past|to) ([a-z]+)(?![\p{L}\d-])/iu;

/** `half past three`, `quarter to nine`, `twenty past four`; `ten to twelve` is a range as often. */
export function spokenTime(source: Source, at: number): CalendarRead | null {
  if (source.lang !== 'en' || !isOneOf(source, at, 'haqft')) return null;
  const read = SPOKEN.exec(source.text.slice(at, at + 40));
  if (read === null) return null;
  const minutes = MINUTES[read[1]!.toLowerCase()];
  const hour = EN_SMALL[read[3]!.toLowerCase()];
  const past = read[2]!.toLowerCase() === 'past';
  if (minutes === undefined || hour === undefined || hour < 1 || hour > 12 || (minutes === 30 && !past))
    return null;
  if (!past && minutes !== 15) return null;
  const end = at + read[0].length;
  return past ? time(end, hour, minutes) : time(end, hour === 1 ? 12 : hour - 1, 60 - minutes);
}
