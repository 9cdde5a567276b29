import { relate } from '../comparison/relate.ts';
import { formatExact } from '../model/decimal.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Relation } from '../model/relation.ts';
import type { Token } from './tokens.ts';

/** A figure with its scale letter or unit letter: `16 GB`, `4M`. */
const LETTERED = /\d ?([kmgtp])i?b?(?![a-z])/i;

/** `more than 16 GB` → `16g`: what is left where one version writes the unit in full and the other its first letter; else null. */
function lettered(text: string): string | null {
  const plain = text.normalize('NFKC');
  const found = LETTERED.exec(plain);
  if (found === null) return null;
  let start = found.index;
  while (start > 0 && /[\d.,]/.test(plain[start - 1]!)) start -= 1;
  return `${plain.slice(start, found.index + 1).replace(/,/g, '')}${found[1]!.toLowerCase()}`;
}

/** A text without white space, for comparing how two dates are written. */
const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The numbers a calendar value is made of: `2026-04-28` → 2026, 4, 28. */
const componentsOf = (value: string): number[] => (value.match(/\d+/g) ?? []).map(Number);

const isCalendar = (quantity: Quantity): boolean =>
  quantity.form === 'calendar' || quantity.form === 'calendar-range';

/** A date that the other version gives in part, as a bare number: `2022 年` / *(2022)*, `2 月` / *2* in a column. */
function isPartOf(number: Quantity, date: Quantity): boolean {
  if (number.form !== 'amount' || date.form !== 'calendar') return false;
  const value = Number(formatExact(number.value));
  // Of a full date, only the year stands for it; the rest would hide a part that was dropped.
  const isWhole = date.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(date.value);
  return componentsOf(date.value).includes(value) && (!isWhole || value >= 1000);
}

/** `20th` before *century*, against the years 1901 to 2000. */
function isCentury(rank: Quantity, years: Quantity): boolean {
  if (rank.form !== 'amount' || rank.kind !== 'rank' || years.form !== 'calendar-range') return false;
  return Number.parseInt(years.low, 10) === (Number(formatExact(rank.value)) - 1) * 100 + 1;
}

/** `2015.4`: a year and month written like a decimal, against *April 2015*. */
function isDottedMonth(text: string, date: Quantity): boolean {
  const found = /^((?:19|20)\d\d)\.(\d{1,2})$/.exec(text.normalize('NFKC').trim());
  return (
    found !== null && date.form === 'calendar' && date.value === `${found[1]}-${found[2]!.padStart(2, '0')}`
  );
}

const TAKEN_AWAY = /^(?:minus|less|negative|[减減扣負负-])|[减減扣負负]/i;

/** `減 10 分` and *-10*: one says by a word what the other says by a sign. */
function isTakenAway(a: Token, b: Token, x: Quantity, y: Quantity): boolean {
  if (x.form !== 'amount' || y.form !== 'amount') return false;
  const [m, n] = [formatExact(x.value), formatExact(y.value)];
  return (
    m.startsWith('-') !== n.startsWith('-') &&
    m.replace('-', '') === n.replace('-', '') &&
    TAKEN_AWAY.test(a.text) &&
    TAKEN_AWAY.test(b.text)
  );
}

/** `108 課綱`, *the 2019 curriculum*: a year of the Republic's calendar, which begins with 1912. */
function isRepublicYear(a: Quantity, b: Quantity): boolean {
  const yearOf = (quantity: Quantity): number =>
    quantity.form === 'amount' && (quantity.kind === 'number' || quantity.kind === 'rank')
      ? Number(formatExact(quantity.value))
      : quantity.form === 'calendar' && /^\d{4}$/.test(quantity.value)
        ? Number(quantity.value)
        : Number.NaN;
  const [low, high] = [Math.min(yearOf(a), yearOf(b)), Math.max(yearOf(a), yearOf(b))];
  return low >= 70 && low < 200 && high === low + 1911;
}

/** How two tokens relate, the shorter ways of writing one thing included that only show beside each other. */
export function relateTokens(a: Token, b: Token): Relation | null {
  if (a.quantity === null || b.quantity === null) return null;
  const relation = relate(a.quantity, b.quantity);
  if (relation !== 'incomparable' && relation !== 'contradicts') return relation;
  const letters = lettered(a.text);
  if (letters !== null && letters === lettered(b.text)) return 'equal';
  // A date in figures whose order of day and month is anybody's guess is the same one where it is written the same.
  if (isCalendar(a.quantity) && compact(a.text) === compact(b.text)) return 'equal';
  if (
    isCalendar(a.quantity) !== isCalendar(b.quantity) &&
    (isPartOf(a.quantity, b.quantity) || isPartOf(b.quantity, a.quantity))
  )
    return 'within';
  if (isDottedMonth(a.text, b.quantity) || isDottedMonth(b.text, a.quantity)) return 'equal';
  if (isTakenAway(a, b, a.quantity, b.quantity)) return 'equal';
  if (isRepublicYear(a.quantity, b.quantity)) return 'equal';
  if (isCentury(a.quantity, b.quantity) || isCentury(b.quantity, a.quantity)) return 'equal';
  return relation;
}
