import type { Source } from '../source.ts';
import { type Numeral, numeral } from './numeral.ts';

export const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
};

/** The vulgar fraction sign at `at`: `½`. */
export function readVulgar(source: Source, at: number): Numeral | null {
  const code = source.codes[at];
  if (code === undefined || code < 0xbc || (code > 0xbe && (code < 0x2150 || code > 0x215e))) return null;
  const sign = source.text[at];
  const parts = sign === undefined ? undefined : VULGAR[sign];
  if (parts === undefined) return null;
  return numeral(
    at,
    at + 1,
    { numerator: BigInt(parts[0]), denominator: BigInt(parts[1]) },
    { style: 'digits' },
  );
}
