import { EN_ORDINALS } from '../languages/en/numerals.ts';
import { buildTrie, findLongest } from '../languages/trie.ts';
import type { CalendarKind } from '../model/quantity.ts';
import type { Day } from './day.ts';
import { digitsEnd } from './digits.ts';
import { hanDigits, hanDigitsEnd, isHanNumber, readHanNumeral } from './han-numerals.ts';
import {
  charAt,
  isDigit,
  isLatin,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
  startsWith,
} from './source.ts';

/** A date or a stretch of dates as read, with where it ends. */
export interface CalendarRead {
  readonly end: number;
  readonly kind: CalendarKind;
  readonly first: Day | string;
  /** Where it is a stretch: decades, centuries, ranges. */
  readonly last: Day | string | null;
}

const date = (end: number, first: Day, last: Day | null = null): CalendarRead => ({
  end,
  kind: 'date',
  first,
  last,
});

export const yearOf = (year: number | null): Day => ({ year, part: { type: 'year' }, third: null });
const monthOf = (year: number | null, month: number, third: Day['third'] = null): Day => ({
  year,
  part: { type: 'month', month },
  third,
});
const dayOf = (year: number | null, month: number, day: number): Day => ({
  year,
  part: { type: 'day', month, day },
  third: null,
});
const quarterOf = (year: number | null, quarter: number): Day => ({
  year,
  part: { type: 'quarter', quarter },
  third: null,
});
const halfOf = (year: number | null, half: number): Day => ({
  year,
  part: { type: 'half', half },
  third: null,
});

/** The number that a run of digits writes. */
function digitsValue({ codes }: Source, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + (codes[i]! - 0x30);
  return value;
}

const validMonth = (month: number): boolean => month >= 1 && month <= 12;
const validDay = (day: number): boolean => day >= 1 && day <= 31;
const likelyYear = (year: number): boolean => year >= 1500 && year <= 2200;

interface Small {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

/** No part of a date starts with a hundred or more. */
const NO_DATE = new Set([...'百佰千仟万亿兆'].map((character) => character.charCodeAt(0)));

/** A short whole number in digits or characters: the parts of dates. */
function small(source: Source, at: number, most: number): Small | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    if (end - at > most) return null;
    let value = 0;
    for (let i = at; i < end; i++) value = value * 10 + (codes[i]! - 0x30);
    return { value, end, digits: end - at };
  }
  if (!isHanNumber(codes[at]) || NO_DATE.has(codes[at]!)) return null;
  const run = hanDigitsEnd(source, at);
  if (run - at >= 2) {
    if (run - at > most) return null;
    return { value: Number(hanDigits(source, at, run)), end: run, digits: run - at };
  }
  const read = readHanNumeral(source, at);
  if (
    read === null ||
    read.own ||
    read.upper ||
    read.rounded ||
    'denominator' in read.value ||
    read.value.exponent < 0
  )
    return null;
  const value = Number(read.value.digits) * 10 ** read.value.exponent;
  return value > 9999 ? null : { value, end: read.end, digits: String(value).length };
}

const ERAS = buildTrie(
  Object.entries({
    民国: 1911,
    中华民国: 1911,
    西元: 0,
    公元: 0,
    西历: 0,
    公元前: -1,
    西元前: -1,
    纪元前: -1,
  }).map(([word, entry]) => ({ word, entry })),
);

const THIRDS = buildTrie(
  Object.entries({ 上旬: 1, 初: 1, 中旬: 2, 下旬: 3, 底: 3, 末: 3 } as const).map(([word, entry]) => ({
    word,
    entry,
  })),
);

/** Month and day behind a Chinese year, or by themselves: `4 月 28 日`, `4 月底`, `十二月`. */
function hanMonthDay(source: Source, at: number, year: number | null): CalendarRead | null {
  const month = small(source, at, 2);
  if (month === null || !validMonth(month.value)) return null;
  let i = skipSpaces(source, month.end);
  if (charAt(source, i) !== '月') return null;
  i++;
  if (charAt(source, i) === '份') i++;
  const third = findLongest(THIRDS, source.text, source.codes, i);
  if (third !== null && !startsWith(source, i, '中国'))
    return date(third.end, monthOf(year, month.value, third.entry));
  const dayAt = skipSpaces(source, i);
  const day = small(source, dayAt, 2);
  if (day !== null && validDay(day.value)) {
    const mark = skipSpaces(source, day.end);
    if (charAt(source, mark) === '日' || charAt(source, mark) === '号')
      return date(mark + 1, dayOf(year, month.value, day.value));
  }
  return date(i, monthOf(year, month.value));
}

