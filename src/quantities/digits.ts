import { addDecimals, type Decimal, decimal, type Exact, negateDecimal } from '../model/decimal.ts';
import { type Numeral, numeral } from './numeral.ts';
import { isDigit, isHan, isLatin, type Source, SPACE } from './source.ts';

/** Longer runs of digits are no numbers that anybody writes in an article. */
const MAX_DIGITS = 60;

const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
};

const COMMA = 0x2c;
const POINT = 0x2e;

/** The end of the run of digits at `at`. */
export function digitsEnd(source: Source, at: number): number {
  let i = at;
  while (isDigit(source.codes[i])) i++;
  return i;
}

const foldedSlice = (source: Source, start: number, end: number): string => {
  let text = '';
  for (let i = start; i < end; i++) {
    const code = source.codes[i]!;
    if (isDigit(code)) text += String.fromCharCode(code);
  }
  return text;
};

/** Digits that a double holds exactly. */
const SAFE_DIGITS = 15;

/** The figures from `start` to `intEnd`, and from `fractionAt` (none where negative) to `end` behind the point. */
function decimalIn(source: Source, start: number, intEnd: number, fractionAt: number, end: number): Decimal {
  const { codes } = source;
  let places = 0;
  if (fractionAt >= 0) for (let i = fractionAt; i < end; i++) if (isDigit(codes[i])) places++;
  if (end - start > SAFE_DIGITS) {
    const int = foldedSlice(source, start, intEnd);
    const fraction = fractionAt < 0 ? '' : foldedSlice(source, fractionAt, end);
    return { digits: BigInt(int + fraction), exponent: places === 0 ? 0 : -places };
  }
  const int = figureIn(source, start, intEnd);
  const digits = fractionAt < 0 ? int : int * 10 ** places + figureIn(source, fractionAt, end);
  return { digits: BigInt(digits), exponent: places === 0 ? 0 : -places };
}

/** The number that the digits of a short stretch make, whatever stands between them: `2026` → 2026. */
export function figureIn({ codes }: Source, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) if (isDigit(codes[i])) value = value * 10 + codes[i]! - 0x30;
  return value;
}

/** Whether a separator may stand here: a fullwidth one only between fullwidth digits (`１，２３４`, but `有5，300人`). */
function separates(source: Source, at: number): boolean {
  const wide = (i: number) => (source.text.charCodeAt(i) ?? 0) >= 0xff00;
  return wide(at) ? wide(at - 1) && wide(at + 1) : true;
}

/** The end of groups of three (or of Indian groups) that continue digits ending at `end`, with one separator throughout. */
function groupsEnd(source: Source, start: number, end: number): number {
  const first = end - start;
  if (first > 3 || first === 0) return end;
  const separator = source.codes[end];
  const spaced = separator === SPACE;
  if (separator !== COMMA && !spaced && separator !== 0x27) return end;
  if (spaced && !isGroupSpace(source, start, end)) return end;
  if (first === 1 && source.codes[start] === 0x30) return end;
  let i = end;
  let groups = 0;
  let last = 0;
  while (source.codes[i] === separator && isDigit(source.codes[i + 1]) && separates(source, i)) {
    const next = digitsEnd(source, i + 1);
    const size = next - i - 1;
    const indian = size === 2 && !spaced && source.codes[next] === COMMA && first <= 2;
    if (size !== 3 && !indian) return groups > 0 && !spaced && size !== 3 ? end : groups > 0 ? i : end;
    i = next;
    last = size;
    groups++;
  }
  return groups === 0 || last !== 3 ? end : i;
}

/** In English a plain space groups digits; in Chinese only the narrow and no-break ones that are made for it. */
function isGroupSpace(source: Source, start: number, at: number): boolean {
  const code = source.text.charCodeAt(at);
  if (code === 0x202f || code === 0xa0 || code === 0x2009) return true;
  if (code !== SPACE) return false;
  if (source.lang === 'en') return true;
  const [before, behind] = [source.codes[start - 1], source.codes[at + 4]];
  return (before === undefined || isHan(before)) && (behind === undefined || isHan(behind));
}

/** European grouping, `1.234.567,89`: at least a point group and a decimal comma, or two point groups. */
function europeanEnd(source: Source, start: number, end: number): { int: number; end: number } | null {
  let i = end;
  let groups = 0;
  while (source.codes[i] === POINT && digitsEnd(source, i + 1) === i + 4) {
    i += 4;
    groups++;
  }
  if (groups === 0 || end - start > 3) return null;
  const int = i;
  if (source.codes[i] === COMMA && isDigit(source.codes[i + 1]) && separates(source, i)) {
    const last = digitsEnd(source, i + 1);
    if (last - i - 1 <= 2 && !(source.codes[last] === COMMA && isDigit(source.codes[last + 1])))
      return { int, end: last };
  }
  return null;
}

