import { findLongest } from '../../../languages/trie.ts';
import type { UnitEntry } from '../../lexicon/entries.ts';
import { LEXICONS } from '../../lexicon/lexicon.ts';
import type { Numeral } from '../../numerals/numeral.ts';
import { isDigit, isLatin, isWordPart, type Source, skipSpaces, startsWith } from '../../source.ts';
import { unitStands } from './unit-stands.ts';

export interface UnitFound {
  readonly entry: UnitEntry;
  readonly start: number;
  readonly end: number;
}

/** The unit behind a number: after nothing, spaces, or the hyphen of `18-minute`; or in brackets, `20 (kg)`. */
export function findUnit(source: Source, at: number): UnitFound | null {
  const { codes, text } = source;
  const units = LEXICONS[source.lang].units;
  let i = skipSpaces(source, at);
  const hyphen = codes[i] === 0x2d && isLatin(codes[i + 1]);
  if (hyphen) i++;
  const bracket = codes[i] === 0x28 || codes[i] === 0x5b || codes[i] === 0x3c;
  if (bracket) {
    const inner = findLongest(units, text, codes, i + 1);
    const close = inner === null ? undefined : codes[inner.end];
    if (inner !== null && inner.entry.type === 'unit' && (close === 0x29 || close === 0x5d || close === 0x3e))
      return { entry: inner.entry, start: i, end: inner.end + 1 };
    return null;
  }
  const found = findLongest(units, text, codes, i);
  if (found === null || (isDigit(codes[found.end]) && isWordPart(codes[found.end - 1]))) return null;
  const spaced = i > at;
  if (!unitStands(source, found.entry, i, found.end, spaced, hyphen)) return null;
  return { entry: found.entry, start: i, end: found.end };
}

/** The unit behind `40-odd`: `40-odd percent`. */
export function oddUnit(source: Source, number: Numeral): UnitFound | null {
  if (!startsWith(source, number.end, '-odd ')) return null;
  const unit = findUnit(source, number.end + 5);
  return unit;
}
