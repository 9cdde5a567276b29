import { isDay } from '../calendar/day.ts';
import type { Source } from '../source.ts';
import { opensNumber } from '../starts/closer-look.ts';
import { type Affixes, NO_AFFIXES } from './affixes.ts';
import { amountPhrase } from './amount-phrase.ts';
import { readAmountCore } from './amount-range.ts';
import { calendarPhrase } from './calendar-phrase.ts';
import type { AmountCore, Core } from './core.ts';
import { readCalendarCore } from './date-range.ts';
import { fitted } from './fitted.ts';
import { joinBounds, pastAnd } from './join-bounds.ts';
import type { Phrase } from './phrase.ts';
import { readPrefixes } from './prefixes.ts';

/** The whole numeric expression that starts at `at`: hedges, changes, the quantity, what follows it, and its other bound. */
export function readPhrase(source: Source, at: number): Phrase | null {
  const first = readOne(source, at);
  const next = first === null ? null : pastAnd(source, first);
  if (first === null || next === null) return first;
  const second = readOne(source, next);
  return second === null ? first : (joinBounds(source, first, second) ?? first);
}

function readOne(source: Source, at: number): Phrase | null {
  const prefixes = readPrefixes(source, at);
  if (prefixes === null) return null;
  const { affixes, end } = prefixes;
  const phrase = readBehind(source, at, end, affixes);
  return phrase !== null || affixes.count === 0 ? phrase : readBehind(source, at, at, NO_AFFIXES);
}

function readBehind(source: Source, at: number, from: number, affixes: Affixes): Phrase | null {
  if (!opensNumber(source, from)) return null;
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
    if (other === null || other.type !== 'amount' || (affixes.opener !== null && !other.opener)) return null;
    return amountIn(source, at, other, affixes);
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
