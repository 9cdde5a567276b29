import { type Exact, isFraction, shiftDecimal } from '../model/decimal.ts';
import type { Amount, AmountKind, AmountRange, Quantity } from '../model/quantity.ts';
import type { Language, ReadingOptions } from '../model/reading.ts';
import { type Content, contentAt, labelledAt } from './headers/content.ts';
import { CAPITALS } from './headers/scales.ts';
import { assertedInterval, rangeInterval } from './interval.ts';
import { createSource, isAt, isDigit, isLatin, type Source, skipSpaces, startsWith } from './source.ts';

/**
 * What a column header or caption lends to the bare numbers below it, and the place in the header that lends it.
 * `places` are powers of ten: 8 for `億元`, 6 for `in millions`; a currency is `assumed` where the locale gave it (`億元`).
 */
export interface LentUnit extends Content {
  readonly start: number;
}

const OPENERS = new Set([...'([{【〔'].map((character) => character.charCodeAt(0)));

const CLOSERS = new Set([...')]}】〕'].map((character) => character.charCodeAt(0)));

const LABELS = ['单位', '币别', '计价单位', 'unit', 'units'];

/** Whether the unit is all that stands in its place: up to a bracket, a comma, a slash or *per*, or the end. */
function isWhole(source: Source, at: number): boolean {
  const i = skipSpaces(source, at);
  const code = source.codes[i];
  return (
    code === undefined ||
    CLOSERS.has(code) ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x3001 ||
    code === 0x2f ||
    code === 0x7c ||
    startsWith(source, i, 'per ')
  );
}

/**
 * What a header or caption lends: `營收（億元）` → money × 10⁸, `Latency (ms)` → ms, `單位：萬人` → × 10⁴, `Score (%)` → percent.
 * Null where it names no unit.
 */
export function headerUnit(text: string, lang: Language, options: ReadingOptions = {}): LentUnit | null {
  const source = createSource(text, lang, options);
  const lent = (start: number, read = contentAt): LentUnit | null => {
    const content = read(source, start);
    if (content === null || !isWhole(source, content.end)) return null;
    return { ...content, start };
  };
  for (const label of LABELS) {
    const at = foldedIndex(source, label);
    if (at < 0 || (isLatin(label.charCodeAt(0)) && isLatin(source.codes[at + label.length]))) continue;
    let i = skipSpaces(source, at + label.length);
    if (isAt(source, i, ':') || isAt(source, i, '为')) i = skipSpaces(source, i + 1);
    const found = lent(i, labelledAt);
    if (found !== null) return found;
  }
  for (let i = 0; i < text.length; i++) {
    if (!OPENERS.has(source.codes[i]!)) continue;
    const inner = skipSpaces(source, i + 1);
    const found = lent(inner) ?? capital(source, inner);
    if (found !== null && !(found.wording === 'count' && isPriced(source, i))) return found;
  }
  const start = skipSpaces(source, 0);
  const whole = lent(start);
  if (
    whole !== null &&
    skipSpaces(source, whole.end) === text.length &&
    (startsWith(source, start, 'in ') || (whole.wording === 'words' && standsAlone(whole)))
  )
    return whole;
  return bareTail(source, lent);
}

/** `(B)`, `(M)`: a scale in one capital letter, in brackets only. */
function capital(source: Source, at: number): LentUnit | null {
  const places = CAPITALS[source.text[at] ?? ''];
  return places === undefined || !CLOSERS.has(source.codes[at + 1] ?? 0)
    ? null
    : { start: at, end: at + 1, kind: 'number', unit: null, places, assumed: false, wording: 'words' };
}

/** `%` or `美元` may be a whole header; `Day`, `月` and `h` name what is in the column. */
const standsAlone = ({ kind }: LentUnit): boolean =>
  kind === 'percent' || kind === 'money' || kind === 'percentage-point';

/** `Revenue, US$ m`, `Throughput in MB/s`, `in millions` behind a comma or `in`. */
function bareTail(source: Source, lent: (start: number) => LentUnit | null): LentUnit | null {
  for (let i = 1; i < source.codes.length; i++) {
    const comma = isAt(source, i, ',') && !isDigit(source.codes[i + 1]);
    const inWord = startsWith(source, i, ' in ');
    if (!comma && !inWord) continue;
    const found = lent(skipSpaces(source, i + 1));
    if (found === null || skipSpaces(source, found.end) < source.codes.length) continue;
    if (!inWord || !mayBeRate(found)) return found;
  }
  return null;
}

const PRICES = ['price', 'cost', 'fee', 'charge', 'rate', 'per ', '价', '费', '率', '每'];

/** *Price (1 million tokens)* is what so many cost. */
function isPriced(source: Source, end: number): boolean {
  for (const word of PRICES) {
    const at = foldedIndex(source, word);
    if (at >= 0 && at < end) return true;
  }
  return false;
}

/** *Deaths in 10,000 people*, *failures in 1,000 hours*: what a figure is taken over, not its unit. */
const mayBeRate = ({ wording, kind }: LentUnit): boolean =>
  wording === 'count' || (wording === 'amount' && (kind === 'duration' || kind === 'length'));

function foldedIndex(source: Source, word: string): number {
  for (let i = 0; i + word.length <= source.codes.length; i++) if (startsWith(source, i, word)) return i;
  return -1;
}

/** The quantity with what its header lends: `3.2` under `億元` is 3.2 × 10⁸. A quantity with a unit of its own keeps it. */
export function applyHeaderUnit(quantity: Quantity, lent: LentUnit): Quantity {
  if (quantity.form !== 'amount' && quantity.form !== 'amount-range') return quantity;
  if (quantity.kind === 'number' && quantity.unit === null)
    return scaled(quantity, lent, lent.kind, lent.unit);
  const scaleOnly =
    quantity.kind === 'money' && lent.kind === 'number' && lent.wording !== 'count' && lent.places > 0;
  const sameMoney =
    quantity.kind === 'money' && lent.kind === 'money' && lent.places > 0 && quantity.unit === lent.unit;
  return scaleOnly || sameMoney ? scaled(quantity, lent, quantity.kind, quantity.unit) : quantity;
}

const shift = (value: Exact, places: number): Exact =>
  isFraction(value)
    ? { numerator: value.numerator * 10n ** BigInt(Math.max(0, places)), denominator: value.denominator }
    : shiftDecimal(value, places);

function scaled(
  of: Amount | AmountRange,
  { places, assumed }: LentUnit,
  kind: AmountKind,
  unit: string | null,
): Amount | AmountRange {
  const base = {
    ...of,
    kind,
    unit,
    ...(assumed ? { assumed } : {}),
    ...(kind === 'percentage-point' && of.role === 'level' ? ({ role: 'difference' } as const) : {}),
  };
  if (of.form === 'amount-range') {
    const [low, high] = [shift(of.low, places), shift(of.high, places)];
    return { ...base, form: 'amount-range', low, high, bound: 'range', interval: rangeInterval(low, high) };
  }
  const value = shift(of.value, places);
  const isPercent = kind === 'percent' || kind === 'percentage-point';
  const rounded = places !== 0 || isPercent || (!isFraction(value) && value.exponent < 0);
  const interval = assertedInterval({
    value,
    bound: of.bound,
    rounded,
    scale: isPercent ? 'percent' : 'count',
  });
  return { ...base, form: 'amount', value, bound: of.bound, interval };
}
