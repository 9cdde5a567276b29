import {
  addDecimals,
  type Decimal,
  decimal,
  shiftDecimal,
  subtractDecimals,
} from '../../../model/decimal.ts';
import { isDigit, RECENT, type Source, skipSpaces } from '../../source.ts';
import { readDigits } from '../digits.ts';
import { type Numeral, numeral, type OwnInterval } from '../numeral.ts';
import { atPlace } from '../place.ts';
import { magnitude, odd } from '../vague.ts';
import { ambiguousDigit, isKilo } from './ambiguous.ts';
import {
  CIRCA,
  digitOf,
  FEW,
  isHanDigit,
  isHanNumber,
  isHanScale,
  isHanUnit,
  isOdd,
  MAX_CHARACTERS,
  ONE,
  POINT,
  SEVERAL,
  scaleOf,
  TWO_OR_TAEL,
  tensOf,
  unitOf,
} from './characters.ts';
import { hanDigits, hanDigitsEnd, pointDecimals } from './digit-run.ts';

const ZERO = decimal(0);

interface Tally {
  total: Decimal;
  section: Decimal;
  pending: Decimal | null;
  pendingDigits: boolean;
  /** One digit alone: `3萬5`. */
  pendingFigure: boolean;
  lastUnit: number;
  lastPlace: number;
  lastScale: number;
  zero: boolean;
  scaled: boolean;
  rounded: boolean;
  upper: Decimal | null;
  /** The place of the last figure that a unit or scale word closed. */
  place: number;
  /** The last digit stands for the next lower unit: `兩萬三`. */
  tail: boolean;
}

/** Whether two adjacent digits say a range: `三四`, `七八`, `三五`. */
const spans = (low: number, high: number): boolean => (high === low + 1 ? low >= 1 : low === 3 && high === 5);

/**
 * A number in Chinese characters, or in digits with Chinese units, at `at`: `一億二千萬`, `3萬5千`, `兩萬三`,
 * `八十二點七`, `十幾`, `數十萬`, `三五`. Null where none stands. Digits alone are left to `readDigits`.
 */
export function readHanNumeral(source: Source, at: number): Numeral | null {
  const { hanPlaces, hanNumbers } = source.recent;
  const slot = at & (RECENT - 1);
  if (hanPlaces[slot] === at) return hanNumbers[slot]!;
  const number = hanNumeralAt(source, at);
  hanPlaces[slot] = at;
  hanNumbers[slot] = number;
  return number;
}

/** A number of one character, where nothing behind it can make more of it: `三`, `十`. */
function loneCharacter(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const next = codes[at + 1];
  if (isHanNumber(next) || isDigit(next) || goesOn(next)) return null;
  const digit = digitOf(codes[at]);
  if (digit !== undefined) return ambiguousDigit(source, at) ? null : numeral(at, at + 1, decimal(digit));
  const unit = unitOf(codes[at]);
  if (unit === undefined || (unit === 3 && isKilo(source, at))) return null;
  return numeral(at, at + 1, decimal(10 ** unit));
}

const goesOn = (code: number | undefined): boolean =>
  code === FEW || code === CIRCA || code === POINT || code === 0x3001 || isOdd(code);

