import { addDecimals, type Decimal, decimal, isFraction } from '../../../model/decimal.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { isAt, isLatin, isOneOf, type Source, SPACE } from '../../source.ts';
import { type Amount, amountOf } from '../amount.ts';

const CLOCK = /^(?:h ?(\d{1,2}) ?m(?:in)?(?: ?(\d{1,2}) ?s)?|m ?(\d{1,2}) ?s)(?![\p{L}\d])/u;

/** `2h30m`, `1h 45m`, `3m20s`: hours, minutes and seconds by their letters. */
function clock(source: Source, number: Numeral, value: Decimal): Amount | null {
  if (!isOneOf(source, number.end, 'hm')) return null;
  const read = CLOCK.exec(source.text.slice(number.end, number.end + 14));
  if (read === null) return null;
  const end = number.end + read[0].length;
  const [, minutes, seconds, only] = read;
  const times = (of: Decimal, by: bigint): Decimal => ({ digits: of.digits * by, exponent: of.exponent });
  let total = value;
  if (minutes !== undefined) total = addDecimals(times(total, 60n), decimal(Number(minutes)));
  const last = only ?? seconds;
  if (last !== undefined) total = addDecimals(times(total, 60n), decimal(Number(last)));
  return amountOf(
    { ...number, end, value: total, plain: 0, rounded: false },
    { kind: 'duration', unit: last === undefined ? 'min' : 's', unitPlace: 'behind' },
  );
}

const INCHES = /^(?:-foot-|[ -]?ft[ -]?|' ?)(\d{1,2})(?:-inch| ?in(?:ches)?\b|["″]|'')?(?![\p{L}\d'])/iu;

/** `5-foot-10`, `6'2"`: feet with the inches behind them. */
function feet(source: Source, number: Numeral, value: Decimal): Amount | null {
  if (!isOneOf(source, number.end, "-' f\u2032")) return null;
  if (source.codes[number.end] === SPACE && !isAt(source, number.end + 1, 'f')) return null;
  const behind = source.text
    .slice(number.end, number.end + 20)
    .replace(/[’′]/g, "'")
    .replace(/^(.{1,5})”/, '$1"');
  const read = INCHES.exec(behind);
  if (read === null) return null;
  const inches = Number(read[1]);
  const marked = /["″i]|''/.test(read[0].slice(read[0].search(/\d/)));
  if (inches > 11 || (behind.startsWith("'") && !marked)) return null;
  if (/^[ -]?ft/i.test(behind) && !marked) return null;
  const end = number.end + read[0].length;
  const total = addDecimals({ digits: value.digits * 12n, exponent: value.exponent }, decimal(inches));
  return amountOf(
    { ...number, end, value: total, plain: 0 },
    { kind: 'length', unit: '[in_i]', unitPlace: 'behind' },
  );
}

/** A whole number with smaller parts attached to it by letters or marks. */
export function withAttachedParts(source: Source, number: Numeral): Amount | null {
  const { value, style, plain } = number;
  if (style !== 'digits' || plain === 0 || isFraction(value)) return null;
  const next = source.codes[number.end];
  if (!isLatin(next) && next !== 0x27 && next !== 0x2d && next !== 0x2032 && next !== 0x20) return null;
  return clock(source, number, value) ?? feet(source, number, value);
}
