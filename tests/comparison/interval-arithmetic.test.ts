import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBounds,
  divideBounds,
  exactly,
  meet,
  multiplyBounds,
  powerBounds,
  subtractBounds,
  toBounds,
} from '../../src/comparison/interval-arithmetic.ts';
import { type Bounds, compareFractions, plus, times } from '../../src/comparison/measure.ts';
import type { Fraction } from '../../src/model/decimal.ts';
import { parseDecimal } from '../../src/model/decimal.ts';

const fraction = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]): Fraction => ({ numerator: BigInt(n), denominator: BigInt(d) }));

/** An interval with a value inside it. */
const inhabited = fc
  .tuple(fraction, fraction, fraction, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([a, b, c, lowOpen, highOpen, noLow, noHigh]) => {
    const [low, value, high] = [a, b, c].sort(compareFractions) as [Fraction, Fraction, Fraction];
    const bounds: Bounds = {
      low: noLow ? null : low,
      lowOpen: noLow || (lowOpen && compareFractions(low, value) < 0),
      high: noHigh ? null : high,
      highOpen: noHigh || (highOpen && compareFractions(value, high) < 0),
    };
    return { bounds, value };
  });

const holds = (bounds: Bounds, value: Fraction): boolean => meet(bounds, exactly(value));
const minus = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: -numerator, denominator });
const over = ({ numerator, denominator }: Fraction): Fraction =>
  numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };

describe('an operation on intervals holds what it gives for their values', () => {
  test('sum, difference, product', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        expect(holds(addBounds(a.bounds, b.bounds), plus(a.value, b.value))).toBe(true);
        expect(holds(subtractBounds(a.bounds, b.bounds), plus(a.value, minus(b.value)))).toBe(true);
        expect(holds(multiplyBounds(a.bounds, b.bounds), times(a.value, b.value))).toBe(true);
      }),
    );
  });

  test('quotient', () => {
    fc.assert(
      fc.property(inhabited, inhabited, (a, b) => {
        const quotient = divideBounds(a.bounds, b.bounds);
        if (quotient === null || b.value.numerator === 0n) return;
        expect(holds(quotient, times(a.value, over(b.value)))).toBe(true);
      }),
    );
  });
});

const between = (low: string | null, high: string | null, brackets = '[)'): Bounds =>
  toBounds({
    low: low === null ? null : parseDecimal(low)!,
    high: high === null ? null : parseDecimal(high)!,
    lowOpen: brackets[0] === '(',
    highOpen: brackets[1] === ')',
  });

describe('ends', () => {
  test.each([
    ['open where one end is', addBounds(between('1', '2', '[]'), between('3', '4', '(]')), '(4, 6]'],
    ['a difference turns the other round', subtractBounds(between('1', '2'), between('3', '4')), '(-3, -1)'],
    [
      'a product of negatives',
      multiplyBounds(between('-3', '-2', '[]'), between('-2', '5', '[)')),
      '(-15, 6]',
    ],
    ['a factor zero', multiplyBounds(between('0', '0', '[]'), between('2', null, '[)')), '[0, 0]'],
    ['unbounded times positive', multiplyBounds(between('2', null), between('3', '4')), '[6, ∞)'],
    [
      'unbounded times what may be negative',
      multiplyBounds(between('2', null), between('-1', '4')),
      '(-∞, ∞)',
    ],
    ['a quotient', divideBounds(between('1', '2', '[]'), between('4', '5', '[]')), '[1/5, 2/4]'],
    [
      'a divisor that starts at zero',
      divideBounds(between('1', '2', '[]'), between('0', '5', '[]')),
      '[1/5, ∞)',
    ],
    ['a divisor around zero says nothing', divideBounds(between('1', '2'), between('-1', '5')), 'nothing'],
    [
      'a divisor that is zero says nothing',
      divideBounds(between('1', '2'), between('0', '0', '[]')),
      'nothing',
    ],
    ['a power', powerBounds(between('1.5', '2', '[)'), 3), '[3375/1000, 8)'],
  ])('%s', (_, result, expected) => {
    expect(print(result)).toBe(expected);
  });

  test.each([
    ['[1, 2)', between('1', '2'), '[2, 3)', between('2', '3'), false],
    ['[1, 2]', between('1', '2', '[]'), '[2, 3)', between('2', '3'), true],
    ['(2, 3)', between('2', '3', '()'), '[1, 2]', between('1', '2', '[]'), false],
    ['(…, 2]', between(null, '2', '(]'), '[2, …)', between('2', null), true],
  ])('%s and %s', (_a, a, _b, b, expected) => {
    expect(meet(a, b)).toBe(expected);
    expect(meet(b, a)).toBe(expected);
  });
});

function print(bounds: Bounds | null): string {
  if (bounds === null) return 'nothing';
  const end = (value: Fraction | null, side: string) =>
    value === null
      ? side
      : value.denominator === 1n
        ? `${value.numerator}`
        : `${value.numerator}/${value.denominator}`;
  return `${bounds.lowOpen ? '(' : '['}${end(bounds.low, '-∞')}, ${end(bounds.high, '∞')}${bounds.highOpen ? ')' : ']'}`;
}