function hanNumeralAt(source: Source, at: number): Numeral | null {
  const lone = loneCharacter(source, at);
  if (lone !== null) return lone;
  const { codes } = source;
  if (ambiguousDigit(source, at)) return null;
  const run = hanDigitsEnd(source, at);
  if (run === at + 1 && codes[at] === ONE && codes[run] === TWO_OR_TAEL && !isHanDigit(codes[run + 1]))
    if (!isHanUnit(codes[run + 1]) && !isHanScale(codes[run + 1]))
      return numeral(at, run + 1, decimal(1), { upper: decimal(2) });
  if (run - at >= 2 && !isHanUnit(codes[run]) && !isHanScale(codes[run]) && codes[run] !== POINT) {
    const low = digitOf(codes[at]!)!;
    if (run - at === 2 && spans(low, digitOf(codes[at + 1]!)!))
      return numeral(at, run, decimal(low), { upper: decimal(digitOf(codes[at + 1]!)!) });
    return numeral(at, run, decimal(BigInt(hanDigits(source, at, run))), { plain: run - at });
  }
  const tally: Tally = {
    total: ZERO,
    section: ZERO,
    pending: null,
    pendingDigits: false,
    pendingFigure: false,
    lastUnit: Number.POSITIVE_INFINITY,
    lastPlace: 0,
    lastScale: 0,
    zero: false,
    scaled: false,
    rounded: false,
    upper: null,
    place: 0,
    tail: false,
  };
  let end = at;
  let i = at;
  let hasHan = false;
  let started = false;
  let own = null as OwnInterval | null;
  let oddSeen = false;
  let upperUnit: Decimal | null = null;

  /** The place of the last figure, where a scale word or a colloquial tail shows that it was rounded there. */
  const precision = (value: Decimal): Decimal => {
    const last =
      tally.pending !== null ? (tally.tail ? tally.lastPlace - 1 : tally.pending.exponent) : tally.place;
    return atPlace(value, last);
  };
  const sum = (): Decimal => {
    let value = addDecimals(tally.total, tally.section);
    if (tally.pending !== null) {
      const tail = (!tally.pendingDigits || tally.pendingFigure) && !tally.zero && tally.lastPlace >= 2;
      tally.tail = tail;
      value = addDecimals(value, tail ? shiftDecimal(tally.pending, tally.lastPlace - 1) : tally.pending);
    }
    return value;
  };

  while (i < codes.length && i - at < MAX_CHARACTERS) {
    let code = codes[i]!;
    if (oddSeen && !isHanScale(code)) break;
    if (
      code === 0x20 &&
      tally.pending === null &&
      tally.lastUnit === Number.POSITIVE_INFINITY &&
      tally.lastScale !== 0 &&
      isDigit(codes[i + 1]) &&
      codes[i - 2] === 0x20
    ) {
      i++;
      code = codes[i]!;
    }
    if (
      code === 0x20 &&
      tally.pendingDigits &&
      tally.pending !== null &&
      tally.lastScale !== 0 &&
      (isHanUnit(codes[i + 1]) || isHanScale(codes[i + 1]))
    ) {
      i++;
      code = codes[i]!;
    }
    if (
      code === 0x3001 &&
      tally.pending !== null &&
      !tally.pendingDigits &&
      isHanDigit(codes[i + 1]) &&
      isHanUnit(codes[i + 2])
    ) {
      i++;
      code = codes[i]!;
    }
    const digit = digitOf(code);
    if (digit !== undefined && ambiguousDigit(source, i)) break;
    if (digit !== undefined) {
      if (digit === 0) {
        if (tally.pending !== null) break;
        if (!started) {
          tally.pending = ZERO;
          started = true;
          i++;
          end = i;
          hasHan = true;
          if (codes[i] !== POINT) break;
          continue;
        }
        let next = i + 1;
        if (codes[next] === code) next++;
        const after = codes[next];
        if (!(isHanDigit(after) || isDigit(after) || isHanUnit(after) || after === FEW)) break;
        if (tally.lastPlace < 2) break;
        tally.zero = true;
        i = next;
        continue;
      }
      if (code === TWO_OR_TAEL && started && tally.pending === null && !isHanUnit(codes[i + 1])) break;
      if (tally.pending !== null) {
        const low = tally.pending;
        const next = codes[i + 1];
        if (
          tally.pendingDigits ||
          tally.upper !== null ||
          low.exponent !== 0 ||
          !spans(Number(low.digits), digit)
        )
          break;
        if (isHanUnit(next) || isHanScale(next)) {
          tally.upper = decimal(digit);
          i++;
          continue;
        }
        if (tally.lastPlace === 1) {
          tally.upper = decimal(digit);
          upperUnit = addDecimals(addDecimals(tally.total, tally.section), decimal(digit));
          end = ++i;
        }
        break;
      }
      tally.pending = decimal(digit);
      tally.pendingDigits = false;
      started = true;
      hasHan = true;
      end = ++i;
      continue;
    }
    if (isDigit(code)) {
      if (tally.pending !== null) break;
      const read = readDigits(source, i);
      if (read === null || 'denominator' in read.value || read.scale !== 0) break;
      if (started && tally.lastPlace === 0) break;
      if (started && !isHanUnit(codes[read.end]) && !isHanScale(codes[read.end]) && read.rounded) break;
      tally.pending = read.value;
      tally.pendingDigits = true;
      tally.pendingFigure = read.plain === 1 && i > at && codes[i - 1] !== 0x20;
      tally.rounded ||= read.rounded;
      started = true;
      end = i = read.end;
      continue;
    }
    const special = tensOf(code);
    if (special !== undefined) {
      if (tally.pending !== null || tally.lastUnit <= 10) break;
      tally.section = addDecimals(tally.section, decimal(special));
      tally.lastUnit = 10;
      tally.lastPlace = 1;
      tally.zero = false;
      started = hasHan = true;
      end = ++i;
      continue;
    }
    const unit = unitOf(code);
    if (unit !== undefined) {
      const by = 10 ** unit;
      if (by >= tally.lastUnit) break;
      if (tally.pending !== null && tally.pending.exponent < 0 && unit === 1) break;
      const amount = tally.pending ?? decimal(1);
      if (
        unit === 3 &&
        (tally.pendingDigits || tally.section.digits === 0n) &&
        tally.lastScale === 0 &&
        isKilo(source, i)
      )
        break;
      tally.place = unit + amount.exponent;
      const whole = shiftDecimal(amount, unit);
      if (tally.upper !== null)
        upperUnit = addDecimals(addDecimals(tally.total, tally.section), shiftDecimal(tally.upper, unit));
      tally.section = addDecimals(tally.section, { digits: whole.digits, exponent: whole.exponent });
      tally.pending = null;
      tally.pendingDigits = false;
      tally.lastUnit = by;
      tally.lastPlace = unit;
      tally.zero = false;
      started = hasHan = true;
      end = ++i;
      if (tally.upper !== null && !isHanScale(codes[i])) break;
      continue;
    }
    const scale = scaleOf(code);
    if (scale !== undefined) {
      if (!started) break;
      const current = tally.pending === null ? tally.section : addDecimals(tally.section, tally.pending);
      if (tally.pending === null && current.digits === 0n && tally.total.digits === 0n) break;
      const pendingPlace =
        tally.pending?.exponent ?? (tally.section.digits === 0n ? tally.place : tally.place);
      tally.place = pendingPlace + scale;
      if (tally.lastScale !== 0 && scale >= tally.lastScale) {
        if (current.digits !== 0n && scale === tally.lastScale) break;
        tally.total = shiftDecimal(addDecimals(tally.total, current), scale);
      } else tally.total = addDecimals(tally.total, shiftDecimal(current, scale));
      if (upperUnit !== null) upperUnit = shiftDecimal(upperUnit, scale);
      else if (tally.upper !== null) upperUnit = shiftDecimal(tally.upper, scale);
      if (own !== null)
        own = { ...own, low: shiftDecimal(own.low, scale), high: shiftDecimal(own.high, scale) };
      tally.section = ZERO;
      tally.pending = null;
      tally.pendingDigits = false;
      tally.lastUnit = Number.POSITIVE_INFINITY;
      tally.lastPlace = scale;
      tally.lastScale = scale;
      tally.zero = false;
      tally.scaled = true;
      hasHan = true;
      end = ++i;
      continue;
    }
    if (code === FEW && started && tally.pending === null && own === null && tally.lastPlace >= 1) {
      const value = sum();
      own =
        tally.lastPlace === 1 && value.digits * 10n ** BigInt(value.exponent) === 10n
          ? { bound: 'more-than', low: decimal(11), high: decimal(19), lowOpen: false, highOpen: false }
          : odd(value);
      oddSeen = true;
      hasHan = true;
      end = ++i;
      continue;
    }
    if (
      code === CIRCA &&
      started &&
      tally.pending === null &&
      tally.lastPlace >= 1 &&
      tally.lastScale === 0 &&
      own === null
    ) {
      const value = sum();
      const reach = { digits: value.digits * 10n ** BigInt(Math.max(0, value.exponent)), exponent: -1 };
      own = {
        bound: 'about',
        low: subtractDecimals(value, reach),
        high: addDecimals(value, reach),
        lowOpen: false,
        highOpen: true,
      };
      oddSeen = true;
      hasHan = true;
      end = ++i;
      continue;
    }
    if (isOdd(code) && started && own === null && oddMayFollow(source, tally, i)) {
      own = odd(
        sum(),
        tally.pending === null && tally.lastUnit === Number.POSITIVE_INFINITY ? tally.lastPlace : undefined,
      );
      oddSeen = true;
      hasHan = true;
      end = ++i;
      continue;
    }
    if ((code === FEW || code === SEVERAL) && !started && isHanUnit(codes[i + 1])) {
      const power = unitOf(codes[i + 1]!);
      if (power === undefined) break;
      tally.section = decimal(1, power);
      own = magnitude(decimal(2, power), decimal(1, power));
      started = hasHan = true;
      tally.lastUnit = 10 ** power;
      tally.lastPlace = power;
      oddSeen = true;
      i += 2;
      end = i;
      continue;
    }
    if ((code === FEW || code === SEVERAL) && !started && isHanScale(codes[i + 1])) {
      const power = scaleOf(codes[i + 1]!)!;
      tally.total = decimal(1, power);
      own = magnitude(decimal(2, power), decimal(1, power));
      started = hasHan = tally.scaled = true;
      tally.lastPlace = tally.lastScale = power;
      oddSeen = true;
      i += 2;
      end = i;
      continue;
    }
    if (code === POINT && started && tally.upper === null) {
      const decimals = pointDecimals(source, i + 1);
      if (decimals === null) break;
      const value = addDecimals(sum(), decimals.value);
      tally.total = ZERO;
      tally.section = ZERO;
      tally.pending = value;
      tally.pendingDigits = true;
      tally.rounded = true;
      tally.lastPlace = 0;
      tally.lastUnit = 0;
      hasHan = true;
      end = i = decimals.end;
      if (!isHanScale(codes[i])) break;
      continue;
    }
    break;
  }
  if (!started || !hasHan || end === at) return null;
  const value = sum();
  const closed = tally.pending === null;
  const mixedUnit = isDigit(codes[at]) || tally.lastScale !== 0;
  const rounded =
    tally.tail ||
    (closed && (tally.lastUnit === Number.POSITIVE_INFINITY || (tally.lastUnit === 1000 && mixedUnit))) ||
    tally.rounded;
  return numeral(at, end, rounded && own === null ? precision(value) : value, {
    scale: tally.lastScale,
    rounded,
    own,
    upper: upperUnit,
    style: isDigit(codes[at]) ? 'mixed' : 'words',
  });
}

/** `多` and `餘` behind a number: not the first letter of `多次` after a bare digit, and `餘` before a measure. */
function oddMayFollow(source: Source, tally: Tally, at: number): boolean {
  if (tally.pending !== null && !tally.pendingDigits) return false;
  if (tally.pending === null && tally.lastPlace === 0) return false;
  const before = source.codes[at - 1];
  return before !== 0x20 || skipSpaces(source, at - 1) === at;
}
