import type { Tree } from '../markdown.ts';
import { isSpace, type Page, place } from './page.ts';

/** Whether a line is three or more `*`, `-` or `_`, with white space or without. */
export function isThematicBreak({ source, firsts, ends }: Page, line: number): boolean {
  const marker = source.charCodeAt(firsts[line]!);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let at = firsts[line]!; at < ends[line]!; at++) {
    const code = source.charCodeAt(at);
    if (code === marker) count += 1;
    else if (!isSpace(code)) return false;
  }
  return count > 2;
}

/** `---`. */
export function readThematicBreak(page: Page, line: number, into: Tree[]): number {
  into.push({ type: 'thematicBreak', position: place(page.firsts[line]!, page.ends[line]!) });
  return line + 1;
}
