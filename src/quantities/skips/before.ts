import { charAt, isWordPart, type Source, SPACE } from '../source.ts';

export const previousWord = (source: Source, at: number): { text: string; start: number } | null => {
  const { codes } = source;
  let end = at;
  while (end > at - 2 && codes[end - 1] === SPACE) end--;
  let start = end;
  while (
    start > end - 30 &&
    (isWordPart(codes[start - 1]) ||
      codes[start - 1] === 0x2d ||
      codes[start - 1] === 0x2e ||
      codes[start - 1] === 0x27)
  )
    start--;
  return start === end ? null : { text: source.text.slice(start, end), start };
};

/** The last character before a position, spaces left out. */
export function skipBack(source: Source, at: number): number {
  let i = at - 1;
  while (i > at - 3 && source.codes[i] === SPACE) i--;
  return i;
}

export function foldedBefore(source: Source, at: number): string {
  let i = at;
  while (i > at - 2 && source.codes[i - 1] === SPACE) i--;
  let word = '';
  for (let j = Math.max(0, i - 3); j < i; j++) word += charAt(source, j);
  return word;
}
