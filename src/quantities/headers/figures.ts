import type { Decimal } from '../../model/decimal.ts';
import { digitsEnd, foldedSlice } from '../numerals/digits.ts';
import { readNumber } from '../numerals/number.ts';
import { superscriptAt } from '../numerals/powers.ts';
import { isAt, isDigit, isLatin, isOneOf, type Source, skipSpaces, startsWith } from '../source.ts';

/** A scale in figures, and whether it can be nothing else: `'000`, `10,000s`, `10⁴` and `×1,000` can not, `10,000` can. */
export interface FigureScale {
  readonly places: number;
  readonly end: number;
  readonly isPlain: boolean;
}

/** Smaller powers of ten count things: `Group A (100 people)`. */
const LEAST = 3;

/** The scale that a header writes in figures: `10,000` as 萬 is translated, `100 million`, `10⁴`, `×1,000`, `'000`. */
export function figureScaleAt(source: Source, at: number): FigureScale | null {
  const thousands = thousandsAt(source, at);
  if (thousands !== null) return thousands;
  const times = isOneOf(source, at, '×x*');
  const start = times ? skipSpaces(source, at + 1) : at;
  const power = powerOfTenAt(source, start);
  if (power !== null) return power;
  const number = readNumber(source, start);
  if (number === null || number.own !== null || number.upper !== null || 'denominator' in number.value)
    return null;
  const places = placesOf(number.value);
  if (places === null || places < LEAST) return null;
  const many = pluralEnd(source, number.end);
  return { places, end: many ?? number.end, isPlain: times || many !== null };
}

/** How many noughts a power of ten has; null for any other number. */
function placesOf({ digits, exponent }: Decimal): number | null {
  const written = digits.toString();
  return /^10*$/.test(written) ? written.length - 1 + exponent : null;
}

/** `'000`, `000s`, `'000,000`; noughts alone, as in `$000`, are no number either. */
function thousandsAt(source: Source, at: number): FigureScale | null {
  let end = isAt(source, at, "'") ? at + 1 : at;
  let places = 0;
  while (startsWith(source, end, '000') && !isDigit(source.codes[end + 3])) {
    places += 3;
    end += 3;
    if (startsWith(source, end, ',000')) end += 1;
  }
  if (places === 0) return null;
  return { places, end: pluralEnd(source, end) ?? end, isPlain: true };
}

/** Behind the `s` of `10,000s` and `$000's`. */
function pluralEnd(source: Source, at: number): number | null {
  const s = isAt(source, at, "'") ? at + 1 : at;
  return isAt(source, s, 's') && !isLatin(source.codes[s + 1]) ? s + 1 : null;
}

/** `10⁴`, `10^8`. */
function powerOfTenAt(source: Source, at: number): FigureScale | null {
  if (!startsWith(source, at, '10')) return null;
  const raised = superscriptAt(source, at + 2);
  if (raised !== null)
    return raised.places < LEAST ? null : { places: raised.places, end: raised.end, isPlain: true };
  if (!isAt(source, at + 2, '^')) return null;
  const end = digitsEnd(source, at + 3);
  if (end === at + 3 || end > at + 5) return null;
  const places = Number(foldedSlice(source, at + 3, end));
  return places < LEAST ? null : { places, end, isPlain: true };
}
