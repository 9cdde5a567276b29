import { findLongest } from '../../languages/trie.ts';
import { readBareYear } from '../calendar/bare-year.ts';
import { type CalendarRead, date, yearOf } from '../calendar/calendar-read.ts';
import { readElidedHan } from '../calendar/chinese/elided.ts';
import { dayBounds, isDay } from '../calendar/day.ts';
import { dayRange } from '../calendar/english/day-range.ts';
import { mayBeDate } from '../calendar/may-be-date.ts';
import { yearNumber } from '../calendar/parts.ts';
import { readDate } from '../calendar/read-date.ts';
import { LEXICONS } from '../lexicon/lexicon.ts';
import { charAt, type Source, skipSpaces, startsWith } from '../source.ts';
import type { Affixes } from './affixes.ts';
import { AND, connectorAt } from './connectors.ts';
import type { Core } from './core.ts';
import { secondDate, secondYear } from './second-date.ts';
import { yearStart } from './year-stands.ts';

/** What the second date of a range leaves out, the first lends, and the other way round: `April 28–30, 2026`. */
function completeRange(
  first: CalendarRead,
  second: CalendarRead,
): { first: CalendarRead; second: CalendarRead } | null {
  if (first.kind !== second.kind || first.last !== null || second.last !== null) return null;
  const { first: a } = first;
  const { first: b } = second;
  if (!isDay(a) || !isDay(b))
    return typeof a === 'string' && typeof b === 'string' ? { first, second } : null;
  const year = a.year ?? b.year;
  const left = { ...a, year };
  const right = { ...b, year: b.year ?? a.year };
  if (
    left.part.type !== right.part.type &&
    left.part.type !== 'year' &&
    right.part.type !== 'year' &&
    !(left.part.type === 'month' && right.part.type === 'day')
  )
    return null;
  if (dayBounds(left)[0] > dayBounds(right)[1]) return null;
  return { first: { ...first, first: left }, second: { ...second, first: right } };
}

export function readCalendarCore(source: Source, at: number, affixes: Affixes): Core | null {
  if (!mayBeDate(source, at)) return null;
  const elided = source.lang === 'zh' ? readElidedHan(source, at) : null;
  if (elided !== null)
    return {
      type: 'calendar',
      read: elided.first,
      until: elided.second,
      end: elided.second.end,
      opener: true,
    };
  const days = dayRange(source, at, affixes.opener?.connectors.has('and') ?? false);
  if (days !== null)
    return { type: 'calendar', read: days.first, until: days.second, end: days.second.end, opener: true };
  const first = readDate(source, at) ?? yearStart(source, at) ?? circaYear(source, at, affixes);
  if (first === null) return null;
  const single: Core = { type: 'calendar', read: first, until: null, end: first.end, opener: false };
  if (first.kind === 'date' && first.last !== null) return single;
  let i = first.end;
  const j = skipSpaces(source, i);
  let link = connectorAt(source, i);
  if (affixes.opener?.connectors.has('and') && startsWith(source, j, 'and '))
    link = { word: 'and', end: skipSpaces(source, j + 4) };
  else if (
    affixes.opener !== null &&
    AND.test(charAt(source, j)) &&
    affixes.opener.connectors.has(charAt(source, j))
  )
    link = { word: charAt(source, j), end: j + 1 };
  if (link === null) return single;
  i = link.end;
  const second =
    secondYear(source, i, first) ??
    readDate(source, i) ??
    secondDate(source, i, first) ??
    readBareYearIn(source, i);
  if (second === null) return single;
  const whole = completeRange(first, second);
  if (whole === null) return single;
  let end = second.end;
  const closer = findLongest(
    LEXICONS[source.lang].closers,
    source.text,
    source.codes,
    skipSpaces(source, end),
  );
  if (closer !== null) end = closer.end;
  return { type: 'calendar', read: whole.first, until: whole.second, end, opener: true };
}

const readBareYearIn = (source: Source, at: number): CalendarRead | null =>
  source.lang === 'en' ? readBareYear(source, at) : null;

/** `circa 1450`: the word is used of years. */
function circaYear(source: Source, at: number, { boundWord }: Affixes): CalendarRead | null {
  if (!/^(?:circa|ca?\.?)$/.test(boundWord)) return null;
  const year = yearNumber(source, at);
  return year === null || /^ ?[a-z]/.test(source.text.slice(year.end, year.end + 2))
    ? null
    : date(year.end, yearOf(year.value));
}
