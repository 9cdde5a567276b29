import type { Passage } from '../model/document.ts';
import { referenceAt } from './character-reference.ts';
import type { HtmlToken } from './html-tokens.ts';
import { addTag, type OpenTag } from './inline-html.ts';
import { readNotation } from './notation.ts';
import { addAtom, addLiteral, addMark, type Draft, emptyDraft, slicePassage } from './passage.ts';

/** What a reader sees of a run of HTML: tags gone, entities resolved, white space collapsed, `<br>` a line end. */
export function readHtmlText(source: string, tokens: readonly HtmlToken[], quoted: boolean): Passage {
  const draft = emptyDraft();
  const open: OpenTag[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') addCollapsed(draft, source, token.start, token.end, quoted);
    else if (token.kind === 'tag') {
      const raw = source.slice(token.start, token.end);
      if (token.name === 'img') addMark(draft, 'image', draft.text.length, token.attributes.src ?? '');
      else if (BLOCKS.has(token.name)) addLineEnd(draft, token.start);
      else addTag(draft, raw, token, open);
    }
  }
  return readNotation(slicePassage(draft, { start: 0, end: draft.text.length }));
}

/** Elements that start and end a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function addLineEnd(draft: Draft, source: number): void {
  if (draft.text !== '' && !draft.text.endsWith('\n')) addAtom(draft, '\n', source, 0);
}

const SPACE = /[ \t\n\r\f]/;

function addCollapsed(draft: Draft, source: string, start: number, end: number, quoted: boolean): void {
  let position = start;
  while (position < end) {
    let to = position;
    while (to < end && !SPACE.test(source[to]!) && source[to] !== '&') to += 1;
    addLiteral(draft, source.slice(position, to), position);
    if (to === end) return;
    position = to;
    if (source[to] === '&') {
      const reference = referenceAt(source, to);
      if (reference) addAtom(draft, reference.text, to, reference.length);
      else addLiteral(draft, '&', to);
      position += reference?.length ?? 1;
      continue;
    }
    let lineEnd = false;
    while (to < end && (SPACE.test(source[to]!) || (quoted && lineEnd && source[to] === '>'))) {
      if (source[to] === '\n' || source[to] === '\r') lineEnd = true;
      to += 1;
    }
    if (draft.text !== '' && !/[ \n]$/.test(draft.text)) {
      if (source[position] === ' ') addLiteral(draft, ' ', position);
      else addAtom(draft, ' ', position, to - position === 1 ? 0 : to - position);
    }
    position = to;
  }
}
