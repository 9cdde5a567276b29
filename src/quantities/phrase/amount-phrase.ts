import type { Amount } from '../amount/amount.ts';
import { withMeaning } from '../amount/meaning.ts';
import { readBareYear } from '../calendar/bare-year.ts';
import { isAt, isDigit, isLatin, isOneOf, type Source, skipSpaces } from '../source.ts';
import type { Affixes } from './affixes.ts';
import { plusHalf, readAge } from './age.ts';
import { amountQuantity } from './amount-quantity.ts';
import { calendarQuantity } from './calendar-quantity.ts';
import type { AmountCore } from './core.ts';
import type { Phrase } from './phrase.ts';
import { readSuffixes } from './suffixes.ts';
import { withTolerance } from './tolerance.ts';
import { countedNoun, yearLike } from './year-stands.ts';

export function amountPhrase(source: Source, at: number, core: AmountCore, affixes: Affixes): Phrase | null {
  const plus = beyondPlus(source, core);
  if (plus !== null)
    return amountPhrase(source, at, plus, { ...affixes, bound: affixes.bound ?? 'at-least' });
  if (isSpanOfTime(affixes, core.amount)) return null;
  const tolerance = withTolerance(source, core);
  if (tolerance !== null)
    return {
      start: at,
      end: tolerance.end,
      quantity: tolerance.quantity,
      figure: core.amount.start,
      bare: false,
    };
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
  suffixes.age = age !== null || (affixes.age && aged.amount.kind === 'duration');
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
        figure: at,
        bare: true,
      };
  }
  return { start: at, end: noun ?? suffixes.end, quantity, figure: core.amount.start, bare };
}

/** `30+ GB`, `2+倍`: the unit behind the sign. */
function beyondPlus(source: Source, { amount, upper, ...core }: AmountCore): AmountCore | null {
  const { number } = amount;
  if (
    source.codes[number.end] !== 0x2b ||
    upper !== null ||
    amount.unitPlace !== 'none' ||
    amount.kind !== 'number'
  )
    return null;
  if (number.own !== null || number.style === 'words' || isDigit(source.codes[number.end + 1])) return null;
  const moved = withMeaning(source, { ...number, end: number.end + 1, plain: 0 });
  return moved.kind === 'number' && moved.unit === null
    ? null
    : { ...core, amount: moved, upper, end: moved.end };
}

/** The points of an index behind a change: `上漲 120 點`, `shrank by 2 points`. */
function pastPoints(source: Source, { amount, end }: AmountCore): number {
  if (amount.kind !== 'number' || amount.unit !== null) return end;
  const i = skipSpaces(source, end);
  if (source.lang === 'zh') return isAt(source, i, '点') && !isOneOf(source, i + 1, '钟半整') ? i + 1 : end;
  return /^points?(?![\p{L}\d-])/iu.test(source.text.slice(i, i + 7))
    ? i + (source.codes[i + 5] === 0x73 ? 6 : 5)
    : end;
}

/** `近兩年` is the last two years, not almost two. */
const isSpanOfTime = ({ boundWord, count }: Affixes, { kind, unit }: Amount): boolean =>
  count === 1 &&
  boundWord === '近' &&
  kind === 'duration' &&
  (unit === 'a' || unit === 'mo' || unit === 'wk' || unit === 'd');
