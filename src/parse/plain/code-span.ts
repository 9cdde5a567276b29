import type { Tree } from '../markdown.ts';
import { place } from './page.ts';

/** So many runs without an answer are looked for to the end of the text; more are left to remark. */
const MOST_UNCLOSED = 20;

/**
 * The code span that the backticks at an offset open; the offset behind them where nothing closes them, so that they are
 * text. Declines, with null, a span that goes on in the next line.
 */
export function codeSpanAt(
  source: string,
  at: number,
  lineEnd: number,
  end: number,
  unclosed: Set<number>,
  inTable: boolean,
): Tree | number | null {
  let inside = at;
  while (inside < lineEnd && source[inside] === '`') inside += 1;
  const size = inside - at;
  if (unclosed.has(size)) return inside;
  const rest = source.slice(0, end);
  let close = rest.indexOf('`', inside);
  while (close >= 0) {
    let to = close;
    while (rest[to] === '`') to += 1;
    if (to - close === size) {
      if (to > lineEnd) return null;
      return toCode(source.slice(inside, close), at, to, inTable);
    }
    close = rest.indexOf('`', to);
  }
  if (unclosed.size >= MOST_UNCLOSED) return null;
  unclosed.add(size);
  return inside;
}

function toCode(written: string, start: number, end: number, inTable: boolean): Tree {
  let value = written;
  if (value.length > 1 && value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value))
    value = value.slice(1, -1);
  if (inTable) value = value.replaceAll('\\|', '|');
  return { type: 'inlineCode', value, position: place(start, end) };
}
