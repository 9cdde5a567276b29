import { lineStarts, type Point, pointAt, type Span } from '../model/position.ts';
import type { Run } from '../model/run.ts';

/** Longest text that is quoted from a related place, so that many findings on one huge table stay linear. */
const QUOTED = 2000;

/** Lines, columns and texts of the files of a run. */
export interface Places {
  point(path: string, offset: number): Point;
  /** Both ends of a span; where the file could not be read, its first character. */
  range(path: string, span: Span): { start: Point; end: Point };
  quote(path: string, span: Span): string;
}

/** Indexes the lines of every file once; a file with both languages counts once. */
export function placesOf(run: Run): Places {
  const sources = new Map<string, { readonly source: string; readonly starts: readonly number[] }>();
  for (const { article } of run.articles)
    for (const { document } of article.versions)
      if (!sources.has(document.path))
        sources.set(document.path, { source: document.source, starts: lineStarts(document.source) });

  return {
    point: (path, offset) => {
      const file = sources.get(path);
      return file ? pointAt(file.starts, offset) : unknown();
    },
    range: (path, span) => {
      const file = sources.get(path);
      return file ? rangeIn(file.starts, span) : { start: unknown(), end: unknown() };
    },
    quote: (path, { start, end }) =>
      sources.get(path)?.source.slice(start, Math.min(end, start + QUOTED)) ?? '',
  };
}

const unknown = (): Point => ({ line: 1, column: 1, offset: 0 });

/** Both ends of a span; most end on the line that they start on, which is not searched for twice. */
function rangeIn(starts: readonly number[], span: Span): { start: Point; end: Point } {
  const start = pointAt(starts, span.start);
  const { line, column } = start;
  const isOneLine = span.end >= span.start && span.end < (starts[line] ?? Number.POSITIVE_INFINITY);
  const end = isOneLine
    ? { line, column: column + span.end - span.start, offset: span.end }
    : pointAt(starts, span.end);
  return { start, end };
}
