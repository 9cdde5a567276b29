import type { Source } from '../source.ts';
import { nameStart } from './capital-names.ts';
import type { Skip } from './skip.ts';

/** Labels by what they label: a part of a text, or a thing with a name. */
export function labelled(source: Source, label: string, start: number, end: number, last: number): Skip {
  const part =
    /^(?:sec|chap|fig|tab|step|app|part|page|pp?$|eq|row|column|line|slide|par|vol|issue|ch$|lesson|unit|module|exercise|question|note|foot|article|clause|rule|item|appendix|listing|theorem|lemma|definition|algorithm|verse|act|scene)/.test(
      label,
    );
  return part
    ? { start, end, reason: 'list-number' }
    : { start: Math.max(last, nameStart(source, start, last)), end, reason: 'name' };
}
