import { referenceAt } from '../character-reference.ts';
import type { Tree } from '../markdown.ts';
import { addressAt } from './address.ts';
import { addText, type Piece, resolveRuns, runAt } from './attention.ts';
import { codeSpanAt } from './code-span.ts';
import { hasLabels, identifierOf, isLink, isNote } from './labels.ts';
import { resourceAt } from './link.ts';
import { type Page, place, trimEnd } from './page.ts';
import { tagEnd } from './tag.ts';

/** More runs, or brackets, than any paragraph has: pairing them takes a time that grows faster than the text. */
const MOST = 4000;

/** What may begin something else than text. */
const SPECIAL = /[\\`*_[\]<&~@]/g;
/** The same where the text holds what looks like an address written out. */
const SPECIAL_OR_ADDRESS = /[\\`*_[\]<&~@]|:\/\/|www\./gi;
const ADDRESS = /:\/\/|www\./i;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const EMAIL = /[\w.+-]/;

/** A `[` or `![` that no `]` has answered yet. */
interface Bracket {
  readonly index: number;
  readonly start: number;
  readonly image: boolean;
  /** Behind a link, in which no other link can be. */
  inactive: boolean;
}

/**
 * Inline content from an offset in one line to an offset in another. Declines, with null: e-mail addresses,
 * `~~`, tags and code that span lines, links whose destination or title is not plain, and labels that may be defined.
 */
export function readInline(
  page: Page,
  from: number,
  start: number,
  to: number,
  end: number,
  inTable = false,
): Tree[] | null {
  const { source, ends, nexts, firsts, labels } = page;
  const special = hasAddress(source, start, end) ? SPECIAL_OR_ADDRESS : SPECIAL;
  const pieces: Piece[] = [];
  const brackets: Bracket[] = [];
  const unclosed = new Set<number>();
  let runs = 0;
  let unmarked = false; // no marks of containers stand between the lines to come
  let at = start;
  for (let line = from; line <= to; line++) {
    const lineEnd = line === to ? end : ends[line]!;
    const lineStart = at;
    const written = source.slice(at, lineEnd);
    let text = at;
    const flush = (until: number): void => {
      if (until > text) addText(pieces, source.slice(text, until), text, until);
    };
    for (;;) {
      special.lastIndex = at - lineStart;
      const found = special.exec(written);
      if (found === null) break;
      at = lineStart + found.index;
      const char = source[at]!;
      if (char === '*' || char === '_') {
        const run = runAt(source, at, lineStart, lineEnd);
        if (run === null || ++runs > MOST) return null;
        flush(at);
        pieces.push(run);
        at = run.end;
        text = at;
      } else if (char === '`') {
        const code = codeSpanAt(source, at, lineEnd, end, unclosed, inTable);
        if (code === null) return null;
        if (typeof code === 'number') {
          if (!unmarked && crossesMarks(page, line, to)) return null;
          unmarked = true;
          at = code;
        } else {
          flush(at);
          pieces.push(code);
          at = code.position!.end.offset!;
          text = at;
        }
      } else if (char === '[') {
        const image = at > text && source[at - 1] === '!';
        if (source[at + 1] === '^' && (labels.notes.size > 0 || labels.doubtful)) {
          const label = /^\[\^([^[\]\s]*)\]/.exec(written.slice(at - lineStart))?.[1] ?? '';
          if (image || labels.doubtful || /[\\&]/.test(label)) return null;
          if (label !== '' && isNote(labels, label)) {
            flush(at);
            const end = at + label.length + 3;
            pieces.push({
              type: 'footnoteReference',
              identifier: identifierOf(label),
              label,
              position: place(at, end),
            });
            at = end;
            text = at;
            continue;
          }
        }
        if (brackets.length > MOST) return null;
        const begin = image ? at - 1 : at;
        flush(begin);
        brackets.push({ index: pieces.length, start: begin, image, inactive: false });
        at += 1;
        // Its own piece, so that what stands before it is not taken into the link.
        pieces.push({ type: 'text', value: source.slice(begin, at), position: place(begin, at) });
        text = at;
        pieces.push({ type: 'run', marker: '', start: at, end: at, open: false, close: false });
      } else if (char === ']') {
        const bracket = brackets.pop();
        const next = at + 1 < lineEnd ? source[at + 1] : '';
        if (!bracket || bracket.inactive) at += 1;
        else if (next === '(') {
          const resource = resourceAt(written, at + 1 - lineStart);
          if (resource === null) return null;
          flush(at);
          at = lineStart + resource.end;
          closeBracket(source, pieces, brackets, bracket, { url: resource.url, end: at });
          text = at;
        } else if (!hasLabels(labels)) at += 1;
        else {
          const reference = referenceBehind(page, bracket, at, lineEnd);
          if (reference === null) return null;
          if (reference.end === 0) at += 1;
          else {
            flush(at);
            closeBracket(source, pieces, brackets, bracket, reference);
            at = reference.end;
            text = at;
          }
        }
      } else if (char === '\\') {
        if (at + 1 === lineEnd && line < to) {
          flush(at);
          pieces.push({ type: 'break', position: place(at, nexts[line]!) });
          text = nexts[line]!;
          at = text;
          break;
        }
        if (at + 1 < lineEnd && ESCAPABLE.test(source[at + 1]!)) {
          flush(at);
          addText(pieces, source[at + 1]!, at, at + 2);
          at += 2;
          text = at;
        } else at += 1;
      } else if (char === '<') {
        const tag = tagEnd(written, at - lineStart);
        if (tag < 0) return null;
        const close = lineStart + tag;
        if (close > at) {
          flush(at);
          pieces.push({ type: 'html', value: source.slice(at, close), position: place(at, close) });
          at = close;
          text = at;
        } else at += 1;
      } else if (char === '&') {
        const reference = referenceAt(source, at);
        if (reference && at + reference.length <= lineEnd) {
          flush(at);
          addText(pieces, reference.text, at, at + reference.length);
          at += reference.length;
          text = at;
        } else at += 1;
      } else if (char === '~') {
        if (source[at + 1] === '~') return null;
        at += 1;
      } else if (char === '@') {
        if (EMAIL.test(source[at - 1] ?? '') && EMAIL.test(source[at + 1] ?? '')) return null;
        at += 1;
      } else {
        if (char !== ':' && at + 4 >= lineEnd) return null;
        const address = brackets.length === 0 ? addressAt(written, at - lineStart, text - lineStart) : null;
        if (address) {
          if (char !== ':' && address.url.includes('@')) return null;
          const end = lineStart + address.end;
          flush(lineStart + address.start);
          const position = place(lineStart + address.start, end);
          const child: Tree = { type: 'text', value: source.slice(lineStart + address.start, end), position };
          pieces.push({ type: 'link', url: address.url, position, children: [child] });
          at = end;
          text = at;
        } else at += 1;
      }
    }
    if (line === to) {
      flush(trimEnd(source, text, lineEnd));
      break;
    }
    if (at < nexts[line]!) {
      const trimmed = trimEnd(source, text, lineEnd);
      flush(trimmed);
      if (lineEnd - trimmed > 1 && !source.slice(trimmed, lineEnd).includes('\t'))
        pieces.push({ type: 'break', position: place(trimmed, nexts[line]!) });
      else addText(pieces, source.slice(lineEnd, nexts[line]!), lineEnd, nexts[line]!);
    }
    at = firsts[line + 1]!;
  }
  return resolveRuns(source, pieces);
}

