/** What stands in parentheses behind the text of a link. */
interface Resource {
  readonly url: string;
  readonly end: number;
}

/** Markdown allows so many parentheses within each other. */
const DEEPEST = 32;

const isControl = (code: number): boolean => code < 32 || code === 127;

/**
 * The destination and title of a link, from its parenthesis in a line on: `(a.html "Title")`. Declines, with null, what is not
 * written in one line without escapes and references, and what is none.
 */
export function resourceAt(line: string, at: number): Resource | null {
  const limit = line.length;
  let i = skipSpaces(line, at + 1);
  const start = i;
  let depth = 0;
  if (line[i] === '<') return null;
  for (; i < limit; i++) {
    const code = line.charCodeAt(i);
    if (code === 32 || isControl(code)) break;
    if (code === 92 || code === 38) return null;
    if (code === 40 && ++depth > DEEPEST) return null;
    if (code === 41 && --depth < 0) break;
  }
  if (depth > 0 || i >= limit) return null;
  const url = line.slice(start, i);
  const after = skipSpaces(line, i);
  if (line[after] === ')') return { url, end: after + 1 };
  if (after === i) return null;
  const quote = line[after];
  if (quote !== '"' && quote !== "'") return null;
  const close = line.indexOf(quote, after + 1);
  if (close < 0 || line.slice(after, close).includes('\\')) return null;
  const end = skipSpaces(line, close + 1);
  return line[end] === ')' ? { url, end: end + 1 } : null;
}

function skipSpaces(line: string, from: number): number {
  let i = from;
  while (i < line.length && (line[i] === ' ' || line[i] === '\t')) i += 1;
  return i;
}
