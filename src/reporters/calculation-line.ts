import type { Calculation } from '../model/calculation.ts';
import { type Decimal, formatDecimal, parseDecimal, powerOfTen, shortest } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { type Interval, toIntervalRecord } from '../model/quantity.ts';
import { describeInterval } from '../quantities/describe.ts';
import type { Words } from './words/words.ts';

/** `(110 − 150) ÷ 150 = -26.7%, written -37%`; null where a finding rests on no calculation. */
export function calculationLine({ calculation, expected }: Finding, words: Words): string | null {
  if (calculation === null) return null;
  return `${calculation.formula} = ${resultFigure(calculation, expected)}, ${words.written(calculation.written)}`;
}

/** What follows, as one figure where there is one: the value itself, the finding's rounded one, else the interval. */
export function resultFigure({ result, unit, written }: Calculation, expected: string | null): string {
  const ends = toIntervalRecord(result);
  const single = ends.low !== null && ends.low === ends.high ? ends.low : expected;
  const figure = single ?? describeInterval(readableEnds(ends));
  // Points, and figures whose column says percent, are written without a sign.
  return unit === '%' && !/[%％]/.test(written) ? figure : withUnit(figure, unit);
}

/** Digits that a reader takes in; the report for programs has them all. */
const READABLE = 5;

/** The ends of an interval in few digits, each moved outwards so that nothing is cut off: `[99.6007984032, …)` → `[99.6, …)`. */
export const readableEnds = ({ low, high, ...open }: Interval<string>): Interval<string> => ({
  low: low === null ? null : inFewDigits(low, 'down'),
  high: high === null ? null : inFewDigits(high, 'up'),
  ...open,
});

/** What is no decimal, such as a date, is left as it is. */
function inFewDigits(text: string, towards: 'up' | 'down'): string {
  const value = parseDecimal(text);
  if (value === null) return text;
  const surplus = value.digits.toString().replace('-', '').length - READABLE;
  // Whole numbers are never cut: they may be counts.
  const cut = Math.min(surplus, -value.exponent);
  if (cut <= 0) return text;
  const step = powerOfTen(cut);
  const quotient = value.digits / step;
  const rest = value.digits % step;
  const outward = towards === 'up' ? (rest > 0n ? 1n : 0n) : rest < 0n ? -1n : 0n;
  const kept: Decimal = { digits: quotient + outward, exponent: value.exponent + cut };
  return formatDecimal(shortest(kept));
}

/** A bare figure gets its unit; what already says more is left as it is. */
function withUnit(figure: string, unit: string | null): string {
  if (unit === null || /[^\d.,+−\-[\](){}∞ ]/.test(figure)) return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}
