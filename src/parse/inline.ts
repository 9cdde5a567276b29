import type { Passage } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { addTag, closeElement, type OpenTag, openElement } from './inline-html.ts';
import type { Tree } from './markdown.ts';
import { readNotation } from './notation.ts';
import { addAtom, addMark, type Draft, emptyDraft, slicePassage } from './passage.ts';
import { addText } from './text-runs.ts';

/** The file a tree was parsed from, and by how much the tree's offsets lie behind those of the file. */
export interface Origin {
  readonly source: string;
  readonly shift: number;
}

/** Where a node stands in the file. */
export function spanOf(node: Tree, { shift, source }: Origin): Span {
  const { start, end } = node.position ?? {};
  return { start: (start?.offset ?? 0) + shift, end: (end?.offset ?? source.length - shift) + shift };
}

/** What a reader sees of inline Markdown, with the way back into the file. */
export function readInline(nodes: readonly Tree[], origin: Origin): Passage {
  const draft = emptyDraft();
  const open: OpenTag[] = [];
  for (const node of nodes) addNode(draft, node, origin, open);
  return readNotation(slicePassage(draft, { start: 0, end: draft.text.length }));
}

/** An autolink written out in the text runs into the Chinese behind it; a URL ends before the first such character. */
const BEYOND_URL = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/;

function addNode(draft: Draft, node: Tree, origin: Origin, open: OpenTag[]): void {
  const span = spanOf(node, origin);
  const start = draft.text.length;
  switch (node.type) {
    case 'text':
      addText(draft, node.value ?? '', origin.source, span, 'text');
      return;
    case 'inlineCode':
      addText(draft, node.value ?? '', origin.source, insideCode(origin.source, span), 'code');
      addMark(draft, 'code', start, node.value);
      return;
    case 'break':
      addAtom(draft, '\n', span.start, span.end - span.start);
      return;
    case 'html':
      addTag(draft, node.value ?? '', span, open);
      return;
    case 'image':
    case 'imageReference':
      addMark(draft, 'image', start, node.url ?? node.identifier ?? '');
      return;
    case 'footnoteReference':
      addMark(draft, 'footnote', start, node.label ?? node.identifier ?? '');
      return;
    case 'mdxTextExpression':
      addMark(draft, 'html', start, `{${node.value ?? ''}}`);
      return;
    case 'link':
    case 'linkReference': {
      addChildren(draft, node, origin, open);
      const url = node.url ?? node.identifier ?? '';
      const cut = isBare(origin.source, span) ? draft.text.slice(start).search(BEYOND_URL) : -1;
      if (cut < 0) addMark(draft, 'link', start, url);
      else
        draft.marks.push({
          kind: 'link',
          start,
          end: start + cut,
          value: url.slice(0, Math.max(0, url.search(BEYOND_URL))),
        });
      return;
    }
    case 'mdxJsxTextElement': {
      if (node.name === 'br') {
        addAtom(draft, '\n', span.start, span.end - span.start);
        return;
      }
      const element = openElement(draft, node.name ?? '', span.start);
      addChildren(draft, node, origin, open);
      addMark(draft, 'html', start, node.name ?? '');
      closeElement(draft, element, span.end);
      return;
    }
    default:
      addChildren(draft, node, origin, open);
      if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
        addMark(draft, node.type, start);
  }
}

function addChildren(draft: Draft, node: Tree, origin: Origin, open: OpenTag[]): void {
  for (const child of node.children ?? []) addNode(draft, child, origin, open);
}

/** A link that was written as its address alone, without brackets. */
const isBare = (source: string, { start }: Span): boolean => source[start] !== '[' && source[start] !== '<';

/** The inside of a code span: its fences off, and the one space that Markdown drops on either side. */
function insideCode(source: string, { start, end }: Span): Span {
  let fence = 0;
  while (source[start + fence] === '`') fence += 1;
  let from = start + fence;
  let to = end - fence;
  const padded = (at: number): boolean => source[at] === ' ' || source[at] === '\n' || source[at] === '\r';
  if (to - from > 1 && padded(from) && padded(to - 1) && source.slice(from, to).trim() !== '') {
    from += 1;
    to -= 1;
  }
  return { start: from, end: to };
}