/** `第二季`, `二季度`, `Q2`, `上半年` behind a year or by themselves. */
function hanQuarter(source: Source, at: number, year: number | null): CalendarRead | null {
  const { codes } = source;
  if (codes[at] === 0x71 && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const quarter = codes[at + 1]! - 0x30;
    return quarter >= 1 && quarter <= 4 ? date(at + 2, quarterOf(year, quarter)) : null;
  }
  if (codes[at] === 0x68 && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const half = codes[at + 1]! - 0x30;
    return half === 1 || half === 2 ? date(at + 2, halfOf(year, half)) : null;
  }
  if (startsWith(source, at, '上半年')) return date(at + 3, halfOf(year, 1));
  if (startsWith(source, at, '下半年')) return date(at + 3, halfOf(year, 2));
  const ordinal = charAt(source, at) === '第';
  const number = small(source, skipSpaces(source, ordinal ? at + 1 : at), 1);
  if (number === null || number.value < 1 || number.value > 4) return null;
  const mark = skipSpaces(source, number.end);
  if (startsWith(source, mark, '季度')) return date(mark + 2, quarterOf(year, number.value));
  if (charAt(source, mark) === '季' && (ordinal || year !== null))
    return date(mark + 1, quarterOf(year, number.value));
  return null;
}

const DECADE_YEARS = 9;

/** `年代` behind a number: `1990 年代`, `九十年代`, `80 年代`, after `20 世紀` or not. */
function decade(century: number | null, value: number, end: number, era: number): CalendarRead | null {
  if (value % 10 !== 0) return null;
  const start = era + (value >= 1000 ? value : value < 100 ? (century ?? 1900) + value : Number.NaN);
  return Number.isNaN(start) ? null : date(end, yearOf(start), yearOf(start + DECADE_YEARS));
}

function hanCentury(source: Source, at: number): CalendarRead | null {
  const number = small(source, at, 2);
  if (number === null || number.value < 1 || number.value > 30) return null;
  const mark = skipSpaces(source, number.end);
  if (!startsWith(source, mark, '世纪')) return null;
  const base = (number.value - 1) * 100;
  const next = skipSpaces(source, mark + 2);
  const years = small(source, next, 2);
  if (years !== null && years.value % 10 === 0 && years.value < 100) {
    const after = skipSpaces(source, years.end);
    if (startsWith(source, after, '年代')) return decade(base, years.value, after + 2, 0);
  }
  return number.value < 10 ? null : date(mark + 2, yearOf(base + 1), yearOf(base + 100));
}

/** `上世紀九十年代`, `本世紀 20 年代`: decades of a century that is named by where we are. */
function relativeDecade(source: Source, at: number): CalendarRead | null {
  if (!/[上本]/.test(charAt(source, at))) return null;
  const opener = /^[上本](?:个)?世纪/.exec(charsAt(source, at, 4));
  if (opener === null) return null;
  const years = small(source, skipSpaces(source, at + opener[0].length), 2);
  if (years === null || years.value % 10 !== 0 || years.value > 90) return null;
  const mark = skipSpaces(source, years.end);
  return startsWith(source, mark, '年代')
    ? decade(opener[0].startsWith('上') ? 1900 : 2000, years.value, mark + 2, 0)
    : null;
}

const charsAt = (source: Source, at: number, count: number): string => {
  let text = '';
  for (let i = at; i < at + count; i++) text += charAt(source, i);
  return text;
};

/** `2026 會計年度`, `2025 下半年`, `2026 Q2`: a year that what follows shows to be one. */
function yearWithoutMark(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || !likelyYear(year.value)) return null;
  const next = skipSpaces(source, year.end);
  for (const word of ['会计年度', '财年', '财政年度', '学年度', '学年', '年度'])
    if (startsWith(source, next, word)) return date(next + word.length, yearOf(year.value));
  return /[上下第q]/.test(charAt(source, next)) ? hanQuarter(source, next, year.value) : null;
}

