import type { Tree } from '../markdown.ts';
import { readBlocks } from './blocks.ts';
import { identifierOf } from './labels.ts';
import { DECLINED, isBlank, type Page, place } from './page.ts';

const NOTE = /^\[\^([^[\]\\&\s]+)\]:[ \t]*/;

/** The label of the footnote that a line begins; null where none begins. */
export const noteAt = ({ source, firsts, ends }: Page, line: number): string | null =>
  NOTE.exec(source.slice(firsts[line], ends[line]))?.[1] ?? null;

/** A footnote of one line. Declines: tabs, more lines than one, and whatever is declined inside. */
export function readFootnote(page: Page, line: number, limit: number, into: Tree[]): number {
  const { source, starts, firsts, ends, nexts } = page;
  const start = firsts[line]!;
  const found = NOTE.exec(source.slice(start, ends[line]));
  if (!found || starts[line] !== (line > 0 ? nexts[line - 1] : 0)) return DECLINED;
  const [written, label = ''] = found;
  const next = line + 1;
  if (start + written.length === ends[line]) return DECLINED;
  if (
    next < limit &&
    !(isBlank(page, next) ? endsBehindBlank(page, next, limit) : noteAt(page, next) !== null)
  )
    return DECLINED;
  page.touched = Math.max(page.touched, line);
  starts[line] = start + written.length;
  firsts[line] = starts[line]!;
  const children: Tree[] = [];
  if (!readBlocks(page, line, next, children, false)) return DECLINED;
  into.push({
    type: 'footnoteDefinition',
    identifier: identifierOf(label),
    label,
    position: place(start, ends[line]!),
    children,
  });
  return next;
}

/** Whether what follows blank lines is not indented, and so not of the note. */
function endsBehindBlank(page: Page, from: number, limit: number): boolean {
  let line = from;
  while (line < limit && isBlank(page, line)) line += 1;
  return line === limit || page.firsts[line] === page.starts[line];
}
