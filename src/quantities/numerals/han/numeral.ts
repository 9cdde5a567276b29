import { decimal } from '../../../model/decimal.ts';
import { createMemory, isDigit, RECENT, type Source } from '../../source.ts';
import { type Numeral, numeral } from '../numeral.ts';
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
  scaleOf,
  TWO_OR_TAEL,
  tensOf,
  unitOf,
} from './characters.ts';
import { hanDigits, hanDigitsEnd } from './digit-run.ts';
import { spans, takeDigit, takeFigures } from './take-digit.ts';
import { takePoint } from './take-point.ts';
import { takeScale, takeTens, takeUnit } from './take-unit.ts';
import { takeVague } from './take-vague.ts';
import { roundedThere, startTally, sumOf, type Tally } from './tally.ts';

/**
 * A number in Chinese characters, or in digits with Chinese units, at `at`: `一億二千萬`, `3萬5千`, `兩萬三`,
 * `八十二點七`, `十幾`, `數十萬`, `三五`. Null where none stands. Digits alone are left to `readDigits`.
 */
export function readHanNumeral(source: Source, at: number): Numeral | null {
  source.recent.hanNumbers ??= createMemory();
  const { places, numbers } = source.recent.hanNumbers;
  const slot = at & (RECENT - 1);
  if (places[slot] === at) return numbers[slot]!;
  const number =
    loneCharacter(source, at) ??
    (ambiguousDigit(source, at) ? null : (digitByDigit(source, at) ?? tallied(source, at)));
  places[slot] = at;
  numbers[slot] = number;
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

/** Digits one by one, `二〇二六`, or two that say a range, `三四`. */
function digitByDigit(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const run = hanDigitsEnd(source, at);
  const behind = codes[run];
  if (isHanUnit(behind) || isHanScale(behind)) return null;
  if (run === at + 1 && codes[at] === ONE && behind === TWO_OR_TAEL) {
    const next = codes[run + 1];
    return isHanDigit(next) || isHanUnit(next) || isHanScale(next)
      ? null
      : numeral(at, run + 1, decimal(1), { upper: decimal(2) });
  }
  if (run - at < 2 || behind === POINT) return null;
  const low = digitOf(codes[at])!;
  const high = digitOf(codes[at + 1])!;
  return run - at === 2 && spans(low, high)
    ? numeral(at, run, decimal(low), { upper: decimal(high) })
    : numeral(at, run, decimal(BigInt(hanDigits(source, at, run))), { plain: run - at });
}

/** Digits, units and scales added up, character by character. */
function tallied(source: Source, at: number): Numeral | null {
  const { codes } = source;
  const tally = startTally(source, at);
  do passJoint(tally);
  while (takeNext(tally) && tally.i < codes.length && tally.i - at < MAX_CHARACTERS);
  if (!tally.started || !tally.hasHan || tally.end === at) return null;
  const value = sumOf(tally);
  const { own } = tally;
  const rounded = isRounded(tally);
  return numeral(at, tally.end, rounded && own === null ? roundedThere(tally, value) : value, {
    scale: tally.lastScale,
    rounded,
    own,
    upper: tally.upperUnit,
    style: isDigit(codes[at]) ? 'mixed' : 'words',
  });
}

/** Past a space between the parts of a number with figures, `1 萬 5 千`, and the comma of `三、四十`. */
function passJoint(tally: Tally): void {
  const { i, pending, lastScale } = tally;
  if (tally.own !== null) return;
  const { codes } = tally.source;
  const next = codes[i + 1];
  if (codes[i] === 0x20 && lastScale !== 0) {
    const opens = pending === null && tally.lastUnit === Number.POSITIVE_INFINITY;
    if (opens && isDigit(next) && codes[i - 2] === 0x20) tally.i++;
    else if (tally.pendingDigits && pending !== null && (isHanUnit(next) || isHanScale(next))) tally.i++;
  } else if (codes[i] === 0x3001 && pending !== null && !tally.pendingDigits) {
    if (isHanDigit(next) && isHanUnit(codes[i + 2])) tally.i++;
  }
}

/** Takes the next character; whether the number goes on behind it. */
function takeNext(tally: Tally): boolean {
  const { source, i } = tally;
  const code = source.codes[i];
  const scale = scaleOf(code);
  if (scale !== undefined) return takeScale(tally, scale);
  if (tally.own !== null) return false;
  const digit = digitOf(code);
  if (digit !== undefined) return !ambiguousDigit(source, i) && takeDigit(tally, digit);
  if (isDigit(code)) return takeFigures(tally);
  const unit = unitOf(code);
  if (unit !== undefined) return takeUnit(tally, unit);
  const tens = tensOf(code);
  if (tens !== undefined) return takeTens(tally, tens);
  return code === POINT ? takePoint(tally) : takeVague(tally);
}

/** Precise to its last figure only, as a tail, a point, a scale word or thousands behind figures show. */
function isRounded({ source, start, pending, tail, rounded, lastUnit, lastScale }: Tally): boolean {
  const mixed = isDigit(source.codes[start]) || lastScale !== 0;
  const closed = lastUnit === Number.POSITIVE_INFINITY || (lastUnit === 1000 && mixed);
  return tail || rounded || (pending === null && closed);
}