/** A date in Chinese at `at`. */
export function readHanDate(source: Source, at: number): CalendarRead | null {
  const relative = relativeDecade(source, at);
  if (relative !== null) return relative;
  const marked = isDigit(source.codes[at]) ? yearWithoutMark(source, at) : null;
  if (marked !== null) return marked;
  const era = findLongest(ERAS, source.text, source.codes, at);
  const from = era === null ? at : skipSpaces(source, era.end);
  const year = small(source, from, 4);
  if (year !== null) {
    const mark = skipSpaces(source, year.end);
    if (charAt(source, mark) === '年') {
      const value = era === null ? year.value : era.entry === -1 ? -year.value : year.value + era.entry;
      if (startsWith(source, mark, '年代')) {
        const read = decade(null, year.value, mark + 2, era?.entry === 1911 ? 1911 : 0);
        if (read !== null) {
          if (era?.entry === 1911 && year.value < 1000)
            return date(mark + 2, yearOf(1911 + year.value), yearOf(1911 + year.value + DECADE_YEARS));
          return read;
        }
        return null;
      }
      const next = mark + 1;
      const full = era !== null || (year.digits === 4 && likelyYear(value));
      const roc = era === null && year.digits === 3 && value >= 100 && value < 150;
      const stated = roc ? value + 1911 : value;
      if (full || roc) {
        const inner = skipSpaces(source, charAt(source, next) === '度' ? next + 1 : next);
        const read =
          charAt(source, inner) === '的'
            ? null
            : (hanMonthDay(source, inner, stated) ?? hanQuarter(source, inner, stated));
        if (read !== null) return read;
        const ordinalMonth = hanOrdinalMonth(source, inner, stated);
        if (ordinalMonth !== null) return ordinalMonth;
      }
      if (full && !/[多余来]/.test(charAt(source, next))) {
        if (charAt(source, next) === '度') return date(next + 1, yearOf(value));
        const third = yearThird(source, next);
        if (third !== null)
          return date(third.end, { year: value, part: { type: 'year' }, third: third.third });
        return date(next, yearOf(value));
      }
      if (startsWith(source, mark, '年度') && year.value > 80 && year.value < 150)
        return date(mark + 2, yearOf(year.value + 1911));
      return null;
    }
    if (era !== null && era.entry > 0) return null;
  }
  if (era !== null) return null;
  return hanMonthDay(source, at, null) ?? hanQuarter(source, at, null) ?? hanCentury(source, at);
}

/** Ranges whose first end leaves its unit to the second: `2026 年 4 至 6 月`, `4 至 6 月`, `民國 99 至 105 年`. */
export function readElidedHan(
  source: Source,
  at: number,
): { first: CalendarRead; second: CalendarRead } | null {
  const era = findLongest(ERAS, source.text, source.codes, at);
  let from = era === null ? at : skipSpaces(source, era.end);
  let year: number | null = null;
  if (era === null) {
    const stated = small(source, at, 4);
    if (stated !== null && stated.digits === 4 && likelyYear(stated.value)) {
      const mark = skipSpaces(source, stated.end);
      if (charAt(source, mark) !== '年') return null;
      year = stated.value;
      from = skipSpaces(source, mark + 1);
    }
  }
  const low = small(source, from, era === null ? 2 : 3);
  if (low === null) return null;
  const link = skipSpaces(source, low.end);
  if (!/[至到\-–—~]/.test(charAt(source, link)) || charAt(source, link) === '') return null;
  const high = small(source, skipSpaces(source, link + 1), era === null ? 2 : 3);
  if (high === null || high.value <= low.value) return null;
  const mark = skipSpaces(source, high.end);
  if (era !== null) {
    if (charAt(source, mark) !== '年' || era.entry < 0) return null;
    return {
      first: date(low.end, yearOf(low.value + era.entry)),
      second: date(mark + 1, yearOf(high.value + era.entry)),
    };
  }
  if (charAt(source, mark) !== '月' || !validMonth(low.value) || !validMonth(high.value)) return null;
  return {
    first: date(low.end, monthOf(year, low.value)),
    second: date(mark + 1, monthOf(year, high.value)),
  };
}

/** The hour that ends a stretch of time, in the half of the day in which it began: `下午 1 點至 3 點`. */
export function readSecondHour(source: Source, at: number, first: string): CalendarRead | null {
  const hour = small(source, at, 2);
  if (hour === null || hour.value > 24) return null;
  const mark = skipSpaces(source, hour.end);
  if (charAt(source, mark) !== '点' && charAt(source, mark) !== '时') return null;
  const began = Number(first.slice(0, 2));
  const value = began >= 12 && hour.value < 12 ? hour.value + 12 : hour.value;
  return value > began ? time(mark + 1, value, 0) : null;
}

/** `2021年的第三個月`. */
function hanOrdinalMonth(source: Source, at: number, year: number): CalendarRead | null {
  let i = at;
  if (charAt(source, i) === '的') i++;
  if (charAt(source, i) !== '第') return null;
  const month = small(source, i + 1, 2);
  if (month === null || !validMonth(month.value) || !startsWith(source, month.end, '个月')) return null;
  return date(month.end + 2, monthOf(year, month.value));
}

function yearThird(source: Source, at: number): { third: 1 | 2 | 3; end: number } | null {
  const sign = charAt(source, at);
  if (sign === '初') return { third: 1, end: at + 1 };
  if (sign === '底' || sign === '末') return { third: 3, end: at + 1 };
  return null;
}

