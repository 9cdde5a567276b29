import { addDecimals, decimal } from '../../../model/decimal.ts';
import { isDigit } from '../../source.ts';
import { readDigits } from '../digits.ts';
import { FEW, isHanDigit, isHanScale, isHanUnit, POINT, TWO_OR_TAEL } from './characters.ts';
import { advance, type Tally, ZERO } from './tally.ts';

/** Whether two adjacent digits say a range: `三四`, `七八`, `三五`. */
export const spans = (low: number, high: number): boolean =>
  high === low + 1 ? low >= 1 : low === 3 && high === 5;

/** A digit in characters; whether the number goes on behind it. */
export function takeDigit(tally: Tally, digit: number): boolean {
  const { codes } = tally.source;
  if (digit === 0) return takeZero(tally);
  const tael = codes[tally.i] === TWO_OR_TAEL && tally.started && tally.pending === null;
  if (tael && !isHanUnit(codes[tally.i + 1])) return false;
  if (tally.pending !== null) return takeSecondDigit(tally, digit);
  tally.pending = decimal(digit);
  tally.pendingDigits = false;
  advance(tally);
  return true;
}

/** The upper end of an elided range: `七八十`, `十七八`. */
function takeSecondDigit(tally: Tally, digit: number): boolean {
  const low = tally.pending!;
  if (tally.pendingDigits || tally.upper !== null || low.exponent !== 0 || !spans(Number(low.digits), digit))
    return false;
  const next = tally.source.codes[tally.i + 1];
  if (isHanUnit(next) || isHanScale(next)) {
    tally.upper = decimal(digit);
    tally.i++;
    return true;
  }
  if (tally.lastPlace === 1) {
    tally.upper = decimal(digit);
    tally.upperUnit = addDecimals(addDecimals(tally.total, tally.section), tally.upper);
    advance(tally);
  }
  return false;
}

/** `零` by itself, in front of a point, or between two units: `一百零三`. */
function takeZero(tally: Tally): boolean {
  const { codes } = tally.source;
  if (tally.pending !== null) return false;
  if (!tally.started) {
    tally.pending = ZERO;
    advance(tally);
    return codes[tally.i] === POINT;
  }
  const next = codes[tally.i + 1] === codes[tally.i] ? tally.i + 2 : tally.i + 1;
  const after = codes[next];
  if (!(isHanDigit(after) || isDigit(after) || isHanUnit(after) || after === FEW)) return false;
  if (tally.lastPlace < 2) return false;
  tally.zero = true;
  tally.i = next;
  return true;
}

/** Figures among characters: `3萬5千`. */
export function takeFigures(tally: Tally): boolean {
  const { codes } = tally.source;
  if (tally.pending !== null) return false;
  const read = readDigits(tally.source, tally.i);
  if (read === null || 'denominator' in read.value || read.scale !== 0) return false;
  if (tally.started && tally.lastPlace === 0) return false;
  if (tally.started && !isHanUnit(codes[read.end]) && !isHanScale(codes[read.end]) && read.rounded)
    return false;
  tally.pending = read.value;
  tally.pendingDigits = true;
  tally.pendingFigure = read.plain === 1 && tally.i > tally.start && codes[tally.i - 1] !== 0x20;
  tally.rounded ||= read.rounded;
  tally.started = true;
  tally.end = tally.i = read.end;
  return true;
}
