import { expect, test } from 'vitest';
import { decimal } from '../../src/model/decimal.ts';
import {
  KINDS,
  POINT_BOUNDS,
  type Quantity,
  type QuantityRecord,
  toIntervalRecord,
  toRecord,
} from '../../src/model/quantity.ts';

const plain = { role: 'level', direction: 'none' } as const;

const ROWS: readonly (readonly [Quantity, QuantityRecord])[] = [
  [
    {
      ...plain,
      form: 'amount',
      kind: 'percent',
      unit: '%',
      bound: 'at-least',
      value: decimal(8270, -2),
      interval: { low: decimal(8270, -2), high: null, lowOpen: false, highOpen: true },
    },
    {
      ...plain,
      kind: 'percent',
      unit: '%',
      bound: 'at-least',
      value: '82.70',
      low: null,
      high: null,
      interval: { low: '82.70', high: null, lowOpen: false, highOpen: true },
    },
  ],
  [
    {
      form: 'amount-range',
      kind: 'length',
      unit: 'km',
      bound: 'range',
      role: 'change',
      direction: 'up',
      low: decimal(12, 3),
      high: { numerator: 2n, denominator: 3n },
      interval: { low: null, high: { numerator: 2n, denominator: 3n }, lowOpen: true, highOpen: false },
      noun: 'lines',
    },
    {
      kind: 'length',
      unit: 'km',
      bound: 'range',
      role: 'change',
      direction: 'up',
      value: null,
      low: '12000',
      high: '0.666666666667',
      interval: { low: null, high: '0.666666666667', lowOpen: true, highOpen: false },
    },
  ],
  [
    {
      ...plain,
      form: 'calendar',
      kind: 'date',
      unit: null,
      bound: 'exact',
      value: '2026-04',
      interval: { low: '2026-04-01', high: '2026-04-30', lowOpen: false, highOpen: false },
    },
    {
      ...plain,
      kind: 'date',
      unit: null,
      bound: 'exact',
      value: '2026-04',
      low: null,
      high: null,
      interval: { low: '2026-04-01', high: '2026-04-30', lowOpen: false, highOpen: false },
    },
  ],
  [
    {
      ...plain,
      form: 'calendar-range',
      kind: 'time',
      unit: null,
      bound: 'range',
      low: '14:30',
      high: '15:00',
      interval: { low: '14:30', high: '15:00', lowOpen: false, highOpen: true },
    },
    {
      ...plain,
      kind: 'time',
      unit: null,
      bound: 'range',
      value: null,
      low: '14:30',
      high: '15:00',
      interval: { low: '14:30', high: '15:00', lowOpen: false, highOpen: true },
    },
  ],
];

test.each(ROWS)('a quantity as the contract prints it: $0.form', (quantity, record) => {
  expect(toRecord(quantity)).toStrictEqual(record);
  expect(toIntervalRecord(quantity.interval)).toStrictEqual(record.interval);
});

test('every name that reports and registries may hold stands once', () => {
  for (const names of [KINDS, POINT_BOUNDS]) expect(new Set(names).size).toBe(names.length);
  expect([...KINDS]).toEqual(expect.arrayContaining(['number', 'percent', 'money', 'date', 'time']));
  expect([...POINT_BOUNDS].sort()).toEqual([
    'about',
    'at-least',
    'at-most',
    'exact',
    'less-than',
    'more-than',
    'nearly',
    'plus-minus',
  ]);
});
