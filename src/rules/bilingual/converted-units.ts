import { isConversion, measureOf, times } from '../../comparison/measure.ts';
import { divideIntegers, type Fraction, formatDecimal, toDecimal } from '../../model/decimal.ts';
import type { Amount } from '../../model/quantity.ts';
import { factorOf } from '../../quantities/dimensions.ts';
import type { Decision } from './decisions.ts';

const KINDS: ReadonlySet<string> = new Set([
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'data',
  'speed',
  'energy',
  'power',
  'frequency',
  'angle',
]);

/** A figure that was converted wrongly: `5 公里` / *4.1 miles*. What holds within rounding was never a difference. */
export const convertedUnits: Decision = ({ left, right, relation }, found) => {
  const [a, b] = [left.quantity, right.quantity];
  if (found?.rule !== 'bilingual/value' || relation !== 'contradicts') return found;
  if (a.form !== 'amount' || b.form !== 'amount') return found;
  if (a.kind !== b.kind || !KINDS.has(a.kind) || !isConversion(a.unit, b.unit)) return found;
  const converted = inUnitOf(a, b);
  return {
    rule: 'bilingual/unit',
    diagnosis: 'unit',
    mild: false,
    said:
      converted === null
        ? 'they do not convert into each other. Convert anew, or correct one'
        : `the first is ${converted}${unitOf(right.plain)}. Convert anew, or correct one`,
  };
};

/** The unit as the text has it, behind the last digit: `about 4.1 miles` → ` miles`; nothing where the number is in words. */
const unitOf = (plain: string): string => /\d(\s?[^\d.,]+)$/.exec(plain)?.[1] ?? '';

/** What an amount comes to in the unit of another, with as many digits as that one has, two at least. */
function inUnitOf(amount: Amount, other: Amount): string | null {
  const [stated] = measureOf(amount).values;
  if (stated === undefined || other.unit === null) return null;
  const value =
    other.kind === 'temperature' ? inDegrees(stated, other.unit) : divided(stated, factorOf(other.unit));
  if (value === null) return null;
  const digits = toDecimal(other.value)
    .digits.toString()
    .replace(/^-|0+$/g, '').length;
  return formatDecimal(divideIntegers(value.numerator, value.denominator, Math.max(2, digits)));
}

const divided = (value: Fraction, by: Fraction | null): Fraction | null =>
  by === null ? null : times(value, { numerator: by.denominator, denominator: by.numerator });

/** From degrees Celsius. */
const inDegrees = ({ numerator, denominator }: Fraction, unit: string): Fraction | null =>
  unit === '[degF]'
    ? { numerator: 9n * numerator + 160n * denominator, denominator: 5n * denominator }
    : unit === 'Cel'
      ? { numerator, denominator }
      : null;
