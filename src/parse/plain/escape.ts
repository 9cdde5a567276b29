import { referenceAt } from '../character-reference.ts';
import { addText } from './attention.ts';
import { place } from './page.ts';
import { flush, type InlineReader, leave, moveTo, type Scan } from './scan.ts';

// Characters that are written otherwise than as themselves. Nothing of it is declined.

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** `\*` is an asterisk, and a backslash at the end of a line breaks it. */
export const readBackslash: InlineReader = (scan) => {
  const { page, pieces, at, line, lineEnd } = scan;
  if (at + 1 === lineEnd && line < scan.lastLine) {
    flush(scan, at);
    const next = page.nexts[line]!;
    pieces.push({ type: 'break', position: place(at, next) });
    moveTo(scan, next);
    return true;
  }
  if (at + 1 >= lineEnd || !ESCAPABLE.test(page.source[at + 1]!)) return leave(scan);
  return putText(scan, page.source[at + 1]!, 2);
};

/** `&amp;` */
export const readReference: InlineReader = (scan) => {
  const { page, at, lineEnd } = scan;
  const reference = referenceAt(page.source, at);
  if (!reference || at + reference.length > lineEnd) return leave(scan);
  return putText(scan, reference.text, reference.length);
};

/** Appends text that stands for so many characters of the source. */
function putText(scan: Scan, text: string, length: number): true {
  const { at } = scan;
  flush(scan, at);
  addText(scan.pieces, text, at, at + length);
  moveTo(scan, at + length);
  return true;
}
