import { digitsEnd } from '../numerals/digits.ts';
import { isDigit, type Source, SPACE } from '../source.ts';
import type { Skip } from './skip.ts';

/** `[1]`, `[2, 3]`, `[4-6]`: marks of citations. */
export function skipBracketed(source: Source, at: number): Skip | null {
  const { codes, text } = source;
  if (text[at - 1] !== '[' && !(text[at - 1] === '^' && text[at - 2] === '[')) return null;
  const open = text[at - 1] === '[' ? at - 1 : at - 2;
  let i = at;
  const most = at + 24;
  while (
    i < most &&
    (isDigit(codes[i]) || codes[i] === 0x2c || codes[i] === SPACE || codes[i] === 0x2d || codes[i] === 0x2013)
  )
    i++;
  if (codes[i] !== 0x5d || digitsEnd(source, at) - at > 3) return null;
  return { start: open, end: i + 1, reason: 'citation' };
}
