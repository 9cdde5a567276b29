import { LEXICONS } from '../lexicon/lexicon.ts';
import { digitsEnd } from '../numerals/digits.ts';
import { isDigit, type Source } from '../source.ts';
import { nameStart } from './capital-names.ts';
import type { Skip } from './skip.ts';

const PARTS =
  /^(?:sec|chap|fig|tab|step|app|part|page|pp?$|eq|row|column|line|slide|par|vol|issue|ch$|lesson|unit|module|exercise|question|note|foot|article|clause|rule|item|appendix|listing|theorem|lemma|definition|algorithm|verse|act|scene)/;

/** Whether a label names a part of a text: `line 5 to 8`. */
export const isPartLabel = (label: string): boolean => LEXICONS.en.labels.has(label) && PARTS.test(label);

/** Labels by what they label: a part of a text, or a thing with a name. */
export function labelled(source: Source, label: string, start: number, end: number, last: number): Skip {
  const part = PARTS.test(label);
  const { codes } = source;
  const stop = codes[end] === 0x2d && isDigit(codes[end + 1]) ? digitsEnd(source, end + 1) : end;
  return part
    ? { start, end: stop, reason: 'list-number' }
    : { start: Math.max(last, nameStart(source, start, last)), end: stop, reason: 'name' };
}