const MONTHS = buildTrie(
  Object.entries({
    january: 1,
    jan: 1,
    'jan.': 1,
    february: 2,
    feb: 2,
    'feb.': 2,
    march: 3,
    mar: 3,
    'mar.': 3,
    april: 4,
    apr: 4,
    'apr.': 4,
    may: 5,
    june: 6,
    jun: 6,
    'jun.': 6,
    july: 7,
    jul: 7,
    'jul.': 7,
    august: 8,
    aug: 8,
    'aug.': 8,
    september: 9,
    sept: 9,
    'sept.': 9,
    sep: 9,
    'sep.': 9,
    october: 10,
    oct: 10,
    'oct.': 10,
    november: 11,
    nov: 11,
    'nov.': 11,
    december: 12,
    dec: 12,
    'dec.': 12,
  }).map(([word, entry]) => ({ word, entry })),
);

/** `first` … `thirty-first`. */
const ORDINAL_DAYS = buildTrie(
  Array.from({ length: 31 }, (_, i) => ({ word: ordinalWord(i + 1), entry: i + 1 })),
);

function ordinalWord(day: number): string {
  const wordOf = (value: number) =>
    Object.keys(EN_ORDINALS).find((word) => EN_ORDINALS[word] === value) ?? '';
  return day <= 20 || day === 30 ? wordOf(day) : `${day < 30 ? 'twenty' : 'thirty'}-${wordOf(day % 10)}`;
}

/** A day of the month: `28`, `28th`, `first`. */
function dayNumber(source: Source, at: number): Small | null {
  const { codes } = source;
  if (isDigit(codes[at])) {
    const end = digitsEnd(source, at);
    if (end - at > 2) return null;
    const value = digitsValue(source, at, end);
    if (!validDay(value)) return null;
    const suffix = String.fromCharCode(codes[end] ?? 0, codes[end + 1] ?? 0);
    if (/^(?:st|nd|rd|th)$/.test(suffix) && !isWordPart(codes[end + 2]))
      return { value, end: end + 2, digits: 3 };
    return { value, end, digits: end - at };
  }
  const word = findLongest(ORDINAL_DAYS, source.text, codes, at);
  return word === null ? null : { value: word.entry, end: word.end, digits: 3 };
}

/** A year of four digits, not part of a longer number: `2026`. */
function yearNumber(source: Source, at: number): Small | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4) return null;
  if (codes[end] === 0x2e && isDigit(codes[end + 1])) return null;
  const value = digitsValue(source, at, end);
  return value >= 1000 && value <= 2999 ? { value, end, digits: 4 } : null;
}

/** The year behind a month or a day: `, 2026`, ` 2026`, ` of 2026`, ` in 2026`. */
function yearAfter(source: Source, at: number): Small | null {
  const { codes } = source;
  let i = skipSpaces(source, at);
  if (codes[i] === 0x2c) i = skipSpaces(source, i + 1);
  else if (startsWith(source, i, 'of ') || startsWith(source, i, 'in ')) i = skipSpaces(source, i + 3);
  else if (startsWith(source, i, 'the ')) i = skipSpaces(source, i + 4);
  else if (codes[i] === 0x2f || codes[i] === 0x2d) i++;
  if (i === at) return null;
  return yearNumber(source, i);
}

const past = (source: Source, at: number, words: readonly string[]): number => {
  for (const word of words) if (startsWith(source, at, word)) return skipSpaces(source, at + word.length);
  return at;
};

/** Whether a month's name stands as one: `may` and `march` only with a capital, unless a day says so. */
const nameStands = (source: Source, at: number, month: number): boolean =>
  (month !== 5 && month !== 3) || /[A-Z]/.test(source.text[at] ?? '');

const WEEKDAYS = buildTrie(
  [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'mon',
    'tue',
    'tues',
    'wed',
    'thu',
    'thur',
    'thurs',
    'fri',
    'sat',
    'sun',
  ].map((word) => ({ word, entry: true })),
);

/** `April 28, 2026`, `Apr 28`, `April 2026`, `Dec-2018`, `Jan/3`. */
function monthFirst(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const name = findLongest(MONTHS, source.text, codes, at);
  const bare = name === null ? monthAttached(source, at) : name;
  if (bare === null) return null;
  const month = bare.entry;
  let i = skipSpaces(source, bare.end);
  if (codes[i] === 0x2f || codes[i] === 0x2d) i++;
  i = past(source, i, ['the ']);
  const year = yearNumber(source, i);
  if (year !== null && i > bare.end) {
    if (codes[year.end] === 0x2d) {
      const day = dayNumber(source, year.end + 1);
      if (day !== null) return date(day.end, dayOf(year.value, month, day.value));
    }
    return date(year.end, monthOf(year.value, month));
  }
  const day = dayNumber(source, i);
  if (
    day !== null &&
    !(codes[day.end] === 0x3a && isDigit(codes[day.end + 1])) &&
    !dayIsMore(source, day.end)
  ) {
    const next = yearAfter(source, day.end);
    return next === null
      ? date(day.end, dayOf(null, month, day.value))
      : date(next.end, dayOf(next.value, month, day.value));
  }
  if (name === null || !nameStands(source, at, month)) return null;
  const next = yearAfter(source, name.end);
  return next === null ? null : date(next.end, monthOf(next.value, month));
}

