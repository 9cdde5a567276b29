import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, factorOfTen } from '../../src/comparison/explain.ts';
import { relate } from '../../src/comparison/relate.ts';
import { compareExact, type Decimal, decimal, formatDecimal } from '../../src/model/decimal.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Diagnosis } from '../../src/model/verdict.ts';
import { quantityOf } from './quantity-of.ts';

const RELATIONS: readonly (readonly [a: string, b: string, relation: Relation])[] = [
  ['82.7%', '百分之八十二點七', 'equal'],
  ['82.7%', '83%', 'rounds-to'],
  ['82.7%', '82.70%', 'equal'],
  ['82.7%', '82.8%', 'contradicts'],
  ['超過八成', '82.7%', 'within'],
  ['超過八成五', '82.7%', 'contradicts'],
  ['約八成', '82.7%', 'within'],
  ['八成', 'half', 'contradicts'],
  ['五成', 'half', 'equal'],
  ['一半', '50%', 'equal'],
  ['1.2 億', '120 million', 'equal'],
  ['1.2萬', '12,345', 'rounds-to'],
  ['1.2萬', '13,345', 'contradicts'],
  ['一億二千萬', '120 million', 'equal'],
  ['1,000 億', '1,000 billion', 'contradicts'],
  ['14 天', 'two weeks', 'equal'],
  ['半年', '6 months', 'equal'],
  ['5 km', '3 miles', 'overlaps'],
  ['5 km', '30 miles', 'contradicts'],
  ['1.5 公斤', '1,500 g', 'equal'],
  ['37 °C', '98.6 °F', 'equal'],
  ['200+', 'nearly 200', 'contradicts'],
  ['近 200', 'nearly 200', 'equal'],
  ['至少 30', 'at most 30', 'contradicts'],
  ['至少 30', 'more than 30', 'within'],
  ['tripled', '增加了兩倍', 'equal'],
  ['doubled', '增加了兩倍', 'contradicts'],
  ['doubled', '翻一番', 'equal'],
  ['翻兩番', 'quadrupled', 'equal'],
  ['up 200%', 'tripled', 'equal'],
  ['20% off', '打八折', 'equal'],
  ['30% off', '打八折', 'contradicts'],
  ['下降 30%', 'reduced by 30%', 'equal'],
  ['-30%', '30% fewer', 'equal'],
  ['下降 30%', 'rose 30%', 'contradicts'],
  ['下降 30%', 'fell to 30%', 'contradicts'],
  ['下降 0.3 個百分點', 'fell 0.3%', 'contradicts'],
  ['25 個基點', '0.25 percentage points', 'equal'],
  ['US$30', 'NT$30', 'incomparable'],
  ['30 元', 'NT$30', 'equal'],
  ['2026 年 4 月 28 日', 'April 28, 2026', 'equal'],
  ['2026-04', '2026-04-28', 'within'],
  ['4 月 28 日', '2026-04-28', 'overlaps'],
  ['4 月 28 日', '2026-04-29', 'contradicts'],
  ['民國 115 年', '2026', 'equal'],
  ['第二季', 'Q2', 'equal'],
  ['1990 年代', 'the 1990s', 'equal'],
  ['3 至 5 天', '3 to 5 days', 'equal'],
  ['3 至 5 天', '3 to 6 days', 'contradicts'],
  ['3 至 5 天', '4 days', 'within'],
  ['十二個', 'a dozen', 'equal'],
  ['5 kg', '5 km', 'incomparable'],
  ['at least April 28', '2026-05-01', 'overlaps'],
  ['at least April 28', '2026-04-27', 'contradicts'],
  ['at least 2020-04-28', '2020-05-01', 'within'],
  ['at least 2020-04-28', 'at least 2020-05-01', 'within'],
  ['at least 2020-04-28', '2020-04-27', 'contradicts'],
  ['at least 14:00', '14:30', 'within'],
  ['at least 14:30', '14:00', 'contradicts'],
  // Years before our era count backwards.
  ['at least 221 BC', '200 BC', 'within'],
  ['at least 200 BC', '221 BC', 'contradicts'],
  ['at least 221 BC', '2020', 'within'],
  ['公元前 221 年 4 月', '公元前 221 年', 'within'],
  ['公元前 221 年 4 月', '公元前 221 年 5 月', 'contradicts'],
  ['2026 年第一季', '2026 年 1 月至 3 月', 'equal'],
  ['第 2,020 名', '2020 年', 'incomparable'],
  ['three times fewer', '三分之一', 'equal'],
  ['減少兩倍', 'halved', 'equal'],
  ['增加到三倍', '增加兩倍', 'equal'],
  ['年增 12%', '年增 12.3%', 'rounds-to'],
  ['2 至 3 倍', '2 至 4', 'incomparable'],
  ['2 倍', '2 至 3', 'incomparable'],
  // A year has 365 or 366 days, a month 28 to 31.
  ['100 years', '36,320 days', 'overlaps'],
  ['100 歲', '36,320 days', 'overlaps'],
  ['100 years', '36,300 days', 'contradicts'],
  ['36 months', '1,120 days', 'overlaps'],
  ['36 months', '1,140 days', 'contradicts'],
  ['36 months', '1,000 days', 'overlaps'],
  ['36 months', '990 days', 'contradicts'],
];