/** Whether lines within a container follow: where remark has looked there in vain, it places line ends behind the marks. */
function crossesMarks({ starts, nexts }: Page, from: number, to: number): boolean {
  for (let line = from; line < to; line++) if (starts[line + 1] !== nexts[line]) return true;
  return false;
}

/** What a link leads to, and where it ends. */
type Target = Pick<Tree, 'url' | 'identifier' | 'label'> & { readonly end: number };

/** Makes a link or an image of a bracket and what stands behind it. */
function closeBracket(
  source: string,
  pieces: Piece[],
  brackets: readonly Bracket[],
  bracket: Bracket,
  { end, ...target }: Target,
): void {
  const children = resolveRuns(source, pieces.slice(bracket.index + 1));
  pieces.length = bracket.index;
  const position = place(bracket.start, end);
  const kind = target.url === undefined ? 'Reference' : '';
  if (bracket.image) {
    pieces.push({ type: `image${kind}`, ...target, position });
    return;
  }
  pieces.push({ type: `link${kind}`, ...target, position, children });
  for (const other of brackets) if (!other.image) other.inactive = true;
}

/** The label that a bracket refers to, its end 0 where it refers to none; null where it may or may not. */
function referenceBehind(page: Page, bracket: Bracket, at: number, lineEnd: number): Target | null {
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

const hasAddress = (source: string, start: number, end: number): boolean =>
  ADDRESS.test(source.slice(start, end));
