import { type QuantityRecord, toRecord } from '../model/quantity.ts';
import type { Language, ReadingOptions } from '../model/reading.ts';
import { readQuantities } from './read.ts';

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
  for (const reading of readQuantities(text, lang, options)) {
    if (!('quantity' in reading)) continue;
    const { start, end, quantity } = reading;
    found.push({ start, end, text: text.slice(start, end), ...toRecord(quantity) });
  }
  return found;
}
