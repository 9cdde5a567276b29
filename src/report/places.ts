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

  const point = (path: string, offset: number): Point => {
    const file = sources.get(path);
    return file ? pointAt(file.starts, offset) : { line: 1, column: 1, offset: 0 };
  };
  return {
    point,
    range: (path, { start, end }) => ({ start: point(path, start), end: point(path, end) }),
    quote: (path, { start, end }) =>
      sources.get(path)?.source.slice(start, Math.min(end, start + QUOTED)) ?? '',
  };
}