/** `e6`, `E-3` behind a mantissa. */
function exponentAt(source: Source, at: number): { places: number; end: number } | null {
  if (source.codes[at] !== 0x65) return null;
  let i = at + 1;
  let sign = 1;
  if (source.codes[i] === 0x2b || source.codes[i] === 0x2d) {
    if (source.codes[i] === 0x2d) sign = -1;
    i++;
  }
  const end = digitsEnd(source, i);
  if (end === i || end - i > 2 || isLatin(source.codes[end])) return null;
  return { places: sign * Number(foldedSlice(source, i, end)), end };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `× 10^6`, `x 10⁻³`, `*10^6` behind a mantissa. */
function powerAt(source: Source, at: number): { places: number; end: number } | null {
  const { codes, text } = source;
  let i = at;
  while (codes[i] === SPACE && i < at + 2) i++;
  if (codes[i] !== 0xd7 && codes[i] !== 0x78 && codes[i] !== 0x2a) return null;
  i++;
  while (codes[i] === SPACE && i < at + 5) i++;
  if (codes[i] !== 0x31 || codes[i + 1] !== 0x30) return null;
  i += 2;
  let sign = 1;
  if (codes[i] === 0x5e) {
    i++;
    if (codes[i] === 0x2d) {
      sign = -1;
      i++;
    }
    const end = digitsEnd(source, i);
    if (end === i || end - i > 2) return null;
    return { places: sign * Number(foldedSlice(source, i, end)), end };
  }
  if (text[i] === '⁻') {
    sign = -1;
    i++;
  }
  let places = 0;
  const from = i;
  while (i < from + 2 && i < text.length && SUPERSCRIPTS.includes(text[i]!)) {
    places = places * 10 + SUPERSCRIPTS.indexOf(text[i]!);
    i++;
  }
  return i === from ? null : { places: sign * places, end: i };
}

/** The vulgar fraction sign at `at`: `½`. */
export function readVulgar(source: Source, at: number): Numeral | null {
  const code = source.codes[at];
  if (code === undefined || code < 0xbc || (code > 0xbe && (code < 0x2150 || code > 0x215e))) return null;
  const sign = source.text[at];
  const parts = sign === undefined ? undefined : VULGAR[sign];
  if (parts === undefined) return null;
  return numeral(
    at,
    at + 1,
    { numerator: BigInt(parts[0]), denominator: BigInt(parts[1]) },
    { style: 'digits' },
  );
}

const mixed = (whole: Decimal, numerator: bigint, denominator: bigint): Exact => ({
  numerator: whole.digits * denominator + (whole.digits < 0n ? -numerator : numerator),
  denominator,
});

/** A number in digits at `at`: `1,234.5`, `.5`, `1.2e6`, `3½`. Null where no digits stand, or too many. */
export function readDigits(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const startsWithPoint = codes[at] === POINT && isDigit(codes[at + 1]);
  if (!isDigit(codes[at]) && !startsWithPoint) return null;
  const plainEnd = digitsEnd(source, at);
  let intEnd = plainEnd;
  let end: number;
  let fractionAt = -1;
  const european = startsWithPoint ? null : europeanEnd(source, at, plainEnd);
  if (european) {
    intEnd = european.int;
    end = european.end;
    fractionAt = intEnd;
  } else {
    if (!startsWithPoint) intEnd = groupsEnd(source, at, plainEnd);
    end = intEnd;
    if (codes[end] === POINT && isDigit(codes[end + 1]) && separates(source, end)) {
      const last = digitsEnd(source, end + 1);
      if (last - end > MAX_DIGITS) return null;
      fractionAt = end + 1;
      end = last;
    }
  }
  if (end - at > MAX_DIGITS) return null;
  const value = decimalIn(source, at, intEnd, fractionAt, end);
  const power = exponentAt(source, end) ?? powerAt(source, end);
  if (power)
    return numeral(
      at,
      power.end,
      { digits: value.digits, exponent: value.exponent + power.places },
      { scale: power.places, rounded: true, style: 'digits' },
    );
  const sign = source.text[end];
  const vulgar = fractionAt < 0 && sign !== undefined ? VULGAR[sign] : undefined;
  if (vulgar !== undefined)
    return numeral(at, end + 1, mixed(value, BigInt(vulgar[0]), BigInt(vulgar[1])), { style: 'digits' });
  return numeral(at, end, value, {
    rounded: fractionAt >= 0,
    style: 'digits',
    plain: fractionAt < 0 && end === plainEnd ? end - at : 0,
  });
}

/** The same numeral with its sign turned. */
export const negate = (of: Numeral, start: number): Numeral => ({
  ...of,
  start,
  plain: 0,
  value:
    'denominator' in of.value
      ? { numerator: -of.value.numerator, denominator: of.value.denominator }
      : negateDecimal(of.value),
});

/** Whole part and simple fraction joined: `3` and 1/2 → 7/2. */
export const addFraction = (whole: Decimal, numerator: bigint, denominator: bigint): Exact => {
  if (whole.exponent === 0) return mixed(whole, numerator, denominator);
  return mixed(addDecimals(whole, decimal(0)), numerator, denominator);
};
