import type { Span } from '../model/position.ts';
import { type DraftBlock, type Drafts, isText } from './draft-block.ts';
import { gfmTable } from './gfm-table.ts';
import { commentText, readHtml } from './html-blocks.ts';
import { readHtmlText } from './html-text.ts';
import { htmlTokens } from './html-tokens.ts';
import { type Origin, readInline, spanOf } from './inline.ts';
import type { Tree } from './markdown.ts';
import { joinPassages } from './passage.ts';
import { readTree } from './plain/read-tree.ts';

/** What stands around a block. */
interface Around {
  readonly depth: number;
  readonly list: number | null;
  readonly quoted: boolean;
  /** The footnote that the blocks belong to. */
  readonly footnote: string | null;
}

/** Flattens a tree into blocks in reading order. */
export function readBlocks(tree: Tree, origin: Origin, nested = false): Drafts {
  const lastTableEnd = nested ? -1 : origin.source.toLowerCase().lastIndexOf('</table');
  const walk: Walk = { blocks: [], problems: [], origin, nested, lastTableEnd, lists: 0, done: 0 };
  addAll(walk, tree.children ?? [], { depth: 0, list: null, quoted: false, footnote: null });
  return walk;
}

interface Walk extends Drafts {
  readonly origin: Origin;
  /** Within a cell of an HTML table: tables inside are text. */
  readonly nested: boolean;
  readonly lastTableEnd: number;
  /** How many lists were met: each has a number of its own. */
  lists: number;
  /** Everything before this offset has been read already: an HTML table takes nodes behind its first along. */
  done: number;
}

function addAll(walk: Walk, nodes: readonly Tree[], around: Around): void {
  for (const node of nodes) addBlock(walk, node, around);
}

function addBlock(walk: Walk, node: Tree, around: Around): void {
  const span = spanOf(node, walk.origin);
  if (span.end <= walk.done) return;
  if (span.start < walk.done) {
    addRest(walk, node, { start: walk.done, end: span.end }, around);
    return;
  }
  switch (node.type) {
    case 'heading':
      walk.blocks.push({
        type: 'heading',
        span,
        depth: node.depth ?? 1,
        list: null,
        label: null,
        passage: readInline(node.children ?? [], walk.origin),
      });
      return;
    case 'paragraph':
      addParagraph(walk, node.children ?? [], span, around, null);
      return;
    case 'list':
      addList(walk, node, around);
      return;
    case 'blockquote':
      addAll(walk, node.children ?? [], { ...around, depth: around.depth + 1, quoted: true, list: null });
      return;
    case 'table': {
      const { table, tail, problems } = gfmTable(node, walk.origin, around.depth);
      walk.blocks.push(table);
      walk.problems.push(...problems);
      if (tail) walk.blocks.push({ ...tail, type: around.quoted ? 'quote' : 'paragraph' });
      return;
    }
    case 'html':
      addHtml(walk, span, around);
      return;
    case 'code':
      pushOpaque(walk, 'code', span, around, node.value ?? '');
      return;
    case 'thematicBreak':
      pushOpaque(walk, 'break', span, around, '');
      return;
    case 'footnoteDefinition':
      addAll(walk, node.children ?? [], { ...around, footnote: node.label ?? node.identifier ?? '' });
      return;
    case 'mdxFlowExpression': {
      const comment = mdxComment(node.value ?? '');
      if (comment !== null) pushComment(walk, span, comment);
      else pushOpaque(walk, 'raw', span, around, node.value ?? '');
      return;
    }
    case 'mdxJsxFlowElement':
      if (node.name === 'table') addHtml(walk, span, around);
      else addAll(walk, node.children ?? [], around);
      return;
    case 'mdxjsEsm':
    case 'definition':
      pushOpaque(walk, 'raw', span, around, walk.origin.source.slice(span.start, span.end));
      return;
    case 'yaml':
    case 'toml':
      return; // read on its own, before the blocks
    default:
      addAll(walk, node.children ?? [], around);
  }
}

function pushOpaque(
  walk: Walk,
  type: 'code' | 'break' | 'raw',
  span: Span,
  { depth }: Around,
  value: string,
): void {
  walk.blocks.push({ type, span, depth, list: null, value });
}

