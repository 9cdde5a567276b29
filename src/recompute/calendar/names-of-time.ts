import { foldText } from '../../languages/fold.ts';
import type { Inconsistency } from '../../model/calculation.ts';
import { type Document, passagesOf } from '../../model/document.ts';
import { pastSpace, wordAt } from '../role-words.ts';
import { follow } from './found.ts';
import type { DateTold, Line, RangeTold } from './lines.ts';
import { highOf, isoDay, isoYear, lowOf, monthLength, type When } from './when.ts';
import { MONTHS, WORDS } from './words.ts';

/** Two names of one time that do not agree: a quarter and its months, a year by two eras, a century and a year in it. */
export function* disagreeingNames(line: Line, isFiscal: () => boolean): Generator<Inconsistency> {
  const { told } = line;
  for (let i = 0; i < told.length; i++) {
    const one = told[i]!;
    if (one.kind === 'date' && (one.when.precision === 'quarter' || one.when.precision === 'half')) {
      const differing = [...otherMonths(line, one), ...otherEnd(line, one, told[i + 1])];
      if (differing.length > 0 && !isFiscal()) yield* differing;
    }
    const next = told[i + 1];
    if (next === undefined) continue;
    if (one.kind === 'date' && next.kind === 'date') yield* otherEra(line, one, next);
    if (one.kind === 'range' && next.kind === 'date') yield* outside(line, one, next);
    if (one.kind === 'date' && next.kind === 'range') yield* outside(line, next, one);
  }
}

const name = ({ precision, first }: When): string =>
  precision === 'half' ? `H${(first + 5) / 6}` : `Q${(first + 2) / 3}`;