/** A figure that goes on is no day: `April 28.5`, `May 30%`. */
const dayIsMore = (source: Source, at: number): boolean => {
  const { codes } = source;
  return (codes[at] === 0x2e && isDigit(codes[at + 1])) || codes[at] === 0x25 || isLatin(codes[at]);
};

/** `Dec31`: a month's name with the day attached. */
function monthAttached(source: Source, at: number): { entry: number; end: number } | null {
  let end = at;
  while (isLatin(source.codes[end]) && end < at + 10) end++;
  if (end === at || !isDigit(source.codes[end])) return null;
  const name = source.text.slice(at, end).toLowerCase();
  const found = findLongest(MONTHS, name, source.codes.slice(at, end), 0);
  return found !== null && found.end === name.length ? { entry: found.entry, end } : null;
}

/** `28 April 2026`, `the 4th of July`, `14april 2015`. */
function dayFirst(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const day = dayNumber(source, at);
  if (day === null) return null;
  let i = skipSpaces(source, day.end);
  if (codes[i] === 0x2d || codes[i] === 0x2f) i++;
  i = past(source, i, ['of ']);
  const name = findLongest(MONTHS, source.text, codes, i);
  if (name === null) {
    const year = i > day.end ? yearNumber(source, i) : null;
    if (year !== null && codes[year.end] === 0x2d) {
      const last = findLongest(MONTHS, source.text, codes, year.end + 1);
      if (last !== null) return date(last.end, dayOf(year.value, last.entry, day.value));
    }
    return null;
  }
  if (
    !nameStands(source, i, name.entry) &&
    source.text[i] === source.text[i]?.toLowerCase() &&
    name.entry === 5 &&
    day.digits < 3 &&
    yearAfter(source, name.end) === null
  )
    return null;
  const year = yearAfter(source, name.end);
  return year === null
    ? date(name.end, dayOf(null, name.entry, day.value))
    : date(year.end, dayOf(year.value, name.entry, day.value));
}

const dayBeforeMonth = (source: Source): boolean =>
  source.lang === 'zh' || /^en-(?:GB|AU|NZ|IE|IN|ZA|HK|SG)\b/.test(source.locale ?? '');

/** Dates in figures: `2026-04-28`, `2026/4/28`, `2026.04.28`, `4/28/2026`, `2026-04`, `4/28`. */
function numericDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const first = small(source, at, 4);
  if (first === null || !isDigit(codes[at])) return null;
  const separator = codes[first.end];
  if (separator !== 0x2d && separator !== 0x2f && separator !== 0x2e) return null;
  if (first.digits === 4) {
    const month = small(source, first.end + 1, 2);
    if (month === null) {
      if (separator === 0x2e) return null;
      const name = findLongest(MONTHS, source.text, codes, first.end + 1);
      if (name === null) return null;
      const day = codes[name.end] === separator ? small(source, name.end + 1, 2) : null;
      return day === null ? null : date(day.end, dayOf(first.value, name.entry, day.value));
    }
    if (!validMonth(month.value) || first.value < 1000) return null;
    if (codes[month.end] === separator) {
      const day = small(source, month.end + 1, 2);
      if (day !== null && validDay(day.value) && !isMore(source, day.end))
        return date(day.end, dayOf(first.value, month.value, day.value));
      return null;
    }
    if (separator === 0x2e || isMore(source, month.end) || !likelyYear(first.value)) return null;
    if (
      separator === 0x2d &&
      month.digits === 2 &&
      month.value > first.value % 100 &&
      month.value === (first.value % 100) + 1
    )
      return null;
    return date(month.end, monthOf(first.value, month.value));
  }
  if (first.digits > 2 || separator === 0x2e) return null;
  const second = small(source, first.end + 1, 4);
  if (second === null) return null;
  if (second.digits === 4)
    return validMonth(first.value) && likelyYear(second.value) && !isMore(source, second.end)
      ? date(second.end, monthOf(second.value, first.value))
      : null;
  if (second.digits > 2) return null;
  if (codes[second.end] === separator) {
    const year = small(source, second.end + 1, 4);
    if (year === null || year.digits !== 4 || isMore(source, year.end)) return null;
    const swapped = (dayBeforeMonth(source) && second.value <= 12) || first.value > 12;
    const [month, day] = swapped ? [second.value, first.value] : [first.value, second.value];
    return validMonth(month) && validDay(day) ? date(year.end, dayOf(year.value, month, day)) : null;
  }
  if (separator !== 0x2f || isMore(source, second.end) || !isSlashDate(source, first, second)) return null;
  return date(second.end, dayOf(null, first.value, second.value));
}