const DIAGNOSES: readonly (readonly [actual: string, expected: string, diagnosis: Diagnosis | null])[] = [
  ['1,000 billion', '1,000 億', 'power-of-ten'],
  ['71,673', '71,637', 'transposed-digits'],
  ['82.7%', '85.7%', 'one-digit'],
  ['1,234', '12,434', 'one-digit'],
  ['下降 0.3%', '0.3 個百分點', 'percent-for-points'],
  ['rose 30%', '下降 30%', 'direction'],
  ['200+', 'nearly 200', 'bound'],
  ['30 kg', '30 g', 'unit'],
  ['US$30', 'NT$30', 'currency'],
  ['降到 58.9%', '減少 58.9%', 'by-for-to'],
  ['年增 12%', '季增 12%', 'basis'],
  ['75.1%', '69.4%', null],
  ['5', '-5', null],
  ['-50', '5', null],
  ['1,234', '123,456', null],
  ['2 至 30', '20 至 3,000', null],
  ['2 至 3', '20 至 30', 'power-of-ten'],
  ['三分之一', '33%', null],
  ['2020 年', '2,020 km', null],
];

describe('relate', () => {
  for (const [a, b, relation] of RELATIONS)
    it(`${a} and ${b}: ${relation}`, () => {
      expect(relate(quantityOf(a), quantityOf(b))).toBe(relation);
    });

  const texts = fc.constantFrom(...new Set([...RELATIONS.map(([a]) => a), ...RELATIONS.map(([, b]) => b)]));

  it('is the same both ways round, and equal to itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [p, q] = [quantityOf(a), quantityOf(b)];
        expect(relate(p, q)).toBe(relate(q, p));
        expect(relate(p, p)).toBe('equal');
      }),
    );
  });

  it('never has a number contradict itself, rounded and rewritten with scale words', () => {
    const scales = [
      ['萬', 4],
      ['億', 8],
      ['兆', 12],
      [' thousand', 3],
      [' million', 6],
      [' billion', 9],
    ] as const;
    const numbers = fc.integer({ min: 1_000, max: 9_999_999_999 });
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...scales),
        fc.integer({ min: 0, max: 3 }),
        (n, [word, power], places) => {
          const unit = 10 ** Math.max(0, power - places);
          const value: Decimal = decimal(BigInt(Math.round(n / unit)), Math.max(0, power - places) - power);
          if (compareExact(value, decimal(0)) === 0) return;
          const relation = relate(quantityOf(String(n)), quantityOf(`${formatDecimal(value)}${word}`));
          // A bare year is a date: it says the same only as that figure.
          expect([
            'equal',
            'rounds-to',
            'within',
            'overlaps',
            ...(n < 2101 ? ['incomparable'] : []),
          ]).toContain(relation);
        },
      ),
    );
  });
});

describe('a day that is itself left out', () => {
  const beyond = (day: string, way: 'more-than' | 'less-than') =>
    ({
      ...quantityOf(day),
      bound: way,
      interval: {
        low: way === 'more-than' ? day : null,
        high: way === 'more-than' ? null : day,
        lowOpen: true,
        highOpen: true,
      },
    }) as Quantity;

  it.each([
    ['more-than', '2020-04-27', 'contradicts'],
    ['more-than', '2020-04-28', 'contradicts'],
    ['more-than', '2020-04-29', 'within'],
    ['less-than', '2020-04-27', 'within'],
    ['less-than', '2020-04-28', 'contradicts'],
    ['less-than', '2020-04-29', 'contradicts'],
  ] as const)('%s 2020-04-28 and %s: %s', (way, day, relation) => {
    const [a, b] = [beyond('2020-04-28', way), quantityOf(day)];
    expect([relate(a, b), relate(b, a)]).toEqual([relation, relation]);
  });
});

describe('explain', () => {
  for (const [actual, expected, diagnosis] of DIAGNOSES)
    it(`${actual} for ${expected}: ${diagnosis}`, () => {
      expect(explain(quantityOf(actual), quantityOf(expected))).toBe(diagnosis);
    });

  it('gives the factor of a scale that slipped', () => {
    expect(factorOfTen(quantityOf('1,000 billion'), quantityOf('1,000 億'))).toBe(1);
    expect(factorOfTen(quantityOf('3.2 million'), quantityOf('3.2 億'))).toBe(-2);
    expect(factorOfTen(quantityOf('3.3 million'), quantityOf('3.2 億'))).toBeNull();
  });
});
