import type { Claim } from '../../model/claim.ts';
import { columnHeader, type Document, rowHeader } from '../../model/document.ts';
import type { Quantity } from '../../model/quantity.ts';
import { type Comparison, claimOf, type Hand } from './comparison.ts';
import type { Decision, PairedClaims } from './decisions.ts';
import { neighboursOf } from './neighbours.ts';
import type { Difference } from './quantities.ts';
import { bothSides } from './sayings.ts';
import { offsetsIn } from './time-zones.ts';

/** A time of day in a named zone: minutes since midnight there, and what the zone may be ahead of UTC. */
interface ZonedTime {
  readonly minutes: number;
  readonly offsets: readonly number[];
  /** `次日`, *the next day*: it counts from the day that the text names. */
  readonly daysOn: number;
}

/** Whether a number is the offset in the name of a time zone: `8` in `UTC+8`. */
export const isZoneOffset = ({ source }: Document, { span }: Claim): boolean =>
  /\b(?:UTC|GMT) ?[+\-−±]?$/.test(source.slice(Math.max(0, span.start - 6), span.start));

const DAY = 1440;
const NEXT_DAY = /次日|隔[天日]|翌日|第二天|\b(?:the )?(?:next|following) day\b/i;
const DAY_BEFORE = /前一[天日]|\b(?:the )?(?:previous day|day before)\b/i;

/** `14:30` → 870; null for what is no single time of day. */
function minutesOf(quantity: Quantity): number | null {
  if (quantity.form !== 'calendar' || quantity.kind !== 'time') return null;
  const [hours, minutes] = quantity.value.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours * minutes)
    ? null
    : hours * 60 + minutes;
}

/** The zone of a time: said right behind it, right before it, in its sentence, or above it in a table. */
function offsetsOf(comparison: Comparison, hand: Hand, claim: Claim): readonly number[] | null {
  const { document } = comparison[hand];
  const { source } = document;
  const { start, end } = claim.span;
  const near = [
    source.slice(end, end + 24).split(/[，。,;；\n|]/)[0] ?? '',
    source
      .slice(Math.max(0, start - 24), start)
      .split(/[，。,;；\n|]/)
      .at(-1) ?? '',
    claim.sentence,
  ];
  const block = document.blocks[claim.place.block];
  const { row, column } = claim.place;
  if (block?.type === 'table' && row !== null && column !== null)
    near.push(columnHeader(block.table, column), rowHeader(block.table, row));
  for (const text of near) {
    const found = offsetsIn(text);
    if (found !== null) return found;
  }
  return null;
}

function zonedTime(comparison: Comparison, hand: Hand, claim: Claim): ZonedTime | null {
  const minutes = claim.quantity === null ? null : minutesOf(claim.quantity);
  const offsets = minutes === null ? null : offsetsOf(comparison, hand, claim);
  if (minutes === null || offsets === null) return null;
  const daysOn = NEXT_DAY.test(claim.sentence) ? 1 : DAY_BEFORE.test(claim.sentence) ? -1 : 0;
  return { minutes, offsets, daysOn };
}

/** By how many days the right date lies before the left one where both are the same instant: 0, 1 or −1; null where they are not. */
function daysApart(left: ZonedTime, right: ZonedTime): number | null {
  for (const x of left.offsets)
    for (const y of right.offsets) {
      const apart = right.minutes - y - (left.minutes - x);
      if (apart % DAY === 0) return apart / DAY;
    }
  return null;
}

/** How far apart one moment may be said for two zones, in claims. */
const TIMES_WITHIN = 4;

/** Whether a time of day that one version lacks is said beside it for another time zone: `美東時間下午 3 點，也就是北京時間凌晨 3 點`. */
export function isOtherZoneOfNeighbour(comparison: Comparison, hand: Hand, claim: Claim): boolean {
  const time = zonedTime(comparison, hand, claim);
  if (time === null) return false;
  return neighboursOf(comparison[hand], claim, TIMES_WITHIN).some((other) => {
    const beside = zonedTime(comparison, hand, other);
    return beside !== null && isOtherZone([time, beside]) && daysApart(time, beside) !== null;
  });
}