/** Whether figures or letters go on, so that the part is no date. */
const isMore = (source: Source, at: number): boolean => {
  const { codes } = source;
  return isWordPart(codes[at]) || ((codes[at] === 0x2e || codes[at] === 0x2f) && isDigit(codes[at + 1]));
};

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 16]);

/** `4/28` is a day, `3/4` a fraction: a proper fraction with an everyday denominator is one. */
function isSlashDate(source: Source, first: Small, second: Small): boolean {
  if (!validMonth(first.value) || !validDay(second.value)) return false;
  if (first.value < second.value && DENOMINATORS.has(second.value)) return false;
  if (first.value > second.value && source.codes[first.end - first.digits - 1] === 0x2d) return false;
  return source.lang === 'en' || second.value > 12;
}

/** `Q2 2026`, `2026Q2`, `H1 2026`, `FY2026`, `second quarter of 2026`. */
function quarterDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const letter = codes[at];
  if ((letter === 0x71 || letter === 0x68) && isDigit(codes[at + 1]) && !isWordPart(codes[at + 2])) {
    const number = codes[at + 1]! - 0x30;
    const make = letter === 0x71 ? quarterOf : halfOf;
    if (number < 1 || number > (letter === 0x71 ? 4 : 2)) return null;
    const year =
      fiscalYear(source, skipSpaces(source, past(source, skipSpaces(source, at + 2), ['of ', 'in ']))) ??
      yearAfter(source, at + 2);
    return year === null ? date(at + 2, make(null, number)) : date(year.end, make(year.value, number));
  }
  if (letter === 0x66 && codes[at + 1] === 0x79) {
    const year = fiscalYear(source, at);
    if (year === null) return null;
    const next = skipSpaces(source, year.end);
    if (
      (codes[next] === 0x71 || codes[next] === 0x68) &&
      isDigit(codes[next + 1]) &&
      !isWordPart(codes[next + 2])
    ) {
      const number = codes[next + 1]! - 0x30;
      return date(
        next + 2,
        codes[next] === 0x71 ? quarterOf(year.value, number) : halfOf(year.value, number),
      );
    }
    return date(year.end, yearOf(year.value));
  }
  return null;
}

/** `FY2026`, `FY 2026`, `FY26`, `fiscal 2026`, `fiscal year 2026`. */
function fiscalYear(source: Source, at: number): Small | null {
  let i = at;
  if (startsWith(source, i, 'fy')) i = skipSpaces(source, i + 2);
  else if (startsWith(source, i, 'fiscal year ')) i += 12;
  else if (startsWith(source, i, 'fiscal ')) i += 7;
  else return null;
  if (source.codes[i] === 0x27) i++;
  const year = small(source, i, 4);
  if (year === null || isWordPart(source.codes[year.end])) return null;
  if (year.digits === 4) return year;
  return year.digits === 2 ? { ...year, value: 2000 + year.value } : null;
}

const ENGLISH_QUARTERS = buildTrie(
  ['first', 'second', 'third', 'fourth'].flatMap((word, i) => [
    { word: `${word} quarter`, entry: { make: quarterOf, n: i + 1 } },
    ...(i < 2 ? [{ word: `${word} half`, entry: { make: halfOf, n: i + 1 } }] : []),
  ]),
);

const EARLY = buildTrie(
  Object.entries({
    early: 1,
    mid: 2,
    late: 3,
    'the beginning of': 1,
    'the end of': 3,
    'the middle of': 2,
  } as const).map(([word, entry]) => ({ word, entry })),
);

