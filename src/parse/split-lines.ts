import type { Problem } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { isCaption } from './captions.ts';
import { type DraftBlock, type Drafts, type DraftText, isText } from './draft-block.ts';
import { displayWidth, isNewThought } from './new-thought.ts';
import { linesOf, slicePassage, sourceOf } from './passage.ts';
import { findSwallowed, swallowedTable } from './swallowed-table.ts';

/**
 * Takes apart what Markdown runs together where blank lines are missing: tables that became text, and lines that begin
 * anew under a list item.
 */
export function splitLines({ blocks, problems }: Drafts, source: string): Drafts {
  const split: DraftBlock[] = [];
  const found: Problem[] = [...problems];
  const scraped = isScraped(source);
  const renumbered = new Map<number, number>();
  let lists = blocks.reduce((most, { list }) => Math.max(most, list ?? -1), -1) + 1;
  for (const [i, block] of blocks.entries()) {
    if (
      !isText(block) ||
      block.type === 'heading' ||
      block.type === 'html' ||
      block.type === 'front-matter'
    ) {
      split.push(block);
      continue;
    }
    const list = block.list === null ? null : (renumbered.get(block.list) ?? block.list);
    const pieces = block.passage.text.includes('\n')
      ? splitBlock(
          { ...block, list },
          source,
          { scraped, beforeTable: blocks[i + 1]?.type === 'table' },
          found,
        )
      : [{ ...block, list }];
    split.push(...pieces);
    // What follows in the list is introduced by the line that was cut off, so it counts as a list of its own.
    if (pieces.length > 1 && block.list !== null) renumbered.set(block.list, lists++);
  }
  return { blocks: split, problems: found };
}

/** Text whose blank lines were lost on the way from a web page. */
function isScraped(source: string): boolean {
  let filled = 0;
  let blank = 0;
  for (const line of source.trim().split(/\r\n|\r|\n/)) {
    if (line.trim() === '') blank += 1;
    else filled += 1;
  }
  return filled >= 8 && blank * 10 < filled;
}

interface Surroundings {
  readonly scraped: boolean;
  readonly beforeTable: boolean;
}

function splitBlock(
  block: DraftText,
  source: string,
  around: Surroundings,
  problems: Problem[],
): DraftBlock[] {
  const { passage } = block;
  const lines = linesOf(passage);
  const pieces: DraftBlock[] = [];
  let from = 0;
  for (;;) {
    const table = findSwallowed(passage, lines, from);
    pieces.push(...textPieces(block, source, lines.slice(from, table?.first), around, pieces.length === 0));
    if (!table) break;
    const draft = swallowedTable(passage, lines, table, block.depth);
    pieces.push(draft);
    problems.push({ kind: 'swallowed-table', span: draft.span, message: whySwallowed(block, table) });
    from = table.end;
  }
  return pieces;
}

function whySwallowed({ type }: DraftText, { first, uneven }: { first: number; uneven: boolean }): string {
  if (uneven)
    return 'These lines are meant as a table but are shown as plain text: the line of dashes has another number of columns than the head';
  const above = type === 'item' ? 'a list item' : type === 'quote' ? 'a quotation' : 'text';
  return first > 0
    ? `These lines are meant as a table but are shown as plain text: they stand right under ${above}, without a blank line between`
    : 'These lines are meant as a table but are shown as plain text';
}

/** The lines before, between or behind tables as blocks; the first of all keeps what the block was. */
function textPieces(
  block: DraftText,
  source: string,
  lines: readonly Span[],
  around: Surroundings,
  isFirst: boolean,
): DraftText[] {
  const { text } = block.passage;
  const pieces: DraftText[] = [];
  const filled = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const widest = Math.max(0, ...filled.map(({ start, end }) => displayWidth(text.slice(start, end))));
  const indent = indentOf(source, block, 0);
  let start = 0;
  for (let i = 1; i <= filled.length; i++) {
    if (i < filled.length) {
      const before = text.slice(filled[i - 1]!.start, filled[i - 1]!.end).trim();
      const line = text.slice(filled[i]!.start, filled[i]!.end).trim();
      const mayBreak =
        around.scraped || (block.type === 'item' && indentOf(source, block, filled[i]!.start) <= indent);
      const caption = around.beforeTable && i === filled.length - 1 && isCaption(line);
      if (!caption && !(mayBreak && isNewThought(before, line, widest))) continue;
    }
    const part = { start: filled[start]!.start, end: filled[i - 1]!.end };
    const keeps = isFirst && pieces.length === 0;
    const passage = slicePassage(block.passage, part);
    const place = sourceOf(block.passage, part);
    pieces.push({
      ...block,
      type: keeps || block.type !== 'item' ? block.type : 'paragraph',
      label: keeps || block.type !== 'item' ? block.label : null,
      list: keeps ? block.list : null,
      span: { start: keeps ? block.span.start : place.start, end: place.end },
      passage,
    });
    start = i;
  }
  return pieces;
}

/** How far the line at an offset of a block is indented in the file, the marks of quotations left out. */
function indentOf(source: string, { passage }: DraftText, offset: number): number {
  const { start } = sourceOf(passage, { start: offset, end: offset + 1 });
  let line = start;
  while (line > 0 && source[line - 1] !== '\n' && source[line - 1] !== '\r') line -= 1;
  let indent = 0;
  for (; line < start && /[ \t>]/.test(source[line]!); line++) indent = source[line] === '>' ? 0 : indent + 1;
  return indent;
}