interface Months {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** `Q2 2026 (April–July)`, `第二季（4 至 7 月）`: months in brackets that are not those of the quarter. */
function* otherMonths(line: Line, one: DateTold): Generator<Inconsistency> {
  const months = monthsBehind(line, one.end);
  if (months === null) return;
  const { first, last } = one.when;
  if (months.first === first && months.last === last) return;
  // One month of it, or some, may be named: `Q2 (May)`.
  if (months.first >= first && months.last <= last && months.first <= months.last) return;
  const quarter = name(one.when);
  yield follow(line, {
    message: `${quarter} is months ${first} to ${last}, not \`${line.text.slice(months.start, months.end)}\`; correct the months or the quarter`,
    wrong: { start: months.start, end: months.end, ...claimAt(line, months) },
    inputs: [{ place: one, label: quarter }],
    formula: `months of ${quarter}`,
    result: [`${first} to ${last}`, `${first} to ${last}`],
    expected: null,
  });
}

const claimAt = ({ told }: Line, { start, end }: Months): { readonly claim?: number } => {
  const found = told.find((one) => one.start === start && one.end === end);
  return found === undefined ? {} : { claim: found.claim };
};

const YEAR_AHEAD = /^\s*(?:of\s+)?(?:20|19)\d\d\s*年?/;

/** Months in brackets behind a quarter, as the reader read them or by name. */
function monthsBehind(line: Line, end: number): Months | null {
  const { text, told } = line;
  const year = YEAR_AHEAD.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  const open = pastSpace(line, end + year);
  if (!/[(（]/.test(text[open] ?? '')) return null;
  const start = pastSpace(line, open + 1);
  const read = told.find((each) => each.start === start);
  if (read?.kind === 'range' && read.from.precision === 'month' && read.to.precision === 'month')
    return { first: read.from.first, last: read.to.first, start, end: read.end };
  const first = wordAt(MONTHS, line, start);
  if (first === null) return null;
  const link = /^\s*(?:-|–|—|to|through|until|and)\s*/.exec(text.slice(first.end, first.end + 12));
  if (link === null)
    return closes(line, first.end) ? { first: first.entry, last: first.entry, start, end: first.end } : null;
  const last = wordAt(MONTHS, line, first.end + link[0].length);
  return last !== null && closes(line, last.end)
    ? { first: first.entry, last: last.entry, start, end: last.end }
    : null;
}

const closes = ({ text }: Line, end: number): boolean =>
  /^\s*(?:(?:19|20)\d\d\s*)?[)）]/.test(text.slice(end, end + 8));

/** `the second quarter ended on July 31`: the day on which a quarter of the calendar does not end. */
function* otherEnd(
  line: Line,
  one: DateTold,
  next: Line['told'][number] | undefined,
): Generator<Inconsistency> {
  if (next?.kind !== 'date' || next.when.day === null || next.start - one.end > 40) return;
  const year = YEAR_AHEAD.exec(line.text.slice(one.end, one.end + 12))?.[0].length ?? 0;
  if (
    !WORDS.madeOf('ends', line, one.end + year, next.start) ||
    line.text.slice(one.end + year, next.start).trim().length < 2
  )
    return;
  const { first: month, day, year: of } = next.when;
  const { last } = one.when;
  const length = monthLength(one.when.year ?? of, last);
  if (month === last && (day === length || (month === 2 && day! >= 28))) return;
  const quarter = name(one.when);
  const end = isoDay(one.when.year ?? of, last, length);
  yield follow(line, {
    message: `${quarter} of the calendar ends on ${end.slice(5)}, not \`${line.text.slice(next.start, next.end)}\`; correct the day, or say which fiscal year is meant`,
    wrong: next,
    inputs: [{ place: one, label: quarter }],
    formula: `last day of ${quarter}`,
    result: [end, end],
    expected: end,
  });
}

const ERA = /[民國国]/;

/** `民國 115 年（2027 年）`: the same year by two eras. */
function* otherEra(line: Line, one: DateTold, next: DateTold): Generator<Inconsistency> {
  const { text } = line;
  const written = [one, next].map(({ start, end }) => text.slice(start, end));
  const eras = written.map((each) => ERA.test(each));
  if (eras[0] === eras[1]) return;
  if (one.when.year === next.when.year || one.when.precision !== 'year' || next.when.precision !== 'year')
    return;
  const bracket = /^(?:[(（]|[,，、]?(?:即|也就是|亦即|等於|等于)|\/) ?(?:西元|公元|即|also|i\.e\.)?$/;
  if (!bracket.test(text.slice(one.end, next.start).trim())) return;
  const [roc, common] = eras[0] ? [one, next] : [next, one];
  yield follow(line, {
    message: `\`${text.slice(roc.start, roc.end)}\` is ${roc.when.year}, not ${common.when.year}; correct one of the two`,
    wrong: common,
    inputs: [{ place: roc, label: String(roc.when.year) }],
    formula: `${roc.when.year! - 1911} + 1911`,
    result: [isoYear(roc.when.year), isoYear(roc.when.year)],
    expected: String(roc.when.year),
  });
}

/** `in the 19th century, in 1905`: a year outside the century or decade that it is said to be in. */
function* outside(
  line: Line,
  stretch: RangeTold,
  { when, start, end, claim }: DateTold,
): Generator<Inconsistency> {
  const { from, to } = stretch;
  const { text } = line;
  const name = text.slice(stretch.start, stretch.end);
  if (!/s$|世紀|世纪|年代|century/i.test(name) || stretch.start > start) return;
  const gap = text.slice(stretch.end, start);
  if (gap.trim() === '' || !WORDS.madeOf('within', line, stretch.end, start)) return;
  // Popular speech lets a century begin with its hundred.
  const isCentury = to.year! - from.year! > 10;
  if (when.year === null || (when.year >= from.year! - (isCentury ? 1 : 0) && when.year <= to.year!)) return;
  const years = `${from.year} to ${to.year}`;
  yield follow(line, {
    message: `\`${text.slice(start, end)}\` is not in the time named before it, ${name}; correct one of the two`,
    wrong: { start, end, claim },
    inputs: [{ place: stretch, label: `${lowOf(from)} to ${highOf(to)}` }],
    formula: `years of ${name}`,
    result: [years, years],
    expected: null,
  });
}

/** Whether any text of a version names a year that need not begin in January. */
export const speaksOfFiscalYears = ({ blocks }: Document): boolean =>
  blocks.some((block) =>
    passagesOf(block).some(({ passage: { text } }) => WORDS.holds('fiscal', { text, codes: foldText(text) })),
  );
