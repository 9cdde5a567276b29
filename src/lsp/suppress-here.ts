import type { Block, Document } from '../model/document.ts';
import type { Edit, Finding } from '../model/finding.ts';
import { NEVER_SUPPRESSED } from '../model/suppression.ts';

/** A comment that suppresses a finding, cut where its reason is to be written; it has no effect without one. */
export interface SuppressHere {
  readonly path: string;
  /** Where it is put in. */
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Where `<!-- claimcheck-ignore rule: reason -->` goes: on a line of its own above the finding's block, or, since a line
 * between two items would part their list, at the end of an item's own text. Null where no comment can stand.
 */
export function suppressHere({ ruleId, path, span }: Finding, document: Document): SuppressHere | null {
  if (NEVER_SUPPRESSED.has(ruleId)) return null;
  if (span.start === span.end) return null; // of the article as a whole
  const block = blockAt(document, span.start);
  if (block === undefined || block.type === 'front-matter') return null;
  const { source } = document;
  const isMdx = path.toLowerCase().endsWith('.mdx');
  const [open, close] = isMdx ? ['{/*', '*/}'] : ['<!--', '-->'];
  const said = `${open} claimcheck-ignore ${ruleId}: `;
  const lineStart =
    Math.max(source.lastIndexOf('\n', block.span.start - 1), source.lastIndexOf('\r', block.span.start - 1)) +
    1;
  const indent = source.slice(lineStart, block.span.start).replace(/^\uFEFF/, '');
  if (/^[ \t>]*$/.test(indent)) {
    const eol = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
    return { path, at: block.span.start, before: said, behind: ` ${close}${eol}${indent}` };
  }
  return 'passage' in block && !isMdx && block.type !== 'html'
    ? { path, at: block.span.end, before: ` ${said}`, behind: ` ${close}` }
    : null;
}

/** The comment as an edit, with a reason or, empty, for one to be written. */
export const toEdit = ({ path, at, before, behind }: SuppressHere, reason: string): Edit => ({
  path,
  span: { start: at, end: at },
  text: `${before}${reason}${behind}`,
});

const blockAt = ({ blocks }: Document, offset: number): Block | undefined =>
  blocks.findLast(({ span }) => span.start <= offset && offset <= span.end);
