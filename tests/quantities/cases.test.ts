import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareExact, parseDecimal } from '../../src/model/decimal.ts';
import { type QuantityRecord, toRecord } from '../../src/model/quantity.ts';
import type { Language, SkipReason } from '../../src/model/reading.ts';
import { readQuantities } from '../../src/quantities/read.ts';

interface Row {
  readonly lang: Language;
  readonly locale?: string;
  readonly text: string;
  readonly quantities: readonly (Partial<QuantityRecord> & { readonly text: string })[];
  readonly skipped?: readonly { readonly text: string; readonly reason: SkipReason }[];
}

const folder = new URL('./cases/', import.meta.url);

/** Numbers are compared as numbers, dates and words as they are: `82.70` is `82.7`. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const decimal = parseDecimal(value);
  if (decimal === null) return value;
  let { digits, exponent } = decimal;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return compareExact(decimal, { digits: 0n, exponent: 0 }) === 0 ? '0' : `${digits}e${exponent}`;
};

const plainFields = (fields: Partial<QuantityRecord> & { text: string }): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) =>
      key === 'interval' ? [key, plainInterval(value as QuantityRecord['interval'])] : [key, plain(value)],
    ),
  );

/** Whether an end that does not exist is open says nothing. */
const plainInterval = ({ low, high, lowOpen, highOpen }: QuantityRecord['interval']) => ({
  low: plain(low),
  high: plain(high),
  lowOpen: low === null ? true : lowOpen,
  highOpen: high === null ? true : highOpen,
});

for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  describe(file, () => {
    const rows = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);
    for (const [i, line] of rows.entries()) {
      const row = JSON.parse(line) as Row;
      it(`${i + 1}: ${row.text}`, () => {
        const readings = readQuantities(
          row.text,
          row.lang,
          row.locale === undefined ? {} : { locale: row.locale },
        );
        const found = readings.flatMap((reading) =>
          'quantity' in reading
            ? [{ text: row.text.slice(reading.start, reading.end), ...toRecord(reading.quantity) }]
            : [],
        );
        expect(found.map(({ text }) => text)).toEqual(row.quantities.map(({ text }) => text));
        for (const [k, expected] of row.quantities.entries())
          expect(plainFields(found[k]!)).toMatchObject(plainFields(expected));
        const left = readings.flatMap((reading) =>
          'skipped' in reading
            ? [{ text: row.text.slice(reading.start, reading.end), reason: reading.skipped }]
            : [],
        );
        for (const skip of row.skipped ?? []) expect(left).toContainEqual(skip);
      });
    }
  });
}
