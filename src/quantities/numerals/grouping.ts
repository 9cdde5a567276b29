import { isDigit, isHan, type Source, SPACE } from '../source.ts';
import { digitsEnd, POINT } from './digits.ts';

const COMMA = 0x2c;

/** Whether a separator may stand here: a fullwidth one only between fullwidth digits (`１，２３４`, but `有5，300人`). */
export function separates(source: Source, at: number): boolean {
  const wide = (i: number) => (source.text.charCodeAt(i) ?? 0) >= 0xff00;
  return wide(at) ? wide(at - 1) && wide(at + 1) : true;
}

/** The end of groups of three (or of Indian groups) that continue digits ending at `end`, with one separator throughout. */
export function groupsEnd(source: Source, start: number, end: number): number {
  const first = end - start;
  if (first > 3 || first === 0) return end;
  const separator = source.codes[end];
  const spaced = separator === SPACE;
  if (separator !== COMMA && !spaced && separator !== 0x27) return end;
  if (spaced && !isGroupSpace(source, start, end)) return end;
  if (first === 1 && source.codes[start] === 0x30) return end;
  let i = end;
  let groups = 0;
  let last = 0;
  while (source.codes[i] === separator && isDigit(source.codes[i + 1]) && separates(source, i)) {
    const next = digitsEnd(source, i + 1);
    const size = next - i - 1;
    const indian = size === 2 && !spaced && source.codes[next] === COMMA && first <= 2;
    if (size !== 3 && !indian) return groups > 0 && !spaced && size !== 3 ? end : groups > 0 ? i : end;
    i = next;
    last = size;
    groups++;
  }
  return groups === 0 || last !== 3 ? end : i;
}

/** In English a plain space groups digits; in Chinese only the narrow and no-break ones that are made for it. */
function isGroupSpace(source: Source, start: number, at: number): boolean {
  const code = source.text.charCodeAt(at);
  if (code === 0x202f || code === 0xa0 || code === 0x2009) return true;
  if (code !== SPACE) return false;
  if (source.lang === 'en') return true;
  const [before, behind] = [source.codes[start - 1], source.codes[at + 4]];
  return (before === undefined || isHan(before)) && (behind === undefined || isHan(behind));
}

/** European grouping, `1.234.567,89`: at least a point group and a decimal comma, or two point groups. */
export function europeanEnd(source: Source, start: number, end: number): { int: number; end: number } | null {
  let i = end;
  let groups = 0;
  while (source.codes[i] === POINT && digitsEnd(source, i + 1) === i + 4) {
    i += 4;
    groups++;
  }
  if (groups === 0 || end - start > 3) return null;
  const int = i;
  if (source.codes[i] === COMMA && isDigit(source.codes[i + 1]) && separates(source, i)) {
    const last = digitsEnd(source, i + 1);
    if (last - i - 1 <= 2 && !(source.codes[last] === COMMA && isDigit(source.codes[last + 1])))
      return { int, end: last };
  }
  return null;
}
