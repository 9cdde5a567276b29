import { compareExact, parseDecimal } from '../../src/model/decimal.ts';
import type { QuantityRecord } from '../../src/model/quantity.ts';
import type { Language, SkipReason } from '../../src/model/reading.ts';
import type { ExtractedQuantity } from '../../src/quantities/extract-quantities.ts';

/** One case in the format of `tests/quantities/cases/README.md`. */
export interface Row {
  readonly lang: Language;
  readonly locale?: string;
  readonly text: string;
  readonly quantities: readonly Expected[];
  readonly skipped?: readonly { readonly text: string; readonly reason: SkipReason }[];
}

export type Expected = Partial<QuantityRecord> & { readonly text: string };

/** How much of a quantity must be right: its place; its kind and value too; every field that the row states. */
export const DEPTHS = ['span', 'value', 'all'] as const;
export type Depth = (typeof DEPTHS)[number];

const FIELDS: Readonly<Record<Depth, readonly (keyof QuantityRecord)[]>> = {
  span: [],
  value: ['kind', 'value', 'low', 'high'],
  all: ['kind', 'value', 'low', 'high', 'unit', 'bound', 'role', 'direction', 'interval'],
};

/** Numbers are compared as numbers, dates and words as they are: `82.70` is `82.7`. */
function sameText(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  return x !== null && y !== null && compareExact(x, y) === 0;
}

/** Whether an end that does not exist is open says nothing. */
function sameInterval(a: QuantityRecord['interval'], b: QuantityRecord['interval']): boolean {
  return (
    sameText(a.low, b.low) &&
    sameText(a.high, b.high) &&
    (a.low === null || a.lowOpen === b.lowOpen) &&
    (a.high === null || a.highOpen === b.highOpen)
  );
}

const sameField = (field: keyof QuantityRecord, expected: Expected, found: QuantityRecord): boolean =>
  expected[field] === undefined ||
  (field === 'interval'
    ? sameInterval(expected.interval!, found.interval)
    : sameText(expected[field], found[field]));

/** The fields of a quantity that were read otherwise than the row states. */
export const wrongFields = (expected: Expected, found: QuantityRecord): (keyof QuantityRecord)[] =>
  FIELDS.all.filter((field) => !sameField(field, expected, found));

export interface Compared {
  /** Pairs in the same place, whatever they mean. */
  readonly pairs: readonly { readonly expected: Expected; readonly found: ExtractedQuantity }[];
  readonly missed: readonly Expected[];
  readonly extra: readonly ExtractedQuantity[];
}

/** Pairs what a row states with what was read by exact place; a row's spans are found in its text in order. */
export function compare(row: Row, read: readonly ExtractedQuantity[]): Compared {
  const byPlace = new Map(read.map((found) => [`${found.start}-${found.end}`, found]));
  const pairs: { expected: Expected; found: ExtractedQuantity }[] = [];
  const missed: Expected[] = [];
  let from = 0;
  for (const expected of row.quantities) {
    const start = row.text.indexOf(expected.text, from);
    const end = start + expected.text.length;
    if (start >= 0) from = end;
    const found = byPlace.get(`${start}-${end}`);
    if (found === undefined) missed.push(expected);
    else {
      pairs.push({ expected, found });
      byPlace.delete(`${start}-${end}`);
    }
  }
  return { pairs, missed, extra: [...byPlace.values()] };
}

export const isRight = (depth: Depth, expected: Expected, found: QuantityRecord): boolean =>
  FIELDS[depth].every((field) => sameField(field, expected, found));
