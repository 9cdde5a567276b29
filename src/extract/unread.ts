import type { Mark, Passage } from '../model/document.ts';
import type { Reading, SkipReason } from '../model/reading.ts';

/** Stretches that are never read: code, and formulas that are more than a figure (a figure lost its dollar signs when it was parsed). */
function reasonOf({ kind, start }: Mark, text: string): SkipReason | null {
  if (kind === 'code') return 'code';
  return kind === 'math' && text[start] === '$' ? 'formula' : null;
}

/** Stands for one character that is not read. */
const UNREAD = '\ufffc';

/** The text with such stretches blanked out, and those of them that hold digits, which are skipped knowingly. */
export function blankUnread({ text, marks }: Passage): { text: string; skipped: readonly Reading[] } {
  if (!marks.some((mark) => reasonOf(mark, text) !== null)) return { text, skipped: [] };
  const skipped: Reading[] = [];
  let blanked = '';
  let position = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const reason = reasonOf(mark, text);
    if (reason === null || mark.start < position || mark.start === mark.end) continue;
    const { start, end } = mark;
    blanked += text.slice(position, start) + UNREAD.repeat(end - start);
    position = end;
    if (/\d/.test(text.slice(start, end))) skipped.push({ start, end, skipped: reason });
  }
  return position === 0 ? { text, skipped } : { text: blanked + text.slice(position), skipped };
}
