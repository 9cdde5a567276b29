import { digitsEnd } from '../numerals/digits.ts';
import { isDigit, type Source } from '../source.ts';
import { nameStart } from './capital-names.ts';
import type { Skip } from './skip.ts';

/** Labels by what they label: a part of a text, or a thing with a name. */
export function labelled(source: Source, label: string, start: number, end: number, last: number): Skip {
  const part =
    /^(?:sec|chap|fig|tab|step|app|part|page|pp?$|eq|row|column|line|slide|par|vol|issue|ch$|lesson|unit|module|exercise|question|note|foot|article|clause|rule|item|appendix|listing|theorem|lemma|definition|algorithm|verse|act|scene)/.test(
      label,
    );
  const { codes } = source;
  const stop = codes[end] === 0x2d && isDigit(codes[end + 1]) ? digitsEnd(source, end + 1) : end;
  return part
    ? { start, end: stop, reason: 'list-number' }
    : { start: Math.max(last, nameStart(source, start, last)), end: stop, reason: 'name' };
}
