import type { Inconsistency } from '../../model/calculation.ts';
import { wordAt } from '../role-words.ts';
import { follow, type Place } from './found.ts';
import type { Line } from './lines.ts';
import { isoDay, monthLength, monthName, type When } from './when.ts';
import { MONTHS, WORDS } from './words.ts';

/** Days that no calendar has; the reader takes some of them as dates and the others as numbers or names. */
export function* impossibleDates(line: Line): Generator<Inconsistency> {
  for (const told of line.told) {
    const days = told.kind === 'date' ? [told.when] : told.kind === 'range' ? [told.from, told.to] : [];
    for (const when of days)
      if (isWritten(line, told) && !isQuoted(line, told)) yield* beyondMonth(line, told, when);
  }
  if (mayBeImpossible(line.text)) yield* impossibleForms(line);
}

/** A date in quotation marks is spoken of, not told: *inputs such as "30 February"*. */
const isQuoted = ({ text }: Line, { start, end }: Place): boolean =>
  /["'“‘「『](?:the )?$/i.test(text.slice(Math.max(0, start - 5), start)) &&
  /^[,.]?["'”’」』]/.test(text.slice(end, end + 2));

/** A version or a fraction is no date: `2.30`, `2/30`. */
const isWritten = (line: Line, { start, end }: Place): boolean => {
  const written = line.text.slice(start, end);
  return (
    written.includes('月') ||
    namesMonth(line, { start, end }) ||
    /^\d{4}-\d\d-\d\d$/.test(written) ||
    /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(written)
  );
};

/** By the old calendar 1700 and 1900 had their 29 February, in one country or another. */
const wasLeap = (year: number): boolean =>
  year % 4 === 0 && (year < 1583 || (year % 100 === 0 && year <= 1900));

function* beyondMonth(line: Line, place: Place, { year, first: month, day }: When): Generator<Inconsistency> {
  if (day === null) return;
  const length = monthLength(year, month);
  if (day <= length) return;
  if (month === 2 && day === 29 && year !== null && (wasLeap(year) || year < 0)) return;
  const last = isoDay(year, month, length);
  const named = year === null ? monthName(month) : `${monthName(month)} ${year}`;
  yield follow(line, {
    message: `${named} has ${length} days, so there is no day ${day} in it; correct the date`,
    wrong: place,
    inputs: [],
    formula: `last day of ${named}`,
    result: [last, last],
    expected: null,
  });
}

/** What figures may not touch at their edges: they would be part of an identifier. */
const EDGE = /[\p{L}\d.\-/_:]/u;

interface Form {
  readonly pattern: RegExp;
  /** What is wrong with it; null where it may stand. */
  readonly judge: (line: Line, match: RegExpExecArray, end: number) => Limit | null;
}

/** What a calendar ends at, and a text goes beyond. */
interface Limit {
  readonly message: string;
  /** As a formula: `last month of a year`. */
  readonly limit: string;
  readonly last: string;
}

const noMonth = (month: string | undefined): Limit => ({
  message: `There is no month ${Number(month)}`,
  limit: 'last month of a year',
  last: '12',
});
const noDay = (day: string | undefined): Limit => ({
  message: `No month has a day ${Number(day)}`,
  limit: 'last day of a long month',
  last: '31',
});
const noMinute = (minutes: string | undefined): Limit => ({
  message: `An hour has no minute ${minutes}`,
  limit: 'last minute of an hour',
  last: '59',
});
const NO_QUARTER: Limit = { message: 'A year has four quarters', limit: 'quarters of a year', last: '4' };

const FORMS: readonly Form[] = [
  {
    // 2026-13-01
    pattern: /(?:19|20)\d\d-(\d\d)-(\d\d)/g,
    judge: ({ text }, { index, 1: month, 2: day }, end) => {
      if (EDGE.test(text[index - 1] ?? ' ') || /[\p{L}\d\-/_:]/u.test(text[end] ?? ' ')) return null;
      if (Number(month) > 12 && Number(month) <= 31) return noMonth(month);
      return Number(month) >= 1 && Number(month) <= 12 && Number(day) > 31 && Number(day) < 40
        ? noDay(day)
        : null;
    },
  },
  {
    // 13 月 5 日, 4 月 32 日
    pattern: /(\d{1,2}) ?月 ?(\d{1,2}) ?[日號号]/g,
    judge: ({ text }, { index, 1: month, 2: day }) => {
      if (/[\d.]/.test(text[index - 1] ?? ' ')) return null;
      if (Number(month) > 12) return noMonth(month);
      return Number(month) >= 1 && Number(day) > 31 ? noDay(day) : null;
    },
  },
  {
    // 2026 年 13 月
    pattern: /(?:19|20)\d\d ?年 ?(\d{1,2}) ?月(?! ?\d)/g,
    judge: (_, { 1: month }) => (Number(month) > 12 ? noMonth(month) : null),
  },
  {
    // April 32, 2026
    pattern:
      /(?<![\p{L}])\p{Lu}\p{L}{2,8}\.? (3[2-9]|[4-9]\d)(?:st|nd|rd|th)?, ?(?:19|20)\d\d(?![\d,.]\d|\d)/gu,
    judge: (line, { index, 1: day }) => (wordAt(MONTHS, line, index) === null ? null : noDay(day)),
  },
  {
    // 32 April 2026
    pattern: /(?<![\d.,])(3[2-9])(?:nd|rd|th)? (?=[A-Z])/g,
    judge: (line, { 1: day }, end) => {
      const month = wordAt(MONTHS, line, end);
      return month !== null && /^ (?:19|20)\d\d\b/.test(line.text.slice(month.end, month.end + 6))
        ? noDay(day)
        : null;
    },
  },
  {
    // 24:61 beside a word of time
    pattern: /(?:[01]?\d|2[0-4]):([6-9]\d)/g,
    judge: (line, { index, 1: minutes }, end) => {
      if (
        EDGE.test(line.text[index - 1] ?? ' ') ||
        /^(?:[\p{L}\d\-/_:]|\.\d)/u.test(line.text.slice(end, end + 2))
      )
        return null;
      return WORDS.endsWith('clock', line, index) || /^ ?[ap]\.?m\b/i.test(line.text.slice(end, end + 5))
        ? noMinute(minutes)
        : null;
    },
  },
  {
    // 2026 年第五季
    pattern: /(?:(?:19|20)\d\d ?年 ?的?第 ?([5-9五六七八九]) ?季|第 ?([5-9五六七八九]) ?季度)/g,
    judge: (line) => (WORDS.holds('series', line) ? null : NO_QUARTER),
  },
  {
    // Q5 of 2026, 2026 Q5
    pattern:
      /(?<![\p{L}\d])(?:Q[5-9](?: of|,)? (?:19|20)\d\d|(?:19|20)\d\d[ -]?Q[5-9]|(?:fifth|sixth) quarter of (?:19|20)\d\d)(?![\p{L}\d])/gu,
    judge: (line) =>
      !WORDS.holds('series', line) && (WORDS.holds('reporting', line) || /\bQ[1-4]\b/.test(line.text))
        ? NO_QUARTER
        : null,
  },
];

const namesMonth = (line: Line, { start, end }: Place): boolean => {
  for (let at = start; at < end; at++) if (wordAt(MONTHS, line, at) !== null) return true;
  return false;
};

/** What only an impossible date is written like; the forms of a text without it need not be looked for. */
const LIKE_IMPOSSIBLE =
  /\d-(?:1[3-9]|[23]\d)-\d|\d-\d\d-3[2-9]|(?:1[3-9]|[2-9]\d) ?月|月 ?(?:3[2-9]|[4-9]\d)|(?:3[2-9]|[4-9]\d)(?:[a-z]{2})?, ?(?:19|20)\d\d|3[2-9](?:[a-z]{2})? [A-Z]|:[6-9]\d|[5-9五六七八九] ?季|Q[5-9]|(?:fifth|sixth) quarter/;

export const mayBeImpossible = (text: string): boolean => LIKE_IMPOSSIBLE.test(text);

function* impossibleForms(line: Line): Generator<Inconsistency> {
  const { text, passage, told, claims } = line;
  for (const { pattern, judge } of FORMS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      const why = judge(line, match, end);
      if (why === null || isQuoted(line, { start, end })) continue;
      if (passage.marks.some((mark) => UNREAD.has(mark.kind) && mark.start < end && start < mark.end))
        continue;
      const claim = told.find((one) => one.start < end && start < one.end)?.claim;
      const found = follow(line, {
        message: `${why.message}; correct \`${match[0]}\``,
        wrong: { start, end },
        inputs: [],
        formula: why.limit,
        result: [why.last, why.last],
        expected: null,
      });
      yield { ...found, claims: claim === undefined || claims[claim] === undefined ? [] : [claim] };
    }
  }
}

/** Marks whose text is no prose. */
const UNREAD: ReadonlySet<string> = new Set(['code', 'math', 'image', 'html']);
