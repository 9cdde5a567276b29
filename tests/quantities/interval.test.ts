import { describe, expect, test } from 'vitest';
import { compareExact, type Exact, formatShortest, parseDecimal } from '../../src/model/decimal.ts';
import type { Interval, PointBound } from '../../src/model/quantity.ts';
import { assertedInterval, rangeInterval, type Stated } from '../../src/quantities/interval.ts';

const exact = (text: string): Exact => {
  const [numerator, denominator] = text.split('/');
  return denominator === undefined
    ? parseDecimal(text)!
    : { numerator: BigInt(numerator!), denominator: BigInt(denominator) };
};

const print = ({ low, high, lowOpen, highOpen }: Interval): string =>
  `${lowOpen ? '(' : '['}${low === null ? '…' : formatShortest(low)}, ${high === null ? '…' : formatShortest(high)}${highOpen ? ')' : ']'}`;

/** `rounded` is a value precise to half of its last place; `counted` is a whole number of things. */
const ROWS: readonly (readonly [
  bound: PointBound,
  value: string,
  how: 'rounded' | 'counted',
  scale: Stated['scale'],
  interval: string,
])[] = [
  ['exact', '200', 'counted', 'count', '[200, 200]'],
  ['exact', '82.7', 'rounded', 'percent', '[82.65, 82.75)'],
  ['exact', '-82.7', 'rounded', 'percent', '[-82.75, -82.65)'],
  ['exact', '3', 'rounded', 'count', '[2.5, 3.5)'],
  ['exact', '1/4', 'rounded', 'count', '[0.25, 0.25]'],
  ['about', '200', 'counted', 'count', '[180, 220)'],
  ['about', '230', 'counted', 'count', '[225, 235)'],
  ['about', '9', 'counted', 'count', '[8.5, 9.5)'],
  ['about', '3', 'counted', 'count', '[2.7, 3.3)'],
  ['about', '3', 'rounded', 'count', '[2.5, 3.5)'],
  ['about', '-200', 'counted', 'count', '[-220, -180)'],
  ['about', '80', 'rounded', 'percent', '[78, 82)'],
  ['about', '10', 'rounded', 'percent', '[9, 11)'],
  ['about', '83', 'rounded', 'percent', '[82.5, 83.5)'],
  ['about', '2', 'rounded', 'percent', '[1.5, 2.5)'],
  ['about', '2', 'counted', 'percent', '[1.8, 2.2)'],
  ['about', '80', 'rounded', 'tenths', '[75, 85)'],
  ['about', '10', 'rounded', 'tenths', '[5, 15)'],
  ['about', '1/2', 'rounded', 'count', '[0.45, 0.55)'],
  ['nearly', '200', 'counted', 'count', '[180, 200)'],
  ['nearly', '-200', 'counted', 'count', '[-220, -200)'],
  ['nearly', '80', 'rounded', 'percent', '[75, 80)'],
  ['nearly', '80', 'rounded', 'tenths', '[75, 80)'],
  ['nearly', '1/2', 'rounded', 'count', '[0.45, 0.5)'],
  ['more-than', '200', 'counted', 'count', '(200, …)'],
  ['at-least', '200', 'counted', 'count', '[200, …)'],
  ['less-than', '200', 'counted', 'count', '(…, 200)'],
  ['at-most', '200', 'counted', 'count', '(…, 200]'],
  ['plus-minus', '3', 'rounded', 'percent', '[-3, 3]'],
  ['plus-minus', '-3', 'rounded', 'percent', '[-3, 3]'],
  ['plus-minus', '1/2', 'counted', 'count', '[-0.5, 0.5]'],
];

describe('how far a wording reaches', () => {
  test.each(ROWS)('%s %s, %s, %s: %s %s', (bound, value, how, scale, interval) => {
    const stated: Stated = { value: exact(value), bound, rounded: how === 'rounded', scale };
    expect(print(assertedInterval(stated))).toBe(interval);
  });

  test('a range ends where it says', () => {
    expect(print(rangeInterval(exact('3'), exact('5')))).toBe('[3, 5]');
  });

  test('what is rounded reaches to its last written place', () => {
    const { low } = assertedInterval({ value: exact('2.20'), bound: 'exact', rounded: true, scale: 'count' });
    expect(compareExact(low!, exact('2.195'))).toBe(0);
  });
});