/** A date in English, or one in figures, at `at`. Bare years are decided by the caller. */
export function readEnglishDate(source: Source, at: number): CalendarRead | null {
  const { codes, text } = source;
  const code = codes[at];
  if (isDigit(code)) {
    return (
      ordinalCentury(source, at) ??
      eraYear(source, at) ??
      decadeDate(source, at) ??
      dayFirst(source, at) ??
      yearThenQuarter(source, at) ??
      numericDate(source, at) ??
      yearThenMonth(source, at)
    );
  }
  if (!isLatin(code)) return null;
  const century = ordinalCentury(source, at);
  if (century !== null) return century;
  const early = findLongest(EARLY, text, codes, at);
  if (early !== null) {
    let i = codes[early.end] === 0x2d ? early.end + 1 : skipSpaces(source, early.end);
    if (codes[i] === 0x2d) i++;
    const year = yearNumber(source, i);
    if (year !== null && likelyYear(year.value) && !isLatin(codes[year.end]))
      return date(year.end, { year: year.value, part: { type: 'year' }, third: early.entry });
    const month = isLatin(codes[i]) ? (monthFirst(source, i) ?? bareMonth(source, i)) : null;
    if (month !== null && typeof month.first !== 'string' && month.first.part.type === 'month')
      return date(month.end, { ...month.first, third: early.entry });
    return null;
  }
  const quarter = findLongest(ENGLISH_QUARTERS, text, codes, at);
  if (quarter !== null) {
    const year =
      yearAfter(source, quarter.end) ??
      fiscalYear(source, past(source, skipSpaces(source, quarter.end), ['of ', 'in ']));
    if (year !== null) return date(year.end, quarter.entry.make(year.value, quarter.entry.n));
    return date(quarter.end, quarter.entry.make(null, quarter.entry.n));
  }
  const weekday = findLongest(WEEKDAYS, text, codes, at);
  if (weekday !== null) {
    let i = weekday.end;
    if (codes[i] === 0x2c || codes[i] === 0x2e) i++;
    i = past(source, skipSpaces(source, i), ['the ']);
    return isDigit(codes[i]) ? dayFirst(source, i) : monthFirst(source, i);
  }
  const ordinal = findLongest(ORDINAL_DAYS, text, codes, at);
  if (ordinal !== null) {
    const read = dayFirst(source, at);
    if (read !== null) return read;
  }
  const fiscal = fiscalYear(source, at);
  if (fiscal !== null && code === 0x66 && codes[at + 1] === 0x69)
    return date(fiscal.end, yearOf(fiscal.value));
  return monthFirst(source, at) ?? quarterDate(source, at);
}

/** A month by its name alone, which only `early`, `mid` and `late` show to be one. */
function bareMonth(source: Source, at: number): CalendarRead | null {
  const name = findLongest(MONTHS, source.text, source.codes, at);
  return name === null || !nameStands(source, at, name.entry)
    ? null
    : date(name.end, monthOf(null, name.entry));
}

/** `20th century`, `twenty-first century`: its years. */
function ordinalCentury(source: Source, at: number): CalendarRead | null {
  const day = dayNumber(source, at);
  if (day === null || day.digits < 3) return null;
  const word = /^[\s-]centur(?:y|ies)(?![\p{L}\d])/iu.exec(source.text.slice(day.end, day.end + 11));
  if (word === null) return null;
  const base = (day.value - 1) * 100;
  return date(day.end + word[0].length, yearOf(base + 1), yearOf(base + 100));
}

/** `55 BC`, `AD 79` aside: years before our era. */
function eraYear(source: Source, at: number): CalendarRead | null {
  const end = digitsEnd(source, at);
  const era = /^ ?(?:BCE?|B\.C\.(?:E\.)?)(?![\p{L}\d])/u.exec(source.text.slice(end, end + 8));
  if (era === null || end - at > 4) return null;
  return date(end + era[0].length, yearOf(-digitsValue(source, at, end)));
}

/** `1990s`, `1990's`; `the 90s` is left alone for want of a century. */
function decadeDate(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4 || codes[end - 1] !== 0x30) return null;
  const s = codes[end] === 0x27 ? end + 1 : end;
  if (codes[s] !== 0x73 || isWordPart(codes[s + 1])) return null;
  const year = digitsValue(source, at, end);
  return likelyYear(year)
    ? date(s + 1, yearOf(year), yearOf(year + (year % 100 === 0 && year < 2000 ? 99 : DECADE_YEARS)))
    : null;
}

/** `2026Q2`, `2026 Q2`, `2026 H1`. */
function yearThenQuarter(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const end = digitsEnd(source, at);
  if (end - at !== 4) return null;
  let i = skipSpaces(source, end);
  if (codes[i] === 0x2d) i++;
  const letter = codes[i];
  if ((letter !== 0x71 && letter !== 0x68) || !isDigit(codes[i + 1]) || isWordPart(codes[i + 2])) return null;
  const number = codes[i + 1]! - 0x30;
  const year = digitsValue(source, at, end);
  if (number < 1 || number > (letter === 0x71 ? 4 : 2)) return null;
  return date(i + 2, letter === 0x71 ? quarterOf(year, number) : halfOf(year, number));
}

/** `2017 April`. */
function yearThenMonth(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || source.codes[year.end] !== SPACE) return null;
  const name = findLongest(MONTHS, source.text, source.codes, year.end + 1);
  if (name === null || isDigit(source.codes[skipSpaces(source, name.end)])) return null;
  return name.entry === 5 || name.entry === 3 ? null : date(name.end, monthOf(year.value, name.entry));
}

