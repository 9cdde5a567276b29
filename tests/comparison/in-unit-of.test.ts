import { describe, expect, test } from 'vitest';
import { inOneUnit, inUnitOf } from '../../src/comparison/in-unit-of.ts';
import { isConversion } from '../../src/comparison/measure.ts';
import { type Quantity, toRecord } from '../../src/model/quantity.ts';
import { quantityOf } from './quantity-of.ts';

const print = (quantity: Quantity): string => {
  const { kind, unit, value, interval } = toRecord(quantity);
  return `${kind} ${value} ${unit} ${interval.lowOpen ? '(' : '['}${interval.low}, ${interval.high}${interval.highOpen ? ')' : ']'}`;
};

describe('a bare number in the unit of what it is compared with', () => {
  test.each([
    // In prose only a sign of percent that decimals need.
    ['82.7', '83%', false, 'percent 82.7 % [82.65, 82.75)'],
    ['82', '83%', false, 'number 82 null [82, 82]'],
    ['82.7', '83 kg', false, 'number 82.7 null [82.65, 82.75)'],
    ['82.7', 'up 83%', false, 'number 82.7 null [82.65, 82.75)'],
    ['82.7', '60–70%', false, 'percent 82.7 % [82.65, 82.75)'],
    // In a table any unit.
    ['82', '83%', true, 'percent 82 % [81.5, 82.5)'],
    ['82.7', '83 kg', true, 'mass 82.7 kg [82.65, 82.75)'],
    ['82', 'US$83', true, 'money 82 USD [81.5, 82.5)'],
    ['82', 'up 83%', true, 'percent 82 % [81.5, 82.5)'],
    ['about 82', '83%', true, 'percent 82 % [81.5, 82.5)'],
    ['about 80', '83%', true, 'percent 80 % [78, 82)'],
    ['about 80', '83 kg', true, 'mass 80 kg [75, 85)'],
    ['nearly 80', '83%', true, 'percent 80 % [75, 80)'],
    ['nearly 80', '83 kg', true, 'mass 80 kg [72.0, 80)'],
    ['82', '83', true, 'number 82 null [82, 82]'],
    ['82', '2026-04-28', true, 'number 82 null [82, 82]'],
    // What states a unit or counts something keeps to it.
    ['82 kg', '83%', true, 'mass 82 kg [82, 82]'],
    ['三分之一', '83 kg', true, 'ratio 0.333333333333 null [0.333333333333, 0.333333333333]'],
    ['60–70', '83%', true, 'number null null [60, 70]'],
  ])('%s beside %s, in a table %s: %s', (actual, expected, isCell, printed) => {
    expect(print(inUnitOf(quantityOf(actual), quantityOf(expected), isCell))).toBe(printed);
  });

  test('what counts a noun is no share', () => {
    const counted = { ...quantityOf('82'), noun: '職業' } as Quantity;
    expect(inUnitOf(counted, quantityOf('83%'), true)).toBe(counted);
  });

  test.each([
    ['83%', '82', true, 'percent 83 % [82.5, 83.5)', 'percent 82 % [81.5, 82.5)'],
    ['83%', '82.7', false, 'percent 83 % [82.5, 83.5)', 'number 82.7 null [82.65, 82.75)'],
    ['45 歲', '45 years', false, 'duration 45 a [45, 45]', 'duration 45 a [45, 45]'],
    ['45 years', '45 歲', false, 'age 45 a [45, 45]', 'age 45 a [45, 45]'],
    ['45 歲', '45 kg', false, 'age 45 a [45, 45]', 'mass 45 kg [45, 45]'],
    ['45 kg', '45 歲', false, 'mass 45 kg [45, 45]', 'age 45 a [45, 45]'],
    ['45 kg', '45 years', false, 'mass 45 kg [45, 45]', 'duration 45 a [45, 45]'],
    ['45 years', '45 kg', false, 'duration 45 a [45, 45]', 'mass 45 kg [45, 45]'],
  ])('%s and %s in one unit, in a table %s', (actual, expected, isCell, first, second) => {
    expect(inOneUnit(quantityOf(actual), quantityOf(expected), isCell).map(print)).toEqual([first, second]);
  });
});

describe('units that differ by more than a power of ten', () => {
  test.each([
    ['km', 'km', false],
    ['km', null, false],
    [null, 'km', false],
    [null, null, false],
    ['km', 'm', false],
    ['m', 'km', false],
    ['km', '[mi_i]', true],
    ['[mi_i]', 'km', true],
    ['d', 'h', true],
    ['Cel', 'Cel', false],
    ['Cel', 'deg', false],
    ['Cel', '[degF]', true],
    ['Cel', 'K', true],
    ['K', 'Cel', true],
    ['USD', 'TWD', true],
    ['km', 'USD', true],
    ['USD', 'km', true],
  ])('%s and %s: %s', (a, b, conversion) => {
    expect(isConversion(a, b)).toBe(conversion);
  });
});
