import { place } from './page.ts';
import { crossesMarks, type InlineReader, leave, put } from './scan.ts';

/**
 * The code span that backticks open, or backticks that nothing closes, as text. Declines: a span that goes on in the next
 * line, and backticks that nothing closes before lines within a container, for remark places the ends of those otherwise.
 */
export const readCodeSpan: InlineReader = (scan) => {
  const { page, at, lineEnd, end } = scan;
  const { source } = page;
  const inside = ticksEnd(source, at, lineEnd);
  const size = inside - at;
  scan.lastTicks ??= lastTicks(source, at, end);
  if ((scan.lastTicks.get(size) ?? -1) <= at) return !crossesMarks(scan) && leave(scan, size);
  let close = source.indexOf('`', inside);
  let to = ticksEnd(source, close, end);
  while (to - close !== size) {
    close = source.indexOf('`', to);
    to = ticksEnd(source, close, end);
  }
  if (to > lineEnd) return false;
  const value = codeOf(source.slice(inside, close), scan.inTable);
  put(scan, at, { type: 'inlineCode', value, position: place(at, to) }, to);
  return true;
};

function ticksEnd(source: string, from: number, end: number): number {
  let to = from;
  while (to < end && source[to] === '`') to += 1;
  return to;
}

/** Looked up once, so that no run of backticks is looked for in vain. */
function lastTicks(source: string, from: number, end: number): Map<number, number> {
  const last = new Map<number, number>();
  for (let at = from; at >= 0 && at < end; ) {
    const to = ticksEnd(source, at, end);
    last.set(to - at, at);
    at = source.indexOf('`', to);
  }
  return last;
}

function codeOf(written: string, inTable: boolean): string {
  const spaced = written.length > 1 && written.startsWith(' ') && written.endsWith(' ');
  const value = spaced && /[^ ]/.test(written) ? written.slice(1, -1) : written;
  return inTable ? value.replaceAll('\\|', '|') : value;
}
