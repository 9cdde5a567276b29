import { type QuantityRecord, toRecord } from '../model/quantity.ts';
import type { Language, ReadingOptions } from '../model/reading.ts';
import { eachReading } from './read.ts';

export interface ExtractedQuantity extends QuantityRecord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quantities of plain prose, in order, without overlap: `近 200 家` → one, `nearly` 200. */
export function extractQuantities(
  text: string,
  lang: Language,
  options: ReadingOptions = {},
): ExtractedQuantity[] {
  const found: ExtractedQuantity[] = [];
  eachReading(text, lang, options, (reading) => {
    if (!('quantity' in reading)) return;
    const { start, end, quantity } = reading;
    const { kind, value, low, high, unit, bound, role, direction, interval } = toRecord(quantity);
    found.push({
      start,
      end,
      text: text.slice(start, end),
      kind,
      value,
      low,
      high,
      unit,
      bound,
      role,
      direction,
      interval,
    });
  });
  return found;
}
