import { findLongest } from '../languages/trie.ts';
import {
  addDecimals,
  compareExact,
  type Decimal,
  isFraction,
  negateDecimal,
  shiftDecimal,
  subtractDecimals,
} from '../model/decimal.ts';
import type {
  AmountRange,
  Basis,
  Calendar,
  CalendarRange,
  ChangeWording,
  Direction,
  Interval,
  PointBound,
  Quantity,
  Role,
  Amount as StatedAmount,
} from '../model/quantity.ts';
import { type Amount, findUnit, readAmount } from './amount.ts';
import { mayBeNumber } from './beginnings.ts';
import {
  type CalendarRead,
  readBareYear,
  readElidedHan,
  readEnglishDate,
  readHanDate,
  readSecondHour,
  readTime,
} from './calendar.ts';
import { type Day, dayBounds, dayValue } from './day.ts';
import { figureIn } from './digits.ts';
import { assertedInterval, rangeInterval } from './interval.ts';
import { type After, type Before, LEXICONS } from './lexicon.ts';
import { readNumber } from './number.ts';
import { lastStep, type Numeral, scaleNumeral } from './numeral.ts';
import { type Affixes, NO_AFFIXES, readPrefixes } from './prefixes.ts';
import { readRank } from './rank.ts';
import {
  charAt,
  isDigit,
  isHan,
  isLatin,
  isWordPart,
  type Source,
  SPACE,
  skipSpaces,
  startsWith,
} from './source.ts';
import { readWhole } from './wholes.ts';

export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** A number and nothing else: no unit, no sign, no hedge; look-around may find that it is a label. */
  readonly bare: boolean;
}

type Core =
  | {
      readonly type: 'amount';
      readonly amount: Amount;
      readonly upper: Amount | null;
      readonly end: number;
      readonly opener: boolean;
    }
  | {
      readonly type: 'calendar';
      readonly read: CalendarRead;
      readonly until: CalendarRead | null;
      readonly end: number;
      readonly opener: boolean;
    };

/** A range's second end shares unit and scale with the first, and the first with the second. */
function joinRange(first: Amount, second: Amount): { low: Amount; high: Amount } | null {
  let low = first;
  let high = second;
  if (first.number.own || second.number.own || first.number.upper || second.number.upper) return null;
  if (isFraction(first.number.value) !== isFraction(second.number.value)) return null;
  if (low.unitPlace === 'none' && high.unitPlace !== 'none') {
    if (high.unitPlace === 'before' && high.kind === 'money') return null;
    low = lend(low, high);
  } else if (high.unitPlace === 'none' && low.unitPlace === 'before') high = lend(high, low);
  else if (high.unitPlace === 'none' && low.unitPlace === 'behind') return null;
  if (low.kind !== high.kind) return null;
  if (low.unit !== high.unit) return null;
  low = shareScale(low, high);
  if (compareExact(low.number.value, high.number.value) >= 0) return null;
  return { low, high };
}

function lend(to: Amount, from: Amount): Amount {
  let { number } = to;
  if (
    !isFraction(number.value) &&
    (from.scale === 'tenths' || (from.wording === 'off' && number.value.digits < 10n))
  )
    number = { ...number, value: shiftDecimal(number.value, 1) };
  return {
    ...to,
    number: { ...number, plain: 0 },
    kind: from.kind,
    unit: from.unit,
    assumed: from.assumed,
    unitPlace: from.unitPlace,
    scale: from.scale,
    role: from.role,
    wording: from.wording,
  };
}

/** `3 至 5 萬`, `4-8k`: the scale counts for both ends, where the first is the smaller figure. */
function shareScale(low: Amount, high: Amount): Amount {
  const places = high.number.scale;
  if (low.number.scale !== 0 || places === 0 || isFraction(low.number.value) || isFraction(high.number.value))
    return low;
  const figure = shiftDecimal(high.number.value, -places);
  if (compareExact(low.number.value, figure) >= 0) return low;
  return { ...low, number: scaleNumeral(low.number, places, low.number.end) };
}

function connectorAt(source: Source, at: number): { word: string; end: number } | null {
  const i = skipSpaces(source, at);
  const found = findLongest(LEXICONS[source.lang].connectors, source.text, source.codes, i);
  if (found === null) {
    const or = source.lang === 'en' && i > at && startsWith(source, i, 'or ') ? i + 3 : null;
    if (or !== null) return { word: 'or', end: or };
    const other = charAt(source, i) === '至' || charAt(source, i) === '到' ? i + 1 : null;
    return other === null ? null : { word: '至', end: skipSpaces(source, other) };
  }
  if (isLatin(source.codes[found.end - 1]) && i === at) return null;
  return { word: found.entry, end: skipSpaces(source, found.end) };
}

