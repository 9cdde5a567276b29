import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/model/quantity.ts';
import type { Language } from '../../src/model/reading.ts';
import { readQuantities } from '../../src/quantities/read.ts';
import { applyHeaderUnit, headerUnit } from '../../src/quantities/table-units.ts';

type Lent = readonly [text: string, kind: string, unit: string | null, value: string];

/** A header, a cell below it, and what the cell then says; null where the header lends nothing. */
const HEADERS: readonly (readonly [lang: Language, header: string, cell: string, lent: Lent | null])[] = [
  ['zh', '營收（億元）', '3.2', ['億元', 'money', 'TWD', '320000000']],
  ['zh', '單位：萬人', '12', ['萬人', 'number', null, '120000']],
  ['zh', '單位：新台幣億元', '3.2', ['新台幣億元', 'money', 'TWD', '320000000']],
  ['zh', '成本（百萬美元）', '7', ['百萬美元', 'money', 'USD', '7000000']],
  ['zh', '準確率 (%)', '82.7', ['%', 'percent', '%', '82.7']],
  ['zh', '面積（平方公里）', '5', ['平方公里', 'area', 'km2', '5']],
  ['zh', '人數', '3', null],
  ['zh', '月', '3', null],
  ['en', 'Latency (ms)', '120', ['ms', 'duration', 'ms', '120']],
  ['en', 'Revenue (US$ m)', '12.5', ['US$ m', 'money', 'USD', '12500000']],
  ['en', '(in millions)', '3', ['in millions', 'number', null, '3000000']],
  ['en', 'Revenue, in millions of US dollars', '4', ['in millions of US dollars', 'money', 'USD', '4000000']],
  ['en', 'Amount (NT$ billion)', '4', ['NT$ billion', 'money', 'TWD', '4000000000']],
  ['en', 'Speed in MB/s', '5', ['in MB/s', 'data', 'MBy/s', '5']],
  ['en', 'Parameters (B)', '70', ['B', 'number', null, '70000000000']],
  ['en', 'Cost (10,000 yuan)', '517', ['10,000 yuan', 'money', 'CNY', '5170000']],
  ['en', 'Cost, 10,000 yuan', '517', ['10,000 yuan', 'money', 'CNY', '5170000']],
  ['en', 'Cost (ten thousand yuan)', '517', ['ten thousand yuan', 'money', 'CNY', '5170000']],
  ['en', 'Cost (¥10,000)', '517', ['¥10,000', 'money', 'JPY', '5170000']],
  ['en', 'Revenue (RMB 100 million)', '3.2', ['RMB 100 million', 'money', 'CNY', '320000000']],
  ['en', 'Revenue (100 million yuan)', '3.2', ['100 million yuan', 'money', 'CNY', '320000000']],
  ['en', 'Revenue in 100 million yuan', '3.2', ['in 100 million yuan', 'money', 'CNY', '320000000']],
  ['en', 'Revenue (10,000 yuan per month)', '7', ['10,000 yuan', 'money', 'CNY', '70000']],
  ['en', 'Population (10,000 persons)', '12', ['10,000 persons', 'number', null, '120000']],
  ['en', 'Population (10 000 persons)', '12', ['10 000 persons', 'number', null, '120000']],
  ['en', 'Vehicles (10,000 units)', '12', ['10,000 units', 'number', null, '120000']],
  ['en', 'Passengers (100 million)', '12', null],
  ['en', 'Unit: 10,000 tons', '12', ['10,000 tons', 'mass', 't', '120000']],
  ['en', 'Unit: 1,000 persons', '12', ['1,000 persons', 'number', null, '12000']],
  ['en', 'Unit: 10,000', '12', ['10,000', 'number', null, '120000']],
  ['en', 'Output (1,000 tonnes)', '12', ['1,000 tonnes', 'mass', 't', '12000']],
  ['en', 'Sales (10,000s)', '12', ['10,000s', 'number', null, '120000']],
  ['en', "US$'000", '12', ["US$'000", 'money', 'USD', '12000']],
  ['en', 'Sales (US$’000)', '12', ['US$’000', 'money', 'USD', '12000']],
  ['en', 'Sales ($000s)', '12', ['$000s', 'money', 'USD', '12000']],
  ['en', 'Visitors (000s)', '12', ['000s', 'number', null, '12000']],
  ['en', 'Area (10⁴ km²)', '12', ['10⁴ km²', 'area', 'km2', '120000']],
  ['en', 'Cells (×10^9/L)', '4.5', ['×10^9', 'number', null, '4500000000']],
  ['zh', '面積（10⁴ km²）', '12', ['10⁴ km²', 'area', 'km2', '120000']],
  ['zh', '費用（10,000 元）', '517', ['10,000 元', 'money', 'TWD', '5170000']],
  ['zh', '銷量（10萬輛）', '12', ['10萬輛', 'number', null, '1200000']],
  ['en', 'Model (version)', '4', null],
  ['en', 'Control (1,000 patients)', '4', null],
  ['zh', '對照組（1,000 人）', '4', null],
  ['en', 'Group A (100 people)', '4', null],
  ['en', 'Plan B (3,000 yuan)', '4', null],
  ['en', 'Fuel (L/100 km)', '4', null],
  ['en', 'Deaths per 100,000', '4', null],
  ['en', 'Rate (per 100,000)', '4', null],
  ['en', 'Deaths in 10,000 people', '4', null],
  ['en', 'Failures in 1,000 hours', '4', null],
  ['en', 'Price (1 million tokens)', '4', null],
  ['en', 'Price (1 million tokens)', '$4', null],
  ['en', 'FY (2024)', '4', null],
  ['en', 'Model (1000)', '4', null],
  ['en', '10,000 yuan', '4', null],
  ['en', 'Day', '5', null],
];

describe('headerUnit', () => {
  for (const [lang, header, cell, expected] of HEADERS)
    it(`${header}: ${cell}`, () => {
      const options = { locale: lang === 'zh' ? 'zh-Hant-TW' : 'en-US' };
      const lent = headerUnit(header, lang, options);
      if (expected === null) {
        expect(lent).toBeNull();
        return;
      }
      const [text, kind, unit, value] = expected;
      expect(header.slice(lent!.start, lent!.end)).toBe(text);
      const read = readQuantities(cell, lang, options)[0]!;
      expect('quantity' in read).toBe(true);
      if (!('quantity' in read)) return;
      expect(toRecord(applyHeaderUnit(read.quantity, lent!))).toMatchObject({ kind, unit, value });
    });

  it('scales no money by what is counted', () => {
    const read = readQuantities('$3', 'en')[0]!;
    const lent = headerUnit('Raised (10,000 persons)', 'en')!;
    if ('quantity' in read) expect(applyHeaderUnit(read.quantity, lent)).toBe(read.quantity);
  });

  it('leaves a quantity with a unit of its own alone', () => {
    const read = readQuantities('3 km', 'en')[0]!;
    const lent = headerUnit('Latency (ms)', 'en')!;
    if ('quantity' in read) expect(applyHeaderUnit(read.quantity, lent)).toBe(read.quantity);
  });
});
