import type { Mark } from '../model/document.ts';
import type { Span } from '../model/position.ts';
import { readTag } from './html-tokens.ts';
import { addAtom, addMark, type Draft } from './passage.ts';

/** An element that is open where a passage is being written. */
export interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly source: number;
  readonly value: string;
  readonly runs: number;
}

/** HTML elements that mean what a Markdown construct means. */
const TAG_MARKS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['a', 'link'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['pre', 'code'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
]);

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'[i]!]),
);
const SUBSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((c, i) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋'[i]!]),
);

/** A tag within text: a line break, the two ends of an element that has a mark or a notation, or nothing to read. */
export function addTag(draft: Draft, raw: string, span: Span, open: OpenTag[]): void {
  const tag = readTag(raw, 0);
  if (tag === null) {
    addMark(draft, 'html', draft.text.length, raw);
    return;
  }
  if (tag.name === 'br') {
    addAtom(draft, '\n', span.start, span.end - span.start);
    return;
  }
  if (!tag.closing) {
    open.push(openElement(draft, tag.name, span.start, tag.name === 'a' ? (tag.attributes.href ?? '') : ''));
    if (open.length > 64) open.shift(); // elements that are never closed do not pile up
    if (!TAG_MARKS.has(tag.name)) addMark(draft, 'html', draft.text.length, raw);
    return;
  }
  let i = open.length - 1;
  while (i >= 0 && open[i]!.name !== tag.name) i -= 1;
  if (i < 0) {
    addMark(draft, 'html', draft.text.length, raw);
    return;
  }
  const [from] = open.splice(i);
  closeElement(draft, from!, span.end);
}

/** Notes where an element begins, before its content is written. */
export const openElement = (draft: Draft, name: string, source: number, value = ''): OpenTag => ({
  name,
  start: draft.text.length,
  source,
  value,
  runs: draft.runs.length,
});

/** Puts over an element's content what the element means. */
export function closeElement(draft: Draft, from: OpenTag, end: number): void {
  const kind = TAG_MARKS.get(from.name);
  if (kind) addMark(draft, kind, from.start, kind === 'code' ? draft.text.slice(from.start) : from.value);
  else if (from.name === 'sup') raise(draft, from, end, SUPERSCRIPT);
  else if (from.name === 'sub') raise(draft, from, end, SUBSCRIPT);
}

/** Raised and lowered digits become their own characters, so that `10<sup>5</sup>` is never read as 105. */
function raise(draft: Draft, from: OpenTag, end: number, digits: Readonly<Record<string, string>>): void {
  const plain = draft.text.slice(from.start);
  if (plain === '' || plain.length > 16) return;
  let raised = '';
  for (const character of plain) {
    const digit = digits[character];
    if (digit === undefined) return;
    raised += digit;
  }
  draft.text = draft.text.slice(0, from.start);
  draft.runs.length = from.runs;
  addAtom(draft, raised, from.source, end - from.source);
}
