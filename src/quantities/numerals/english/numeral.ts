import { decimal } from '../../../model/decimal.ts';
import type { Source } from '../../source.ts';
import { type Numeral, numeral } from '../numeral.ts';
import { readCardinal } from './cardinal.ts';
import { readCouple } from './couple.ts';
import { finish } from './finish.ts';
import { readPart } from './parts.ts';
import { wordAt } from './words.ts';

/**
 * A number in English words at `at`: `twenty-five`, `half a million`, `two and a half`, `three quarters`, `a dozen`.
 * Null where none stands. Plurals alone (`dozens`, `millions`) and ordinals are read elsewhere.
 */
export function readEnglishNumeral(source: Source, at: number): Numeral | null {
  const first = wordAt(source, at);
  if (first === null) return null;
  const { word } = first;
  if (word.type === 'and' || word.type === 'point' || word.type === 'over' || word.type === 'scale-ordinal')
    return null;
  if (word.type === 'scale' && word.plural === true) return null;
  if (word.type === 'ordinal') return null;
  if (word.type === 'dozen') return word.plural === true ? null : numeral(at, first.end, decimal(word.value));
  if (word.type === 'article') return readCouple(source, at) ?? readPart(source, at, first);
  if (word.type === 'part') return readPart(source, at, first);
  const cardinal = readCardinal(source, at, null);
  return cardinal === null ? null : finish(source, at, cardinal, 'words');
}