const AND = /^(?:and|与|和|及|跟)$/;

function readAmountCore(source: Source, at: number, affixes: Affixes): Core | null {
  const first = readWhole(source, at) ?? readRank(source, at) ?? readAmount(source, at);
  if (first === null) return null;
  const openers = affixes.opener;
  const single: Core = { type: 'amount', amount: first, upper: null, end: first.end, opener: false };
  if (first.kind === 'rank') return rankRange(source, first) ?? single;
  let i = first.end;
  if (startsWith(source, i, '(含)')) i += 3;
  if (source.lang === 'en' && startsWith(source, i, '- to ')) i += 1;
  let link = connectorAt(source, i);
  let needsCloser = false;
  if (link === null || openers?.connectors.has('and')) {
    const j = skipSpaces(source, i);
    const word = startsWith(source, j, 'and ') ? 'and' : charAt(source, j);
    if (AND.test(word) && (j > i || word !== 'and')) {
      const opened = openers?.connectors.has(word) ?? false;
      if (opened || source.lang === 'zh') {
        link = { word, end: skipSpaces(source, j + word.length) };
        needsCloser = !opened;
      }
    }
  }
  if (link === null) return single;
  if (
    (affixes.direction !== null || affixes.arrival) &&
    !affixes.by &&
    first.unitPlace !== 'none' &&
    /^(?:to|至|到)$/.test(link.word)
  )
    return single;
  if (
    link.word === '-' &&
    first.signed === false &&
    openers === null &&
    hyphenIsSign(source, first.end, link.end)
  )
    return single;
  if (link.word === 'or' && !(isInteger(first) && isNext(source, link.end, first))) return single;
  const hedge = findLongest<Before>(LEXICONS[source.lang].before, source.text, source.codes, link.end);
  const from =
    hedge !== null && hedge.entry.type === 'bound' && hedge.entry.bound === 'about'
      ? skipSpaces(source, hedge.end)
      : link.end;
  const second = readAmount(source, from);
  if (second === null) return single;
  const joined = joinRange(first, second);
  if (joined === null) return single;
  let end = second.end;
  const closer = findLongest(
    LEXICONS[source.lang].closers,
    source.text,
    source.codes,
    skipSpaces(source, end),
  );
  if (closer !== null) end = closer.end;
  else if (needsCloser) return single;
  return { type: 'amount', amount: joined.low, upper: joined.high, end, opener: true };
}

const isInteger = ({ number }: Amount): boolean =>
  !isFraction(number.value) && number.value.exponent === 0 && number.scale === 0;

/** `two or three`: the second number is the next after the first. */
function isNext(source: Source, at: number, { number }: Amount): boolean {
  const second = readAmount(source, at);
  if (second === null || isFraction(second.number.value) || isFraction(number.value)) return false;
  return compareExact(second.number.value, addDecimals(number.value, { digits: 1n, exponent: 0 })) === 0;
}

/** `第 3 至 5 名`. */
function rankRange(source: Source, first: Amount): Core | null {
  if (charAt(source, first.start) !== '第') return null;
  const link = connectorAt(source, first.end);
  const number = link === null ? null : readNumber(source, link.end);
  if (number === null || number.own || number.upper || compareExact(number.value, first.number.value) <= 0)
    return null;
  const mark = skipSpaces(source, number.end);
  if (!/[名位]/.test(charAt(source, mark))) return null;
  const upper = { ...first, end: mark + 1, number };
  return { type: 'amount', amount: first, upper, end: mark + 1, opener: true };
}

/** `5 -3`: a hyphen with a space in front and none behind is a sign, not a range. */
const hyphenIsSign = (source: Source, at: number, end: number): boolean =>
  source.codes[at] === SPACE && source.codes[end - 1] === 0x2d && isDigit(source.codes[end]);

function readDate(source: Source, at: number): CalendarRead | null {
  return (
    (source.lang === 'zh' ? readHanDate(source, at) : null) ??
    readTime(source, at) ??
    dateInFigures(source, at)
  );
}

function dateInFigures(source: Source, at: number): CalendarRead | null {
  return readEnglishDate(source, at);
}