const isSingleDay = (quantity: Quantity): boolean =>
  quantity.form === 'calendar' && quantity.kind === 'date' && /\d\d-\d\d$/.test(quantity.value);

/** Days since a fixed one; dates without a year are taken to be in one year. */
function dayOf(quantity: Quantity): number | null {
  if (quantity.form !== 'calendar') return null;
  const found = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(quantity.value);
  if (found === null) return null;
  const year = found[1] === 'XXXX' ? 2001 : Number(found[1]);
  return Date.UTC(year, Number(found[2]) - 1, Number(found[3])) / 86_400_000;
}

/** How far from a date its time may stand. */
const BESIDE = 60;

const isBeside = (time: Claim, date: Claim): boolean =>
  time.place.block === date.place.block &&
  time.place.row === date.place.row &&
  (date.place.row !== null ||
    Math.max(time.place.start - date.place.end, date.place.start - time.place.end) < BESIDE);

interface TimePair {
  readonly claims: readonly [Claim, Claim];
  readonly times: readonly [ZonedTime, ZonedTime];
}

const TIMES = new WeakMap<Comparison, readonly TimePair[]>();

/** Every two paired times of day that both name their zones. */
function timePairs(comparison: Comparison): readonly TimePair[] {
  const known = TIMES.get(comparison);
  if (known !== undefined) return known;
  const found: TimePair[] = [];
  for (const pair of comparison.alignment.claims) {
    if (pair.left === null || pair.right === null) continue;
    const claims = [
      claimOf(comparison, 'left', pair.left),
      claimOf(comparison, 'right', pair.right),
    ] as const;
    const left = zonedTime(comparison, 'left', claims[0]);
    const right = left === null ? null : zonedTime(comparison, 'right', claims[1]);
    if (left !== null && right !== null) found.push({ claims, times: [left, right] });
  }
  TIMES.set(comparison, found);
  return found;
}

/** London time is UTC for half of the year only: a zone that may be another is one. */
const isOtherZone = ([x, y]: readonly [ZonedTime, ZonedTime]): boolean => `${x.offsets}` !== `${y.offsets}`;

const moved = ({ comparison, left, right }: PairedClaims, what: string, advice: string): Difference => ({
  rule: 'bilingual/date',
  diagnosis: null,
  mild: false,
  said: {
    fact: `${bothSides(comparison, left, right)}: ${what}`,
    advice,
  },
});

/** One instant in two time zones: `上午 9 時（台北時間）` / *1:00 a.m. UTC*, and the day that goes with it. */
export const instants: Decision = (paired, found) => {
  const { comparison, left, right } = paired;
  const [a, b] = [left.quantity, right.quantity];
  if (minutesOf(a) !== null && minutesOf(b) !== null) {
    const [x, y] = [zonedTime(comparison, 'left', left), zonedTime(comparison, 'right', right)];
    if (x === null || y === null || !isOtherZone([x, y])) return found;
    return daysApart(x, y) === null
      ? moved(
          paired,
          'not the same moment, even with the time zones considered',
          'Convert anew, or correct one',
        )
      : null;
  }
  if (!isSingleDay(a) || !isSingleDay(b)) return found;
  const times = timePairs(comparison).find(
    ({ claims }) => isBeside(claims[0], left) && isBeside(claims[1], right),
  )?.times;
  if (times === undefined || !isOtherZone(times)) return found;
  const [apart, day, other] = [daysApart(...times), dayOf(a), dayOf(b)];
  if (apart === null || day === null || other === null) return found;
  const stated = day + times[0].daysOn - other - times[1].daysOn;
  return stated === apart
    ? null
    : moved(
        paired,
        'with the time zones considered, these are two days',
        'Check which day it is in each zone',
      );
};
