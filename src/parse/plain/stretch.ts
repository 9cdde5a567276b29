import { isSpace, type Page } from './page.ts';

/** Where a line starts, whatever containers were tried on it. */
export const stretchStart = ({ nexts }: Page, line: number): number => (line > 0 ? nexts[line - 1]! : 0);

/**
 * The first line behind a declined block that certainly begins a block of its own: unindented, behind a blank line, no
 * item of a list above, and behind indentation, where remark sees interruptions, only a heading or a word.
 */
export function stretchEnd(page: Page, from: number, declined: number): number {
  const { source, ends, count } = page;
  let listed = false;
  let blank = false;
  let deep = false;
  for (let line = from; line < count; line++) {
    const start = stretchStart(page, line);
    let first = start;
    while (first < ends[line]! && isSpace(source.charCodeAt(first))) first += 1;
    if (first === ends[line]) {
      blank = true;
      continue;
    }
    const char = source[first]!;
    const marker = /[-*+\d]/.test(char);
    if (
      line > declined &&
      blank &&
      first === start &&
      !(listed && marker) &&
      (!deep || /[#\p{L}]/u.test(char))
    )
      return line;
    blank = false;
    listed ||= marker || char === '>' || char === '[';
    deep = first - start > 3 || source.slice(start, first).includes('\t');
  }
  return count;
}