const isDay = (of: Day | string | null): of is Day => of !== null && typeof of !== 'string';

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

/** A day or month that the second end gives by its number alone: `4月28日至30日`, `April 28–30`. */
function secondDate(source: Source, at: number, first: CalendarRead): CalendarRead | null {
  if (!isDay(first.first)) return source.lang === 'zh' ? readSecondHour(source, at, first.first) : null;
  const { part, year } = first.first;
  const { codes } = source;
  if (part.type === 'day' && year === null && isDigit(codes[at])) {
    const slash = /^(\d{1,2})\/(\d{1,2})(?:(?:, ?|\/)(\d{4}))?(?![\d/])/.exec(source.text.slice(at, at + 12));
    if (slash !== null && Number(slash[1]) <= 12 && Number(slash[2]) <= 31)
      return {
        end: at + slash[0].length,
        kind: 'date',
        first: {
          year: slash[3] === undefined ? null : Number(slash[3]),
          part: { type: 'day', month: Number(slash[1]), day: Number(slash[2]) },
          third: null,
        },
        last: null,
      };
  }
  if (part.type === 'day' || part.type === 'month') {
    let end = at;
    while (isDigit(codes[end]) && end < at + 3) end++;
    if (
      end === at ||
      end - at > 2 ||
      isWordPart(codes[end]) ||
      codes[end] === 0x2f ||
      codes[end] === 0x25 ||
      (codes[end] === 0x2e && isDigit(codes[end + 1]))
    )
      return null;
    const value = figureIn(source, at, end);
    const mark = skipSpaces(source, end);
    const sign = charAt(source, mark);
    if (part.type === 'day' && (sign === '日' || sign === '号' || (source.lang === 'en' && sign !== '月'))) {
      if (value < 1 || value > 31) return null;
      let stop = sign === '日' || sign === '号' ? mark + 1 : end;
      let stated = year;
      if (source.lang === 'en') {
        const after = /^,? (\d{4})(?!\d)/.exec(source.text.slice(end, end + 8));
        if (after !== null && year === null) {
          stated = Number(after[1]);
          stop = end + after[0].length;
        }
      }
      return {
        end: stop,
        kind: 'date',
        first: { year: stated, part: { type: 'day', month: part.month, day: value }, third: null },
        last: null,
      };
    }
  }
  return null;
}

