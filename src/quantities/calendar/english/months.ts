import { EN_MONTHS } from '../../../languages/en/calendar.ts';
import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { isDigit, isLatin, type Source } from '../../source.ts';
import { type CalendarRead, date, monthOf } from '../calendar-read.ts';

export const MONTHS = buildTrie(Object.entries(EN_MONTHS).map(([word, entry]) => ({ word, entry })));

/** Whether a month's name stands as one: `may` and `march` only with a capital, unless a day says so. */
export const nameStands = (source: Source, at: number, month: number): boolean =>
  (month !== 5 && month !== 3) || /[A-Z]/.test(source.text[at] ?? '');

/** `Dec31`: a month's name with the day attached. */
export function monthAttached(source: Source, at: number): { entry: number; end: number } | null {
  let end = at;
  while (isLatin(source.codes[end]) && end < at + 10) end++;
  if (end === at || !isDigit(source.codes[end])) return null;
  const name = source.text.slice(at, end).toLowerCase();
  const found = findLongest(MONTHS, name, source.codes.slice(at, end), 0);
  return found !== null && found.end === name.length ? { entry: found.entry, end } : null;
}

/** A month by its name alone, which only `early`, `mid` and `late` show to be one. */
export function bareMonth(source: Source, at: number): CalendarRead | null {
  const name = findLongest(MONTHS, source.text, source.codes, at);
  return name === null || !nameStands(source, at, name.entry)
    ? null
    : date(name.end, monthOf(null, name.entry));
}
