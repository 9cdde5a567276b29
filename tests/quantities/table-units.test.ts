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
  ['en', 'Model (version)', '4', null],
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

  it('leaves a quantity with a unit of its own alone', () => {
    const read = readQuantities('3 km', 'en')[0]!;
    const lent = headerUnit('Latency (ms)', 'en')!;
    if ('quantity' in read) expect(applyHeaderUnit(read.quantity, lent)).toBe(read.quantity);
  });
});