function readCalendarCore(source: Source, at: number, affixes: Affixes): Core | null {
  const elided = source.lang === 'zh' ? readElidedHan(source, at) : null;
  if (elided !== null)
    return {
      type: 'calendar',
      read: elided.first,
      until: elided.second,
      end: elided.second.end,
      opener: true,
    };
  const first = readDate(source, at) ?? yearStart(source, at);
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

/** A year that only what follows shows to be one: in Chinese `2019-2023年`, in English any bare year. */
function yearStart(source: Source, at: number): CalendarRead | null {
  const year = readBareYear(source, at);
  if (year === null) return null;
  const { codes } = source;
  if (source.lang === 'en') return yearStands(source, year.end) ? year : null;
  let i = skipSpaces(source, year.end);
  if (!/[-–—~至到]/.test(charAt(source, i))) return null;
  i = skipSpaces(source, i + 1);
  if (!isDigit(codes[i])) return null;
  const second = readHanDate(source, i);
  return second !== null && isDay(second.first) && second.first.part.type === 'year' ? year : null;
}

const COUNTED =
  /^[\s-]+(?:people|tokens?|parameters?|pieces|users?|items?|files?|lines|rows|pages|words|characters?|pixels?|samples?|images?|copies|votes|seats|points?|students|employees|workers|iterations|epochs|steps|questions|cases|homes|jobs|units|members|samples|examples|requests|cores|nodes|GPUs|or more|or so|or fewer)\b/i;

/** Four digits are a year in English unless a unit, a noun that is counted or a figure follows. */
function yearStands(source: Source, end: number): boolean {
  if (COUNTED.test(source.text.slice(end, end + 16))) return false;
  const unit = findUnit(source, end);
  if (unit !== null)
    return isRangeMark(source, end) || (unit.entry.type === 'times' && source.codes[end] === SPACE);
  const { codes } = source;
  if (isLatin(codes[end])) return false;
  if (
    codes[end] === SPACE &&
    /^ (?:thousand|million|billion|trillion|dozen|hundred|[kKMBT]\b|and a half)/.test(
      source.text.slice(end, end + 12),
    )
  )
    return false;
  return true;
}

const isRangeMark = (source: Source, at: number): boolean => /[-–—~]/.test(charAt(source, at));

/** `2025–26`: the second year by its last digits. */
function secondYear(source: Source, at: number, first: CalendarRead): CalendarRead | null {
  if (!isDay(first.first) || first.first.part.type !== 'year' || first.first.year === null) return null;
  let end = at;
  while (isDigit(source.codes[end]) && end < at + 5) end++;
  const size = end - at;
  if (isWordPart(source.codes[end]) || (source.codes[end] === 0x2e && isDigit(source.codes[end + 1])))
    return null;
  if (size !== 2 && size !== 4) return null;
  const value = figureIn(source, at, end);
  const year = size === 4 ? value : Math.floor(first.first.year / 100) * 100 + value;
  if (
    size === 4
      ? value < 1500 || value > 2200
      : year !== first.first.year + 1 && !(source.lang === 'zh' && charAt(source, end) === '年')
  )
    return null;
  const stop =
    source.lang === 'zh' && charAt(source, skipSpaces(source, end)) === '年'
      ? skipSpaces(source, end) + 1
      : end;
  return { end: stop, kind: 'date', first: { year, part: { type: 'year' }, third: null }, last: null };
}

interface Suffixes {
  bound: PointBound | null;
  odd: boolean;
  direction: Exclude<Direction, 'none'> | null;
  basis: Basis | null;
  end: number;
  age: boolean;
}

function readSuffixes(source: Source, core: Core, end: number): Suffixes {
  const lexicon = LEXICONS[source.lang];
  const suffixes: Suffixes = { bound: null, odd: false, direction: null, basis: null, end, age: false };
  for (let n = 0; n < 3; n++) {
    let i = skipSpaces(source, suffixes.end);
    if (
      source.codes[i] === 0x2d &&
      isLatin(source.codes[i + 1]) &&
      n === 0 &&
      startsWith(source, i, '-odd') === false
    )
      i++;
    const found =
      findLongest<After>(lexicon.after, source.text, source.codes, i) ??
      (n === 0 ? boundBehindNoun(source, core, i) : null);
    if (found === null) break;
    const { entry } = found;
    const word = foldedWord(source, 'from' in found ? (found.from as number) : i, found.end);
    if (entry.type === 'bound') {
      if (suffixes.bound !== null || !boundStands(source, core, word, i, found.end, suffixes.end)) break;
      suffixes.bound = entry.bound;
      if (/odd/.test(word)) suffixes.odd = true;
    } else if (entry.type === 'change') {
      if (suffixes.direction !== null || !changeStands(core)) break;
      suffixes.direction = entry.direction;
    } else {
      if (suffixes.basis !== null) break;
      suffixes.basis = entry.basis;
    }
    suffixes.end = found.end;
  }
  return suffixes;
}

/** A bound behind what is counted: `800 人左右`, `340 人以上`. */
function boundBehindNoun(
  source: Source,
  core: Core,
  at: number,
): { entry: After; end: number; from: number } | null {
  if (
    source.lang !== 'zh' ||
    core.type !== 'amount' ||
    core.amount.unitPlace !== 'none' ||
    core.amount.kind !== 'number'
  )
    return null;
  const noun = findLongest(LEXICONS.zh.counters, source.text, source.codes, at);
  if (noun === null) return null;
  const from = skipSpaces(source, noun.end);
  const bound = findLongest<After>(LEXICONS.zh.after, source.text, source.codes, from);
  return bound?.entry.type === 'bound' && isHan(source.codes[from]) && charAt(source, from) !== '起'
    ? { ...bound, from }
    : null;
}

function foldedWord(source: Source, start: number, end: number): string {
  let word = '';
  for (let i = start; i < end; i++) word += charAt(source, i);
  return word;
}

function boundStands(
  source: Source,
  core: Core,
  word: string,
  start: number,
  end: number,
  before: number,
): boolean {
  const { codes } = source;
  if (word === '+')
    return start === before && !isDigit(codes[end]) && codes[end] !== 0x2b && codes[end] !== 0x3d;
  if (word === 'plus') return !isDigit(codes[skipSpaces(source, end)]);
  if (word === 'odd' || word === '-odd') return core.type === 'amount';
  if (word === '起' || word === '起跳')
    return (
      !/[前诉]/.test(charAt(source, end)) &&
      core.type === 'amount' &&
      (core.amount.kind === 'money' || core.amount.kind === 'percent')
    );
  if (core.type === 'calendar') return /^(?:左右|前后|or later|or so)$/.test(word);
  if (/^以[上下内]$/.test(word)) return !/[述是内列]/.test(charAt(source, end));
  if (word === '内' || word === '间') return false;
  if (word === '上下') return !/[文班]/.test(charAt(source, end));
  if (word === '左右') return true;
  return true;
}

const changeStands = (core: Core): boolean =>
  core.type === 'amount' &&
  (core.amount.kind === 'percent' ||
    core.amount.kind === 'multiple' ||
    core.amount.kind === 'ratio' ||
    core.amount.kind === 'percentage-point') &&
  core.amount.wording !== 'doubling';

function calendarQuantity(
  core: Extract<Core, { type: 'calendar' }>,
  bound: PointBound,
): Calendar | CalendarRange {
  const { read, until } = core;
  const base = { kind: read.kind, unit: null, role: 'level', direction: 'none' } as const;
  const low = isDay(read.first) ? dayBounds(read.first)[0] : read.first;
  const lowValue = isDay(read.first) ? dayValue(read.first) : read.first;
  const last = until?.first ?? read.last;
  if (last !== null && last !== undefined) {
    const high = isDay(last) ? dayBounds(last)[1] : last;
    const highValue = isDay(last) ? dayValue(last) : last;
    return {
      form: 'calendar-range',
      ...base,
      low: lowValue,
      high: highValue,
      bound: 'range',
      interval: { low, high, lowOpen: false, highOpen: false },
    };
  }
  const high = isDay(read.first) ? dayBounds(read.first)[1] : read.first;
  return { form: 'calendar', ...base, value: lowValue, bound, interval: calendarInterval(low, high, bound) };
}

function calendarInterval(low: string, high: string, bound: PointBound): Interval<string> {
  switch (bound) {
    case 'at-least':
      return { low, high: null, lowOpen: false, highOpen: true };
    case 'more-than':
      return { low: high, high: null, lowOpen: true, highOpen: true };
    case 'at-most':
      return { low: null, high, lowOpen: true, highOpen: false };
    case 'less-than':
      return { low: null, high: low, lowOpen: true, highOpen: true };
    default:
      return { low, high, lowOpen: false, highOpen: false };
  }
}

interface Meant {
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording | null;
  readonly basis: Basis | null;
}

function meaningOf(amount: Amount, affixes: Affixes, suffixes: Suffixes): Meant {
  const basis = affixes.basis ?? suffixes.basis;
  const direction = affixes.direction ?? suffixes.direction;
  const rest = { basis };
  if (amount.wording === 'doubling')
    return { role: amount.role, direction: amount.direction, wording: 'doubling', ...rest };
  if (affixes.arrival) return { role: 'level', direction: 'none', wording: 'to', ...rest };
  if (direction !== null) {
    const role: Role = amount.kind === 'percentage-point' ? 'difference' : 'change';
    return { role, direction, wording: changeWording(amount, affixes, suffixes), ...rest };
  }
  if (
    amount.signed &&
    (amount.kind === 'percent' || amount.kind === 'percentage-point') &&
    !isFraction(amount.number.value)
  ) {
    const down = amount.number.value.digits < 0n;
    return {
      role: amount.kind === 'percent' ? 'change' : 'difference',
      direction: down ? 'down' : 'up',
      wording: null,
      ...rest,
    };
  }
  return { role: amount.role, direction: amount.direction, wording: amount.wording, ...rest };
}

function changeWording(amount: Amount, affixes: Affixes, suffixes: Suffixes): ChangeWording {
  if (amount.wording === 'off' || amount.wording === 'fold') return amount.wording;
  if (affixes.direction === null && suffixes.direction === 'down' && amount.kind === 'percent') return 'off';
  return amount.kind === 'multiple' && affixes.direction === null ? 'fold' : 'by';
}

/** Of two hedges around one number the one that says more: `about five hundred or more`. */
const sharper = (before: PointBound | null, behind: PointBound | null): PointBound | null =>
  before === null || before === 'about' ? (behind ?? before) : before;

function amountQuantity(
  core: Extract<Core, { type: 'amount' }>,
  affixes: Affixes,
  suffixes: Suffixes,
): StatedAmount | AmountRange {
  const { amount, upper } = core;
  const { role, direction, wording, basis } = meaningOf(amount, affixes, suffixes);
  const kind = suffixes.age && amount.kind === 'duration' ? 'age' : amount.kind;
  const base = {
    kind,
    unit: amount.unit,
    role,
    direction,
    ...(wording === null ? {} : { wording }),
    ...(basis === null ? {} : { basis }),
    ...(amount.assumed || upper?.assumed ? { assumed: true } : {}),
  } as const;
  const high = upper?.number.value ?? amount.number.upper;
  if (high !== null) {
    const low = amount.number.value;
    return { form: 'amount-range', ...base, low, high, bound: 'range', interval: rangeInterval(low, high) };
  }
  const { value, own } = amount.number;
  const bound: PointBound = amount.plusMinus
    ? 'plus-minus'
    : (sharper(affixes.bound, suffixes.bound) ?? own?.bound ?? 'exact');
  if (own !== null && (affixes.bound === null || affixes.bound === 'about')) {
    const { low, high: top, lowOpen, highOpen } = own;
    return {
      form: 'amount',
      ...base,
      value,
      bound: own.bound,
      interval: { low, high: top, lowOpen, highOpen },
    };
  }
  if (suffixes.odd && !isFraction(value)) {
    const interval = { low: value, high: addDecimals(value, lastStep(value)), lowOpen: true, highOpen: true };
    return { form: 'amount', ...base, value, bound: 'more-than', interval };
  }
  const rounded =
    (amount.number.rounded || (amount.scale !== 'count' && amount.wording !== 'off')) &&
    amount.kind !== 'rank' &&
    amount.wording !== 'doubling';
  return {
    form: 'amount',
    ...base,
    value,
    bound,
    interval: assertedInterval({ value, bound, rounded, scale: amount.scale }),
  };
}

/** `5 ± 0.2`: a stated value with its tolerance. */
function withTolerance(
  source: Source,
  core: Extract<Core, { type: 'amount' }>,
): { quantity: StatedAmount; end: number } | null {
  const i = skipSpaces(source, core.end);
  if (source.codes[i] !== 0xb1 && !startsWith(source, i, '+/-')) return null;
  const by = readAmount(source, i);
  if (by === null || !by.plusMinus || core.upper !== null) return null;
  const amount =
    core.amount.unitPlace === 'none' && by.unitPlace === 'behind' ? lend(core.amount, by) : core.amount;
  const { value } = amount.number;
  const reach = by.number.value;
  if (isFraction(value) || isFraction(reach) || (by.unit !== null && by.unit !== amount.unit)) return null;
  const distance: Decimal = reach.digits < 0n ? negateDecimal(reach) : reach;
  return {
    end: by.end,
    quantity: {
      form: 'amount',
      kind: amount.kind,
      unit: amount.unit,
      role: amount.role,
      direction: amount.direction,
      value,
      bound: 'plus-minus',
      interval: {
        low: subtractDecimals(value, distance),
        high: addDecimals(value, distance),
        lowOpen: false,
        highOpen: false,
      },
    },
  };
}

/** A durations's `old`: the age it is. */
function readAge(source: Source, core: Core): { end: number; unit: string; half?: boolean } | null {
  if (core.type !== 'amount') return null;
  const { amount } = core;
  const number = (core.upper ?? amount).number;
  if (amount.kind === 'duration') {
    const i = skipSpaces(source, core.end);
    const tail = /^(?:-| )?(?:old|of age)(?![\p{L}\d])/iu.exec(source.text.slice(core.end, core.end + 9));
    if (tail !== null) return { end: core.end + tail[0].length, unit: amount.unit ?? 'a' };
    if (
      charAt(source, i) === '大' &&
      !/[小学量多约概会家楼]/.test(charAt(source, i + 1)) &&
      /[d]|wk|mo/.test(amount.unit ?? '')
    )
      return { end: i + 1, unit: amount.unit ?? 'a' };
    return null;
  }
  if (amount.unitPlace !== 'none' || amount.kind !== 'number') return null;
  let i = skipSpaces(source, number.end);
  if (source.codes[i] === 0x2d && isLatin(source.codes[i + 1])) i++;
  const found = findLongest(LEXICONS[source.lang].ages, source.text, source.codes, i);
  if (found === null) return null;
  const half = charAt(source, found.end) === '半' && !/[就才]/.test('') && isHan(source.codes[found.end - 1]);
  return { end: half ? found.end + 1 : found.end, unit: 'a', half };
}

/** The whole numeric expression that starts at `at`: hedges, changes, the quantity, and what follows it. */
export function readPhrase(source: Source, at: number): Phrase | null {
  const prefixes = readPrefixes(source, at);
  if (prefixes === null) return null;
  const { affixes, end } = prefixes;
  const phrase = readBehind(source, at, end, affixes);
  return phrase !== null || affixes.count === 0 ? phrase : readBehind(source, at, at, NO_AFFIXES);
}

function readBehind(source: Source, at: number, from: number, affixes: Affixes): Phrase | null {
  if (!mayBeNumber(source, from)) return null;
  const core =
    affixes.discount || affixes.rate !== null
      ? readAmountCore(source, from, affixes)
      : (readCalendarCore(source, from, affixes) ?? readAmountCore(source, from, affixes));
  if (core === null) return null;
  if (affixes.opener !== null && !core.opener) return null;
  if (core.type === 'calendar') {
    const phrase = calendarPhrase(source, at, core, affixes);
    if (phrase !== null || affixes.count === 0) return phrase;
    if (!isBareYear(core, from)) return null;
    const other = readAmountCore(source, from, affixes);
    return other === null || other.type !== 'amount' ? null : amountIn(source, at, other, affixes);
  }
  return amountIn(source, at, core, affixes);
}

/** Four digits and nothing else: `more than 2000` is no date. */
const isBareYear = ({ read }: Extract<Core, { type: 'calendar' }>, from: number): boolean =>
  isDay(read.first) && read.first.part.type === 'year' && read.end === from + 4;

function amountIn(source: Source, at: number, core: AmountCore, affixes: Affixes): Phrase | null {
  const amount = fitted(core, affixes);
  return amount === null ? null : amountPhrase(source, at, amount, affixes);
}

function calendarPhrase(
  source: Source,
  at: number,
  core: Extract<Core, { type: 'calendar' }>,
  affixes: Affixes,
): Phrase | null {
  if (affixes.direction !== null || affixes.arrival || affixes.currency !== null) return null;
  if (affixes.bound !== null && core.until === null && !CALENDAR_BOUNDS.test(affixes.boundWord)) return null;
  if (affixes.bound === null && affixes.opener === null && affixes.count > 0) return null;
  const suffixes = readSuffixes(source, core, core.end);
  const quantity = calendarQuantity(core, affixes.bound ?? suffixes.bound ?? 'exact');
  return { start: at, end: suffixes.end, quantity, bare: false };
}

/** Hedges that dates take too. */
const CALENDAR_BOUNDS =
  /^(?:about|around|circa|approximately|roughly|c\.|ca\.|ca|~|约|大约|约为|大概|at least|no later than)$/;

type AmountCore = Extract<Core, { type: 'amount' }>;

/** The amount under what stands in front of it: a currency, a rate, `打`; null where they do not fit. */
function fitted(core: AmountCore, affixes: Affixes): AmountCore | null {
  const { amount } = core;
  if (affixes.discount) return amount.wording === 'off' && amount.kind === 'percent' ? core : null;
  if (affixes.rate !== null) return withRate(core, affixes.rate);
  if (affixes.currency !== null) {
    if (amount.kind === 'money' && !amount.assumed && amount.unit !== affixes.currency) return null;
    if (amount.kind !== 'money' && (amount.kind !== 'number' || amount.unit !== null)) return null;
    const money = {
      ...amount,
      kind: 'money',
      unit: affixes.currency,
      assumed: false,
      unitPlace: 'before',
    } as const;
    return { ...core, amount: money };
  }
  if (/^[升降]息$/.test(affixes.firstWord) && amount.unit === '[yd_i]' && core.upper === null)
    return quarterPoints(core);
  if ((affixes.boundWord === '多' || LOOSE_CHANGES.test(affixes.firstWord)) && !RELATIVE.has(amount.kind))
    return null;
  return core;
}

/** Adjectives that are words of change only in front of a relative figure: `高 12%`, `多 30%`. */
const LOOSE_CHANGES = /^[多少高低]$/;
const RELATIVE = new Set(['percent', 'multiple', 'percentage-point']);

/** `升息一碼`: a quarter of a percentage point each. */
function quarterPoints(core: AmountCore): AmountCore | null {
  const { number } = core.amount;
  if (isFraction(number.value)) return null;
  const value = { digits: number.value.digits * 25n, exponent: number.value.exponent - 2 };
  return {
    ...core,
    amount: {
      ...core.amount,
      kind: 'percentage-point',
      unit: '%',
      role: 'difference',
      number: { ...number, value, rounded: false },
    },
  };
}

const SPEEDS: Readonly<Record<string, string>> = {
  'km h': 'km/h',
  'm s': 'm/s',
  'km s': 'km/s',
  'cm s': 'cm/s',
  'mm s': 'mm/s',
  'm min': 'm/min',
  '[mi_i] h': '[mi_i]/h',
};

/** `時速 300 公里`, `每秒 12 公尺`: the length a speed. */
function withRate(core: AmountCore, per: 'h' | 's' | 'min'): AmountCore | null {
  const unit = SPEEDS[`${core.amount.unit} ${per}`];
  return unit === undefined ? null : { ...core, amount: { ...core.amount, kind: 'speed', unit } };
}

function amountPhrase(source: Source, at: number, core: AmountCore, affixes: Affixes): Phrase | null {
  if (isSpanOfTime(affixes, core.amount)) return null;
  const tolerance = withTolerance(source, core);
  if (tolerance !== null) return { start: at, end: tolerance.end, quantity: tolerance.quantity, bare: false };
  const age = readAge(source, core);
  const aged: AmountCore =
    age === null
      ? core
      : {
          ...core,
          amount: {
            ...core.amount,
            kind: 'duration',
            unit: age.unit,
            number: age.half === true ? plusHalf(core.amount.number) : core.amount.number,
          },
          end: age.end,
        };
  const suffixes = readSuffixes(
    source,
    aged,
    affixes.direction === null ? aged.end : pastPoints(source, aged),
  );
  suffixes.age = age !== null;
  const quantity = amountQuantity(aged, affixes, suffixes);
  const { number, unitPlace, kind, signed } = core.amount;
  const plainNumber =
    suffixes.end === number.end &&
    unitPlace === 'none' &&
    kind === 'number' &&
    !signed &&
    core.upper === null &&
    number.own === null &&
    number.upper === null;
  const bare = plainNumber && affixes.count === 0;
  const noun = plainNumber ? countedNoun(source, suffixes.end, number) : null;
  // `about 2026` is a year, so what is glued to it (`about 2026nearly`) must not turn it into a count.
  if (plainNumber && noun === null && yearLike(source, number) && isLatin(source.codes[suffixes.end]))
    return null;
  if (bare && noun === null && source.lang === 'en' && number.plain === 4) {
    const year = readBareYear(source, at);
    if (year !== null)
      return {
        start: at,
        end: year.end,
        quantity: calendarQuantity(
          { type: 'calendar', read: year, until: null, end: year.end, opener: false },
          'exact',
        ),
        bare: true,
      };
  }
  return { start: at, end: noun ?? suffixes.end, quantity, bare };
}

/** Where four digits would be a year but for the noun behind them, that noun is part of the expression: `2000 steps`. */
function countedNoun(source: Source, at: number, number: Numeral): number | null {
  if (!yearLike(source, number)) return null;
  const noun = COUNTED.exec(source.text.slice(at, at + 24));
  return noun === null ? null : at + noun[0].length;
}

const yearLike = ({ lang }: Source, { plain, value }: Numeral): boolean =>
  lang === 'en' && plain === 4 && !isFraction(value) && value.digits >= 1800n && value.digits <= 2100n;

/** The points of an index behind a change: `上漲 120 點`, `shrank by 2 points`. */
function pastPoints(source: Source, { amount, end }: AmountCore): number {
  if (amount.kind !== 'number' || amount.unit !== null) return end;
  const i = skipSpaces(source, end);
  if (source.lang === 'zh')
    return charAt(source, i) === '点' && !/[钟半整]/.test(charAt(source, i + 1)) ? i + 1 : end;
  return /^points?(?![\p{L}\d-])/iu.test(source.text.slice(i, i + 7))
    ? i + (source.codes[i + 5] === 0x73 ? 6 : 5)
    : end;
}

const plusHalf = (of: Numeral): Numeral =>
  isFraction(of.value) ? of : { ...of, value: addDecimals(of.value, { digits: 5n, exponent: -1 }) };

/** `近兩年` is the last two years, not almost two. */
const isSpanOfTime = ({ boundWord, count }: Affixes, { kind, unit }: Amount): boolean =>
  count === 1 &&
  boundWord === '近' &&
  kind === 'duration' &&
  (unit === 'a' || unit === 'mo' || unit === 'wk' || unit === 'd');
