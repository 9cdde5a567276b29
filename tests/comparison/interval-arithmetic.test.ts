import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBounds,
  divideBounds,
  exactly,
  meet,
  multiplyBounds,
  negateBounds,
  powerBounds,
  subtractBounds,
  toBounds,
  toInterval,
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
    ['open where one end is', () => addBounds(between('1', '2', '[]'), between('3', '4', '(]')), '(4, 6]'],
    [
      'a difference turns the other round',
      () => subtractBounds(between('1', '2'), between('3', '4')),
      '(-3, -1)',
    ],
    [
      'a product of negatives',
      () => multiplyBounds(between('-3', '-2', '[]'), between('-2', '5', '[)')),
      '(-15, 6]',
    ],
    ['a factor zero', () => multiplyBounds(between('0', '0', '[]'), between('2', null, '[)')), '[0, 0]'],
    ['unbounded times positive', () => multiplyBounds(between('2', null), between('3', '4')), '[6, ∞)'],
    [
      'unbounded times what may be negative',
      () => multiplyBounds(between('2', null), between('-1', '4')),
      '(-∞, ∞)',
    ],
    ['a quotient', () => divideBounds(between('1', '2', '[]'), between('4', '5', '[]')), '[1/5, 2/4]'],
    [
      'a divisor that starts at zero',
      () => divideBounds(between('1', '2', '[]'), between('0', '5', '[]')),
      '[1/5, ∞)',
    ],
    [
      'a divisor around zero says nothing',
      () => divideBounds(between('1', '2'), between('-1', '5')),
      'nothing',
    ],
    [
      'a divisor that is zero says nothing',
      () => divideBounds(between('1', '2'), between('0', '0', '[]')),
      'nothing',
    ],
    ['a sum with what has no end', () => addBounds(between('1', null), between('3', '4')), '[4, ∞)'],
    ['a sum with what has no start', () => addBounds(between(null, '2'), between('3', '4', '[]')), '(-∞, 6)'],
    ['a sum of closed ends', () => addBounds(between('1', '2', '[]'), between('3', '4', '[]')), '[4, 6]'],
    ['negative of what has no end', () => negateBounds(between('1', null, '()')), '(-∞, -1)'],
    ['negative', () => negateBounds(between('1', '2', '(]')), '[-2, -1)'],
    ['a product', () => multiplyBounds(between('2', '3', '[)'), between('4', '5', '[]')), '[8, 15)'],
    [
      'a product of open starts',
      () => multiplyBounds(between('2', '3', '(]'), between('4', '5', '[]')),
      '(8, 15]',
    ],
    [
      'a product around zero',
      () => multiplyBounds(between('-2', '3', '[]'), between('-5', '4', '[]')),
      '[-15, 12]',
    ],
    [
      'a product of ends that meet, one of them closed',
      () => multiplyBounds(between('-2', '2', '[)'), between('-3', '3', '[]')),
      '[-6, 6]',
    ],
    [
      'the same, the other closed',
      () => multiplyBounds(between('-2', '2', '(]'), between('-3', '3', '[]')),
      '[-6, 6]',
    ],
    [
      'negative times unbounded',
      () => multiplyBounds(between('-3', '-2', '[]'), between('1', null)),
      '(-∞, -2]',
    ],
    [
      'unbounded below times negative',
      () => multiplyBounds(between(null, '-2', '(]'), between('-4', '-3', '[]')),
      '[6, ∞)',
    ],
    ['unbounded both ways', () => multiplyBounds(between(null, null), between('1', '2')), '(-∞, ∞)'],
    ['unbounded times unbounded', () => multiplyBounds(between('2', null), between('3', null)), '[6, ∞)'],
    [
      'an open zero times unbounded',
      () => multiplyBounds(between('0', '1', '(]'), between('2', null)),
      '(0, ∞)',
    ],
    [
      'a closed zero times an open end',
      () => multiplyBounds(between('0', '1', '[]'), between('2', '3', '()')),
      '[0, 3)',
    ],
    [
      'an open zero times closed ends',
      () => multiplyBounds(between('0', '1', '(]'), between('2', '3', '[]')),
      '(0, 3]',
    ],
    [
      'a quotient by negatives',
      () => divideBounds(between('1', '2', '[]'), between('-5', '-4', '[)')),
      '(-2/4, -1/5]',
    ],
    [
      'a quotient by what ends at zero',
      () => divideBounds(between('1', '2', '[]'), between('-5', '0', '[]')),
      '(-∞, -1/5]',
    ],
    [
      'a quotient by what has no end',
      () => divideBounds(between('1', '2', '[]'), between('4', null)),
      '(0, 2/4]',
    ],
    [
      'a quotient by what has no start',
      () => divideBounds(between('1', '2', '[]'), between(null, '-4', '(]')),
      '[-2/4, 0)',
    ],
    ['the first power', () => powerBounds(between('1.5', '2', '[)'), 1), '[15/10, 2)'],
    ['one value', () => exactly(parseDecimal('1.5')!), '[15/10, 15/10]'],
    ['a power', () => powerBounds(between('1.5', '2', '[)'), 3), '[3375/1000, 8)'],
  ])('%s', (_, result, expected) => {
    expect(print(result())).toBe(expected);
  });

  test.each([
    ['[1, 2)', between('1', '2'), '[2, 3)', between('2', '3'), false],
    ['[1, 2]', between('1', '2', '[]'), '[2, 3)', between('2', '3'), true],
    ['(2, 3)', between('2', '3', '()'), '[1, 2]', between('1', '2', '[]'), false],
    ['[1, 2]', between('1', '2', '[]'), '(2, 3]', between('2', '3', '(]'), false],
    ['[1, 2]', between('1', '2', '[]'), '[3, 4]', between('3', '4', '[]'), false],
    ['[1, 4]', between('1', '4', '[]'), '[2, 3]', between('2', '3', '[]'), true],
    ['(…, …)', between(null, null), '[2, 3]', between('2', '3', '[]'), true],
    ['(…, 2]', between(null, '2', '(]'), '[2, …)', between('2', null), true],
  ])('%s and %s', (_a, a, _b, b, expected) => {
    expect(meet(a, b)).toBe(expected);
    expect(meet(b, a)).toBe(expected);
  });
});

test('bounds as an interval of the model keep their ends', () => {
  const bounds = between('1', null, '()');
  expect(toInterval(bounds)).toStrictEqual(bounds);
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
