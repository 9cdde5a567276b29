import { isHan, type Source, SPACE } from '../source.ts';
import { countAhead } from './counted.ts';
import type { Skip } from './skip.ts';

/** `1. `, `1.1 模型`, `(3)`, `2)` at the start of a text. */
export function listNumber(source: Source, start: number, end: number): Skip | null {
  const { codes } = source;
  const opened = start === 1 && codes[0] === 0x28;
  if (start !== 0 && !opened) return null;
  const after = codes[end];
  if (opened)
    return after === 0x29 && end + 1 < codes.length
      ? { start: 0, end: end + 1, reason: 'list-number' }
      : null;
  if ((after === 0x2e || after === 0x29 || after === 0x3001) && end - start <= 3 && end + 1 < codes.length) {
    if (after === 0x2e && codes[end + 1] !== SPACE && !isHan(codes[end + 1])) return null;
    return { start, end: end + 1, reason: 'list-number' };
  }
  let dotted = false;
  for (let i = start; i < end; i++) if (codes[i] === 0x2e) dotted = true;
  if (dotted && after === SPACE && (isHan(codes[end + 1]) || /[A-Z]/.test(source.text[end + 1] ?? '')))
    return countAhead(source, end + 1) ? null : { start, end, reason: 'list-number' };
  return null;
}
