import type { Span } from '../model/position.ts';
import { referenceAt } from './character-reference.ts';
import { addAtom, addLiteral, type Draft } from './passage.ts';

const isEscapable = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126);

/** Where value and source may part company though the next character of both is the same: `&`, `\\`, line ends. */
const isSpecial = (code: number): boolean => code === 38 || code === 92 || code === 10 || code === 13;

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';
const isEnd = (char: string | undefined): boolean => char === '\n' || char === '\r';
/** What may stand at the start of a continuation line and belong to the containers around it. */
const isPrefix = (char: string | undefined): boolean => isBlank(char) || char === '>';

/** Neither entities nor escapes are read in code. */
type Kind = 'text' | 'code';

/** The offset after the indentation and the quote marks that a continuation line starts with and its text does not. */
function skipPrefix(
  source: string,
  from: number,
  limit: number,
  value: string,
  at: number,
  kind: Kind,
): number {
  let end = from;
  while (end < limit && isPrefix(source[end])) end += 1;
  if (kind === 'text' && (source[end] === '\\' || isPrefix(referenceAt(source, end)?.text))) return end;
  let own = 0; // a line that is indented too far to be a quote keeps its `>`
  while (isPrefix(value[at + own])) own += 1;
  return Math.max(from, end - own);
}

/**
 * Appends a text node by walking its value and its source together, since neither entities, escapes, line ends nor
 * the marks of containers at the start of a line have equal lengths in both: `82.7&percnt;` is `82.7%`.
 */
export function addText(draft: Draft, value: string, source: string, { start, end }: Span, kind: Kind): void {
  if (end - start === value.length && source.startsWith(value, start) && !/[\r\n]/.test(value)) {
    addLiteral(draft, value, start);
    return;
  }
  let s = start;
  let v = 0;
  while (v < value.length) {
    const from = s;
    while (s < end && v < value.length && source[s] === value[v] && !isSpecial(source.charCodeAt(s))) {
      s += 1;
      v += 1;
    }
    addLiteral(draft, value.slice(v - s + from, v), from);
    if (v === value.length) return;
    const read = value[v]!;
    const written = source[s];
    if (s >= end) {
      addAtom(draft, value.slice(v), end, 0);
      return;
    }
    if (isEnd(written)) {
      const length = written === '\r' && source[s + 1] === '\n' ? 2 : 1;
      if (isEnd(read) || (kind === 'code' && read === ' ')) {
        v += read === '\r' && value[v + 1] === '\n' ? 2 : 1;
        if (length === 1) addLiteral(draft, '\n', s);
        else addAtom(draft, '\n', s, length);
      }
      s = skipPrefix(source, s + length, end, value, v, kind);
    } else if (
      kind === 'text' &&
      written === '\\' &&
      isEscapable(source.charCodeAt(s + 1)) &&
      source[s + 1] === read
    ) {
      addAtom(draft, read, s, 2);
      s += 2;
      v += 1;
    } else if (kind === 'code' && written === '\\' && source[s + 1] === '|' && read === '|') {
      addAtom(draft, read, s, 2); // only inside a table cell is the pipe of code escaped
      s += 2;
      v += 1;
    } else {
      const reference = kind === 'text' && written === '&' ? referenceAt(source, s) : null;
      if (reference && value.startsWith(reference.text, v)) {
        addAtom(draft, reference.text, s, reference.length);
        s += reference.length;
        v += reference.text.length;
      } else if (written === read || (written === '\0' && read === '\ufffd')) {
        addLiteral(draft, read, s);
        s += 1;
        v += 1;
      } else if (isBlank(written)) s += 1;
      else {
        // Nothing known leads here; the rest is kept as one piece, so that it is read and its place is right as a whole.
        const rest = value.slice(v);
        addAtom(draft, rest, s, end - s === rest.length ? end - s - 1 : end - s);
        return;
      }
    }
  }
}
