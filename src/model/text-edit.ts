import type { Span } from './position.ts';

/** The stretch of a file that a text takes the place of; an insertion where it is empty. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A text with edits in order made: `abc`, 1–2 → `x` gives `axc`. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
