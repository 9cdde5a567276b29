import { foldText } from '../../languages/fold.ts';
import type { Claim } from '../../model/claim.ts';
import type { Block, Cell, Document, Passage, Table } from '../../model/document.ts';
import type { Folded } from '../role-words.ts';
import { mayBeImpossible } from './impossible.ts';
import { exactToNumber } from './numbers.ts';
import { minutesOf, type When, whenOf } from './when.ts';

interface Stated {
  /** Its claim, as an index of the version's claims. */
  readonly claim: number;
  /** Offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
}

/** A date; `bare` is a number of four digits, which only the words beside it make a year. */
export interface DateTold extends Stated {
  readonly kind: 'date';
  readonly when: When;
  readonly bare: boolean;
}

export interface RangeTold extends Stated {
  readonly kind: 'range';
  readonly from: When;
  readonly to: When;
}

/** A time of day, or a stretch of it; in minutes since midnight. */
export interface HoursTold extends Stated {
  readonly kind: 'hours';
  readonly from: number;
  readonly to: number;
}

/** A length of time, an age, a number of things, a place in an order: between two whole or broken numbers. */
export interface AmountTold extends Stated {
  readonly kind: 'length' | 'age' | 'rank' | 'number';
  readonly unit: string | null;
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}

export type Told = DateTold | RangeTold | HoursTold | AmountTold;

/** One passage with the times and numbers that it tells, in order of place. */
export interface Line extends Folded {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly block: Block;
  readonly cell: Cell | null;
  readonly passage: Passage;
  readonly told: readonly Told[];
}

const isSameCell = ({ place: a }: Claim, { place: b }: Claim): boolean =>
  a.block === b.block && a.row === b.row && a.column === b.column;

/** The passages of a version that hold numbers and tell a time or what may be a date that no calendar has; claims come in order of place. */
export function* linesOf(document: Document, claims: readonly Claim[]): Generator<Line> {
  for (let first = 0; first < claims.length; ) {
    let next = first + 1;
    let mayTell = mayBeTime(claims[first]!);
    for (; next < claims.length && isSameCell(claims[first]!, claims[next]!); next++)
      mayTell ||= mayBeTime(claims[next]!);
    const { place } = claims[first]!;
    const block = document.blocks[place.block]!;
    const cell = block.type === 'table' ? cellOf(block.table, place) : null;
    const passage = cell?.passage ?? ('passage' in block ? block.passage : null);
    if (passage !== null && (mayTell || mayBeImpossible(passage.text))) {
      const told: Told[] = [];
      for (let at = first; at < next; at++) {
        const one = toldBy(claims[at]!, at);
        if (one !== null) told.push(one);
      }
      yield lineOf({ document, claims, block, cell, passage, told });
    }
    first = next;
  }
}

/** Many lines are never searched for words. */
function lineOf(of: Omit<Line, 'text' | 'codes'>): Line {
  const { text } = of.passage;
  let codes: Uint16Array | null = null;
  return {
    ...of,
    text,
    get codes() {
      codes ??= foldText(text);
      return codes;
    },
  };
}

export const isTime = ({ kind }: Told): boolean => kind === 'date' || kind === 'range' || kind === 'hours';

/** Whether a claim is a time or, as a number of four digits or two of them, may be years. */
const mayBeTime = ({ quantity, plain }: Claim): boolean =>
  quantity !== null &&
  (quantity.form === 'calendar' ||
    quantity.form === 'calendar-range' ||
    (quantity.kind === 'number' &&
      ((plain.length === 4 && YEAR.test(plain)) ||
        (quantity.form === 'amount-range' && plain.length < 12 && YEARS.test(plain)))));

/** Most rows have no cell that spans columns, so that a cell stands where its column says. */
function cellOf({ rows }: Table, { row, column }: Claim['place']): Cell | null {
  const cells = rows[row ?? -1];
  const cell = cells?.[column ?? -1];
  return cell?.column === column ? cell : (cells?.find((each) => each.column === column) ?? null);
}

const YEAR = /^[12]\d{3}$/;
/** `1931–2019`: two figures that only the words around them make years. */
const YEARS = /^([12]\d{3})\s?[-–—~～至]\s?([12]\d{3})$/;

function toldBy({ quantity, plain, place }: Claim, claim: number): Told | null {
  if (quantity === null) return null;
  const at = { claim, start: place.start, end: place.end };
  if (quantity.form === 'calendar' || quantity.form === 'calendar-range') {
    const [low, high] =
      quantity.form === 'calendar' ? [quantity.value, quantity.value] : [quantity.low, quantity.high];
    if (quantity.kind === 'time') {
      const [from, to] = [minutesOf(low), minutesOf(high)];
      return from === null || to === null ? null : { kind: 'hours', ...at, from, to };
    }
    const [from, to] = [whenOf(low), whenOf(high)];
    if (from === null || to === null) return null;
    return quantity.form === 'calendar'
      ? { kind: 'date', ...at, when: from, bare: false }
      : { kind: 'range', ...at, from, to };
  }
  const { kind, unit, interval } = quantity;
  if (kind === 'number' && YEAR.test(plain) && quantity.noun === undefined) {
    const when = whenOf(plain);
    return when === null ? null : { kind: 'date', ...at, when, bare: true };
  }
  const years = kind === 'number' && quantity.form === 'amount-range' ? YEARS.exec(plain) : null;
  if (years !== null) {
    const [from, to] = [whenOf(years[1]!), whenOf(years[2]!)];
    return from === null || to === null ? null : { kind: 'range', ...at, from, to };
  }
  if (kind !== 'duration' && kind !== 'age' && kind !== 'rank' && kind !== 'number') return null;
  if (kind === 'number' && unit !== null) return null;
  const [low, high] = [exactToNumber(interval.low), exactToNumber(interval.high)];
  return {
    kind: kind === 'duration' ? 'length' : kind,
    ...at,
    unit,
    low: low ?? Number.NEGATIVE_INFINITY,
    high: high ?? Number.POSITIVE_INFINITY,
    exact: quantity.bound === 'exact',
  };
}

const SENTENCE_END = /[。！？!?；]|\.\s+[\p{Lu}\p{Lo}]/u;

/** Whether two places stand in one sentence: a full stop, or a point before a capital, parts them. */
export const isOneSentence = ({ text }: Line, from: number, to: number): boolean =>
  to - from <= LONGEST_SENTENCE && !SENTENCE_END.test(text.slice(from, to + 2));

/** Further apart, two numbers are hardly about each other. */
const LONGEST_SENTENCE = 200;
