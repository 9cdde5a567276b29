import type { Tree } from '../markdown.ts';
import { type Page, place } from './page.ts';

/**
 * Front matter at the top of a text, between lines of `---` or `+++`; gives the line behind it, 0 where there is none.
 */
export function readFrontMatter(page: Page, into: Tree[]): number {
  const { source, starts, ends, count } = page;
  const fence = source.slice(0, 3);
  if ((fence !== '---' && fence !== '+++') || !isFence(page, 0, fence)) return 0;
  for (let line = 1; line < count; line++) {
    if (!isFence(page, line, fence)) continue;
    const value = source.slice(starts[1], Math.max(starts[1]!, line > 1 ? ends[line - 1]! : 0));
    into.push({ type: fence === '---' ? 'yaml' : 'toml', value, position: place(0, ends[line]!) });
    return line + 1;
  }
  return 0;
}

/** Whether front matter that begins also ends; where it does not, remark reads what follows in a way of its own. */
export const readsFrontMatter = (page: Page): boolean =>
  !(['---', '+++'].some((fence) => isFence(page, 0, fence)) && readFrontMatter(page, []) === 0);

const isFence = ({ source, starts, ends }: Page, line: number, fence: string): boolean =>
  source.startsWith(fence, starts[line]) && /^[ \t]*$/.test(source.slice(starts[line]! + 3, ends[line]));
