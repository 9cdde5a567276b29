import { isConversion, measureOf, times } from '../../comparison/measure.ts';
import type { Claim } from '../../model/claim.ts';
import { divideIntegers, type Fraction, formatDecimal, shortest, toDecimal } from '../../model/decimal.ts';
import type { Amount } from '../../model/quantity.ts';
import { factorOf } from '../../quantities/dimensions.ts';
import { nameOf } from './comparison.ts';
import type { Decision } from './decisions.ts';
import { quoted } from './wording.ts';

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

/** A figure that was converted wrongly, or not at all: `5 公里` / *4.1 miles*, *5 miles*. What holds within rounding was never a difference. */
export const convertedUnits: Decision = ({ comparison, left, right, relation }, found) => {
  const [a, b] = [left.quantity, right.quantity];
  if (found === null || relation !== 'contradicts') return found;
  if (found.rule !== 'bilingual/value' && found.rule !== 'bilingual/unit') return found;
  if (a.form !== 'amount' || b.form !== 'amount') return found;
  if (a.kind !== b.kind || !KINDS.has(a.kind) || !isConversion(a.unit, b.unit)) return found;
  const converted = inUnitOf(a, b);
  if (converted === null) return { ...found, rule: 'bilingual/unit', diagnosis: 'unit', mild: false };
  return {
    rule: 'bilingual/unit',
    diagnosis: 'unit',
    mild: false,
    said: {
      fact: `${quoted(left.plain)}${unitBehind(left, a)} is ${converted} ${unitWord(right, b)}; the ${nameOf(comparison, 'right')} says ${quoted(right.plain)}${unitBehind(right, b)}`,
      advice: 'Convert anew, or correct one',
    },
  };
};

/** A code as people write it: `[mi_i]` → `mi`. */
const codeWord = ({ unit }: Amount): string => (unit ?? '').replace(/[[\]]|_i\b/g, '');

/** The unit as the text has it, behind the last digit: `about 4.1 miles` → `miles`; its code where the text has none, or the number in words. */
const unitWord = ({ plain }: Claim, amount: Amount): string =>
  /\d\s?([^\d.,]+)$/.exec(plain)?.[1]?.trim() ?? codeWord(amount);

/** The unit of a bare figure in a table, whose header has it. */
const unitBehind = ({ plain }: Claim, amount: Amount): string =>
  /^[\d.,\s]+$/.test(plain) ? ` ${codeWord(amount)}` : '';

/** What an amount comes to in the unit of another, with as many digits as that one has, two at least. */
function inUnitOf(amount: Amount, other: Amount): string | null {
  const [stated] = measureOf(amount).values;
  if (stated === undefined || other.unit === null) return null;
  const value =
    other.kind === 'temperature' ? inDegrees(stated, other.unit) : divided(stated, factorOf(other.unit));
  if (value === null) return null;
  const digits = shortest(toDecimal(other.value)).digits.toString().replace('-', '').length;
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
