import { addDecimals, decimal, subtractDecimals } from '../../../model/decimal.ts';
import { skipSpaces } from '../../source.ts';
import { magnitude, odd } from '../vague.ts';
import { CIRCA, FEW, isOdd, SEVERAL, scaleOf, unitOf } from './characters.ts';
import { advance, sumOf, type Tally } from './tally.ts';

/** `幾`, `來`, `多` behind a number, `幾`, `數` in front of a unit; whether the number goes on behind it. */
export function takeVague(tally: Tally): boolean {
  if (tally.own !== null) return false;
  const code = tally.source.codes[tally.i];
  if (!tally.started) return (code === FEW || code === SEVERAL) && takeSeveral(tally);
  const closed = tally.pending === null && tally.lastPlace >= 1;
  if (code === FEW && closed) return takeFew(tally);
  if (code === CIRCA && closed && tally.lastScale === 0) return takeCirca(tally);
  return isOdd(code) && oddMayFollow(tally) && takeOdd(tally);
}

/** `十幾` is 11 to 19, `三十幾` above 30. */
function takeFew(tally: Tally): boolean {
  const value = sumOf(tally);
  const ten = tally.lastPlace === 1 && value.digits * 10n ** BigInt(value.exponent) === 10n;
  tally.own = ten
    ? { bound: 'more-than', low: decimal(11), high: decimal(19), lowOpen: false, highOpen: false }
    : odd(value);
  advance(tally);
  return true;
}

/** `十來`: about ten. */
function takeCirca(tally: Tally): boolean {
  const value = sumOf(tally);
  const reach = { digits: value.digits * 10n ** BigInt(Math.max(0, value.exponent)), exponent: -1 };
  tally.own = {
    bound: 'about',
    low: subtractDecimals(value, reach),
    high: addDecimals(value, reach),
    lowOpen: false,
    highOpen: true,
  };
  advance(tally);
  return true;
}

/** `三十多`, `十萬餘`. */
function takeOdd(tally: Tally): boolean {
  const scaled = tally.pending === null && tally.lastUnit === Number.POSITIVE_INFINITY;
  tally.own = odd(sumOf(tally), scaled ? tally.lastPlace : undefined);
  advance(tally);
  return true;
}

/** `多` and `餘` behind a number: not the first letter of `多次` after a bare digit, and `餘` before a measure. */
function oddMayFollow({ source, i, pending, pendingDigits, lastPlace }: Tally): boolean {
  if (pending !== null ? !pendingDigits : lastPlace === 0) return false;
  return source.codes[i - 1] !== 0x20 || skipSpaces(source, i - 1) === i;
}

/** `數十`, `幾百萬`, `數萬`. */
function takeSeveral(tally: Tally): boolean {
  const next = tally.source.codes[tally.i + 1];
  const unit = unitOf(next);
  const scale = scaleOf(next);
  const power = unit ?? scale;
  if (power === undefined) return false;
  tally.own = magnitude(decimal(2, power), decimal(1, power));
  tally.lastPlace = power;
  if (unit === undefined) {
    tally.total = decimal(1, power);
    tally.lastScale = power;
  } else {
    tally.section = decimal(1, power);
    tally.lastUnit = 10 ** power;
  }
  tally.i++;
  advance(tally);
  return true;
}
