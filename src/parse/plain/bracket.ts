import type { Tree } from '../markdown.ts';
import { resolveRuns } from './attention.ts';
import { hasLabels, identifierOf, isLink, isNote } from './labels.ts';
import { resourceAt } from './link.ts';
import { place } from './page.ts';
import { crossesMarks, flush, type InlineReader, leave, moveTo, put, type Scan } from './scan.ts';

/** A `[` or `![`. */
export interface Bracket {
  /** How many pieces stand before it. */
  readonly index: number;
  readonly start: number;
  readonly image: boolean;
  /** Before a link that it would hold, and no link holds another. */
  inactive: boolean;
}

/** More than any paragraph has: answering them takes a time that grows faster than the text. */
const MOST = 4000;

/** `[`, or all of a `[^note]`. Declines: notes in a way that is not followed, and more brackets than any paragraph has. */
export const readOpenBracket: InlineReader = (scan) => {
  const { page, pieces, brackets, at } = scan;
  const { source, labels } = page;
  const image = at > scan.text && source[at - 1] === '!';
  if (source[at + 1] === '^' && (labels.notes.size > 0 || labels.doubtful)) {
    const label = /^\[\^([^[\]\s]*)\]/.exec(scan.written.slice(at - scan.lineStart))?.[1] ?? '';
    if (image || labels.doubtful || /[\\&]/.test(label)) return false;
    if (label !== '' && isNote(labels, label)) {
      const end = at + label.length + 3;
      const identifier = identifierOf(label);
      put(scan, at, { type: 'footnoteReference', identifier, label, position: place(at, end) }, end);
      return true;
    }
  }
  if (brackets.length > MOST) return false;
  const start = image ? at - 1 : at;
  flush(scan, start);
  brackets.push({ index: pieces.length, start, image, inactive: false });
  moveTo(scan, at + 1);
  // Its own piece, behind an empty one, so that what stands around it is not taken into it.
  pieces.push({ type: 'text', value: source.slice(start, at + 1), position: place(start, at + 1) });
  pieces.push({ type: 'run', marker: '', start: at + 1, end: at + 1, open: false, close: false });
  return true;
};

/** A label that may end in the next line. */
const OPEN_LABEL = /^\[[^[\]]*$/;

/** `]`, or all of a `](address)` or `][label]`. Declines a label over lines within a container, and what `resourceAt` and `referenceBehind` decline. */
export const readCloseBracket: InlineReader = (scan) => {
  const { page, at, lineStart, lineEnd } = scan;
  const bracket = scan.brackets.pop();
  if (!bracket || bracket.inactive) return leave(scan);
  if (at + 1 < lineEnd && page.source[at + 1] === '(') {
    const resource = resourceAt(scan.written, at + 1 - lineStart);
    if (resource === null) return false;
    close(scan, bracket, { url: resource.url }, lineStart + resource.end);
    return true;
  }
  if (OPEN_LABEL.test(scan.written.slice(at + 1 - lineStart)) && crossesMarks(scan)) return false;
  if (!hasLabels(page.labels)) return leave(scan);
  const reference = referenceBehind(scan, bracket);
  if (reference === null) return false;
  const { end, ...target } = reference;
  if (end === 0) return leave(scan);
  close(scan, bracket, target, end);
  return true;
};

/** What a link leads to. */
type Target = Pick<Tree, 'url' | 'identifier' | 'label'>;

/** Makes a link or an image of a bracket and what stands behind it. */
function close(scan: Scan, bracket: Bracket, target: Target, end: number): void {
  const { page, pieces, brackets } = scan;
  flush(scan, scan.at);
  const children = resolveRuns(page.source, pieces.slice(bracket.index + 1));
  pieces.length = bracket.index;
  const position = place(bracket.start, end);
  const kind = target.url === undefined ? 'Reference' : '';
  if (bracket.image) pieces.push({ type: `image${kind}`, ...target, position });
  else {
    pieces.push({ type: `link${kind}`, ...target, position, children });
    for (let i = brackets.length - 1; i >= 0 && !brackets[i]!.inactive; i--)
      if (!brackets[i]!.image) brackets[i]!.inactive = true;
  }
  moveTo(scan, end);
}

/**
 * The label that the bracket answered at `scan.at` refers to, its end 0 where it refers to none. Declines, with null:
 * labels over several lines, with escapes or references, and what one of these may be.
 */
function referenceBehind({ page, at, lineEnd }: Scan, bracket: Bracket): (Target & { end: number }) | null {
  const { source, labels } = page;
  const own = source.slice(bracket.start + (bracket.image ? 2 : 1), at);
  if (labels.doubtful || /[\r\n]/.test(own)) return null;
  const behind = /^\[([^[\]]*)\]/.exec(source.slice(at + 1, lineEnd));
  if (!behind && source[at + 1] === '[' && at + 1 < lineEnd) return null;
  const label = behind?.[1] || own;
  if (/[\\&]/.test(label) || label.length > 900 || (behind?.[1] && label.trim() === '')) return null;
  if (!isLink(labels, label)) return { end: 0 };
  return { identifier: identifierOf(label), label, end: at + 1 + (behind?.[0].length ?? 0) };
}