function pushComment(walk: Walk, span: Span, value: string): void {
  walk.blocks.push({ type: 'comment', span, depth: 0, list: null, value });
}

function addParagraph(
  walk: Walk,
  nodes: readonly Tree[],
  span: Span,
  around: Around,
  item: Item | null,
): void {
  for (const comment of commentsIn(nodes, walk.origin)) walk.blocks.push(comment);
  const passage = readInline(nodes, walk.origin);
  if (!item && isNotProse(passage.text)) {
    const value = walk.origin.source.slice(span.start, span.end);
    const marked = passage.marks.some(({ kind }) => kind === 'image');
    if (passage.text !== '' || !marked) {
      walk.blocks.push({
        type: passage.text === '' ? 'raw' : 'math',
        span,
        depth: around.depth,
        list: null,
        value,
      });
      return;
    }
  }
  const type = item ? 'item' : around.footnote !== null ? 'footnote' : around.quoted ? 'quote' : 'paragraph';
  walk.blocks.push({
    type,
    span,
    depth: around.depth,
    list: item ? around.list : null,
    label: item ? item.label : around.footnote,
    passage,
  });
}

/** Nothing but template tags, or one displayed formula. */
const isNotProse = (text: string): boolean =>
  text === '' || (text.length > 4 && /^\$\$[^$]*\$\$$/.test(text));

interface Item {
  readonly label: string | null;
}

const MARKER = /\d{1,9}[.)]/y;

function addList(walk: Walk, list: Tree, around: Around): void {
  const number = walk.lists++;
  for (const item of list.children ?? []) {
    const { start, end } = spanOf(item, walk.origin);
    MARKER.lastIndex = start;
    const label = list.ordered ? (MARKER.exec(walk.origin.source)?.[0] ?? null) : null;
    const inside = { ...around, list: number };
    const [first, ...rest] = item.children ?? [];
    const content = { ...inside, depth: around.depth + 1, list: null };
    if (first?.type === 'paragraph' && start >= walk.done)
      addParagraph(
        walk,
        first.children ?? [],
        { start, end: Math.min(end, spanOf(first, walk.origin).end) },
        inside,
        { label },
      );
    else if (first) addBlock(walk, first, content);
    addAll(walk, rest, content);
  }
}

/** What a comment in MDX says, its braces already taken off; null for any other expression. */
const mdxComment = (expression: string): string | null =>
  /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(expression)?.[1]?.trim() ?? null;

/** Comments inside a paragraph, which stand before the block that holds them. */
function* commentsIn(nodes: readonly Tree[], origin: Origin): Generator<DraftBlock> {
  for (const node of nodes) {
    const value = inlineComment(node);
    if (value !== null) yield { type: 'comment', span: spanOf(node, origin), depth: 0, list: null, value };
    else if (node.children) yield* commentsIn(node.children, origin);
  }
}

function inlineComment({ type, value = '' }: Tree): string | null {
  if (type === 'mdxTextExpression') return mdxComment(value);
  return type === 'html' && value.startsWith('<!--') ? commentText(value) : null;
}

/** HTML at block level; a table in it reaches to its end tag, whatever Markdown made of the lines between. */
function addHtml(walk: Walk, span: Span, { depth, quoted }: Around): void {
  const { source } = walk.origin;
  if (walk.nested) {
    const passage = readHtmlText(source, htmlTokens(source, span), quoted);
    walk.blocks.push({ type: 'html', span, depth, list: null, label: null, passage });
    return;
  }
  const readMarkdown = (part: Span) => {
    const { blocks } = readBlocks(
      readTree(source.slice(part.start, part.end)),
      { source, shift: part.start },
      true,
    );
    return joinPassages(blocks.filter(isText).map(({ passage }) => passage));
  };
  const { blocks, end } = readHtml(span, depth, {
    source,
    quoted,
    lastTableEnd: walk.lastTableEnd,
    readMarkdown,
  });
  walk.blocks.push(...blocks);
  walk.done = Math.max(walk.done, end);
}

/** What is left of a node whose first part an HTML table took along. */
function addRest(walk: Walk, node: Tree, span: Span, around: Around): void {
  if (node.children && node.type !== 'paragraph' && node.type !== 'table')
    addAll(walk, node.children, around);
  else if (walk.origin.source.slice(span.start, span.end).trim() !== '') addHtml(walk, span, around);
}