/** A bare year in English: four digits from 1500 to 2100 that no unit, noun or figure follows. */
export function readBareYear(source: Source, at: number): CalendarRead | null {
  const year = yearNumber(source, at);
  if (year === null || year.value < 1800 || year.value > 2100) return null;
  return date(year.end, yearOf(year.value));
}

const DAY_HALVES: Readonly<Record<string, 'am' | 'pm'>> = {
  上午: 'am',
  早上: 'am',
  清晨: 'am',
  凌晨: 'am',
  早晨: 'am',
  中午: 'pm',
  下午: 'pm',
  晚上: 'pm',
  傍晚: 'pm',
  晚间: 'pm',
  夜里: 'pm',
  午后: 'pm',
};
const HALVES = buildTrie(Object.entries(DAY_HALVES).map(([word, entry]) => ({ word, entry })));

const time = (end: number, hour: number, minute: number, second: number | null = null): CalendarRead => ({
  end,
  kind: 'time',
  first: [hour, minute, ...(second === null ? [] : [second])]
    .map((n) => String(n).padStart(2, '0'))
    .join(':'),
  last: null,
});

/** A time of day at `at`: `14:30`, `2 pm`, `下午三點半`. */
export function readTime(source: Source, at: number): CalendarRead | null {
  const { codes } = source;
  const half = findLongest(HALVES, source.text, codes, at);
  const from = half === null ? at : skipSpaces(source, half.end);
  const hour = small(source, from, 2);
  if (hour === null || hour.value > 24) return null;
  const turned = (h: number, to: 'am' | 'pm' | null): number =>
    to === 'pm' && h < 12 ? h + 12 : to === 'am' && h === 12 ? 0 : h;
  const dayHalf = half?.entry ?? null;
  if (codes[hour.end] === 0x3a && isDigit(codes[from]) && isDigit(codes[hour.end + 1])) {
    const minute = small(source, hour.end + 1, 2);
    if (minute === null || minute.digits !== 2 || minute.value > 59 || isDigit(codes[minute.end]))
      return null;
    let end = minute.end;
    let second: number | null = null;
    if (codes[end] === 0x3a) {
      const seconds = small(source, end + 1, 2);
      if (seconds === null || seconds.digits !== 2 || seconds.value > 59) return null;
      second = seconds.value;
      end = seconds.end;
    }
    if (codes[end] === 0x2e && isDigit(codes[end + 1])) return null;
    const meridian = meridianAt(source, end);
    return time(meridian?.end ?? end, turned(hour.value, meridian?.half ?? dayHalf), minute.value, second);
  }
  const meridian =
    isDigit(codes[from]) && hour.value >= 1 && hour.value <= 12 ? meridianAt(source, hour.end) : null;
  if (meridian !== null) return time(meridian.end, turned(hour.value, meridian.half), 0);
  const mark = skipSpaces(source, hour.end);
  if (charAt(source, mark) !== '点' && !(half !== null && charAt(source, mark) === '时')) return null;
  const next = mark + 1;
  if (startsWith(source, next, '半')) return time(next + 1, turned(hour.value, dayHalf), 30);
  const minute = small(source, skipSpaces(source, next), 2);
  if (minute !== null && minute.value < 60) {
    const end = skipSpaces(source, minute.end);
    if (charAt(source, end) === '分') return time(end + 1, turned(hour.value, dayHalf), minute.value);
  }
  if (charAt(source, next) === '整' || charAt(source, next) === '钟')
    return time(next + 1, turned(hour.value, dayHalf), 0);
  return half === null ? null : time(next, turned(hour.value, dayHalf), 0);
}

/** The words that dates and times start with. */
export const CALENDAR_TRIES = [
  ERAS,
  MONTHS,
  ORDINAL_DAYS,
  WEEKDAYS,
  ENGLISH_QUARTERS,
  EARLY,
  HALVES,
] as const;

function meridianAt(source: Source, at: number): { half: 'am' | 'pm'; end: number } | null {
  const { codes } = source;
  let i = at;
  if (codes[i] === SPACE) i++;
  const letter = codes[i];
  if (letter !== 0x61 && letter !== 0x70) return null;
  const dotted = codes[i + 1] === 0x2e && codes[i + 2] === 0x6d && codes[i + 3] === 0x2e;
  const plain = codes[i + 1] === 0x6d && !isWordPart(codes[i + 2]);
  if (!dotted && !plain) return null;
  return { half: letter === 0x61 ? 'am' : 'pm', end: dotted ? i + 4 : i + 2 };
}
