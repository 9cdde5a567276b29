import type { Mark, Passage, TextRun } from '../model/document.ts';
import type { Span } from '../model/position.ts';

/** A passage while it is written; text is only ever appended. */
export interface Draft {
  text: string;
  readonly runs: TextRun[];
  readonly marks: Mark[];
}

export const emptyDraft = (): Draft => ({ text: '', runs: [], marks: [] });

export const EMPTY: Passage = { text: '', runs: [], marks: [] };

/** Appends characters that stand in the file one by one. */
export function addLiteral(draft: Draft, text: string, source: number): void {
  if (text === '') return;
  const last = draft.runs.at(-1);
  if (last && last.plainLength === last.sourceLength && last.source + last.sourceLength === source) {
    const length = last.plainLength + text.length;
    draft.runs[draft.runs.length - 1] = { ...last, plainLength: length, sourceLength: length };
  } else
    draft.runs.push({
      plain: draft.text.length,
      plainLength: text.length,
      source,
      sourceLength: text.length,
    });
  draft.text += text;
}

/** Appends text that stands in the file as something else of another length: an entity, an escape, `<br>`. */
export function addAtom(draft: Draft, text: string, source: number, sourceLength: number): void {
  if (text === '') return;
  draft.runs.push({ plain: draft.text.length, plainLength: text.length, source, sourceLength });
  draft.text += text;
}

/** Marks the text from `start` to what has been written so far. */
export function addMark(draft: Draft, kind: Mark['kind'], start: number, value = ''): void {
  draft.marks.push({ kind, start, end: draft.text.length, value });
}

const isLiteral = (run: TextRun): boolean => run.plainLength === run.sourceLength;

/** The index of the first run that reaches beyond an offset of the plain text. */
function firstRun(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.plain + run.plainLength <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Appends a stretch of another passage, with its runs; marks are the caller's concern. */
function addRuns(draft: Draft, { text, runs }: Passage, { start, end }: Span): void {
  for (let i = firstRun(runs, start); i < runs.length; i++) {
    const run = runs[i]!;
    if (run.plain >= end) break;
    const from = Math.max(start, run.plain);
    const to = Math.min(end, run.plain + run.plainLength);
    const piece = text.slice(from, to);
    if (isLiteral(run)) addLiteral(draft, piece, run.source + from - run.plain);
    else addAtom(draft, piece, run.source, run.sourceLength);
  }
}

/** A stretch of a passage as a passage of its own, without white space around it. */
export function slicePassage(passage: Passage, span: Span): Passage {
  let { start, end } = span;
  while (start < end && isSpace(passage.text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(passage.text.charCodeAt(end - 1))) end -= 1;
  if (start === 0 && end === passage.text.length) return passage;
  const draft = emptyDraft();
  addRuns(draft, passage, { start, end });
  for (const mark of passage.marks) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    if (mark.start === mark.end ? mark.start >= start && mark.start <= end : from < to)
      draft.marks.push({ ...mark, start: from - start, end: to - start });
  }
  return draft;
}

/** White space that layout leaves around text; a no-break space is a character that somebody wrote. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** A replacement of a stretch of the plain text; an empty `text` takes it out. `mark` is put over what replaces it. */
export interface Edit extends Span {
  readonly text: string;
  readonly mark?: { readonly kind: Mark['kind']; readonly value: string };
}

/** The passage with the edits made, which are in order and apart; what replaces text stands where that text stood. */
export function editPassage(passage: Passage, edits: readonly Edit[]): Passage {
  if (edits.length === 0) return passage;
  const draft = emptyDraft();
  const moved: { readonly at: number; readonly by: number }[] = [];
  let position = 0;
  for (const edit of edits) {
    addRuns(draft, passage, { start: position, end: edit.start });
    const at = draft.text.length;
    if (edit.text !== '') {
      const source = sourceOf(passage, edit);
      addAtom(draft, edit.text, source.start, source.end - source.start);
    }
    if (edit.mark) addMark(draft, edit.mark.kind, at, edit.mark.value);
    moved.push({ at: edit.start, by: 0 }, { at: edit.end, by: draft.text.length - edit.end });
    position = edit.end;
  }
  addRuns(draft, passage, { start: position, end: passage.text.length });
  const shift = (offset: number): number => {
    let by = 0;
    for (let i = 0; i < edits.length; i++) {
      const edit = edits[i]!;
      if (offset <= edit.start) break;
      if (offset < edit.end) return edit.start + by;
      by = moved[2 * i + 1]!.by;
    }
    return offset + by;
  };
  for (const mark of passage.marks)
    draft.marks.push({ ...mark, start: shift(mark.start), end: shift(mark.end) });
  return draft;
}

/** Passages as one, each on a line of its own. */
export function joinPassages(passages: readonly Passage[]): Passage {
  const draft = emptyDraft();
  for (const passage of passages) {
    if (passage.text === '') continue;
    if (draft.text !== '') addAtom(draft, '\n', endOf(draft), 0);
    const offset = draft.text.length;
    addRuns(draft, passage, { start: 0, end: passage.text.length });
    for (const mark of passage.marks)
      draft.marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
  }
  return draft;
}

const endOf = ({ runs }: Passage): number => {
  const last = runs.at(-1);
  return last ? last.source + last.sourceLength : 0;
};

/** Where a stretch of the plain text stands in the file. */
export function sourceOf({ runs }: Passage, { start, end }: Span): Span {
  const first = runs[firstRun(runs, start)];
  const last = runs[firstRun(runs, Math.max(start, end - 1))];
  if (!first || !last) return { start: 0, end: 0 };
  return {
    start: isLiteral(first) ? first.source + Math.max(0, start - first.plain) : first.source,
    end: isLiteral(last)
      ? last.source + Math.min(last.plainLength, end - last.plain)
      : last.source + last.sourceLength,
  };
}

/** The lines of a passage as stretches of its text, line ends left out. */
export function linesOf({ text }: Passage): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    lines.push({ start, end });
    start = end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Whether a character stands in the file as itself: an escaped one does not. */
export function isLiteralAt({ runs }: Passage, offset: number): boolean {
  const run = runs[firstRun(runs, offset)];
  return run !== undefined && isLiteral(run);
}

/** Whether an offset of a passage lies in code, where nothing is notation. */
export const isCode = (marks: readonly Mark[], offset: number): boolean =>
  marks.some(({ kind, start, end }) => kind === 'code' && start <= offset && offset < end);
