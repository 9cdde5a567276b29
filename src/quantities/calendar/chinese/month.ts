import { buildTrie, findLongest } from '../../../languages/trie.ts';
import { ZH_THIRDS } from '../../../languages/zh/calendar.ts';
import { isAt, type Source, skipSpaces, startsWith } from '../../source.ts';
import { type CalendarRead, date, dayOf, monthOf } from '../calendar-read.ts';
import { small, validDay, validMonth } from '../parts.ts';

const THIRDS = buildTrie(
  Object.entries(ZH_THIRDS).map(([word, entry]) => ({
    word,
    entry,
  })),
);

/** Month and day behind a Chinese year, or by themselves: `4 月 28 日`, `4 月底`, `十二月`. */
export function hanMonthDay(source: Source, at: number, year: number | null): CalendarRead | null {
  const month = small(source, at, 2);
  if (month === null || !validMonth(month.value)) return null;
  let i = skipSpaces(source, month.end);
  if (!isAt(source, i, '月')) return null;
  i++;
  if (isAt(source, i, '份')) i++;
  const third = findLongest(THIRDS, source.text, source.codes, i);
  if (third !== null && !startsWith(source, i, '中国'))
    return date(third.end, monthOf(year, month.value, third.entry));
  const dayAt = skipSpaces(source, i);
  const day = small(source, dayAt, 2);
  if (day !== null && validDay(day.value)) {
    const mark = skipSpaces(source, day.end);
    if (isAt(source, mark, '日') || isAt(source, mark, '号'))
      return date(mark + 1, dayOf(year, month.value, day.value));
  }
  return date(i, monthOf(year, month.value));
}

/** `2021年的第三個月`. */
export function hanOrdinalMonth(source: Source, at: number, year: number): CalendarRead | null {
  let i = at;
  if (isAt(source, i, '的')) i++;
  if (!isAt(source, i, '第')) return null;
  const month = small(source, i + 1, 2);
  if (month === null || !validMonth(month.value) || !startsWith(source, month.end, '个月')) return null;
  return date(month.end + 2, monthOf(year, month.value));
}
