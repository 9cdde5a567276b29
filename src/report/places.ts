import { lineStarts, type Point, pointAt, type Span } from '../model/position.ts';
import type { CheckedArticle } from '../model/run.ts';

/** Longest text that is quoted from a related place, so that many findings on one huge table stay linear. */
const QUOTED = 2000;

/** Lines, columns and texts of the files of a run. */
export interface Places {
  point(path: string, offset: number): Point;
  /** Both ends of a span; where the file could not be read, its first character. */
  range(path: string, span: Span): { start: Point; end: Point };
  quote(path: string, span: Span): string;
  /** The text of a file; null where it could not be read. */
  source(path: string): string | null;
}

interface File {
  readonly source: string;
  readonly starts: readonly number[];
}

/** Lines of so many files are held: reports go from article to article, and a large run has too many for all of them. */
const HELD = 64;

/** Indexes the lines of a file when a place in it is first asked for; a file with both languages counts once. */
export function placesOf(articles: readonly CheckedArticle[]): Places {
  const owners = new Map<string, CheckedArticle>();
  for (const checked of articles)
    for (const path of checked.tally.read) if (!owners.has(path)) owners.set(path, checked);
  const files = new Map<string, File>();
  const fileAt = (path: string): File | null => {
    const known = files.get(path);
    const owner = owners.get(path);
    if (known !== undefined || owner === undefined) return known ?? null;
    const source = owner.sourceOf(path);
    const file = { source, starts: lineStarts(source) };
    if (files.size >= HELD) files.delete(files.keys().next().value!);
    files.set(path, file);
    return file;
  };

  return {
    point: (path, offset) => {
      const file = fileAt(path);
      return file ? pointAt(file.starts, offset) : unknown();
    },
    range: (path, span) => {
      const file = fileAt(path);
      return file ? rangeIn(file.starts, span) : { start: unknown(), end: unknown() };
    },
    source: (path) => fileAt(path)?.source ?? null,
    quote: (path, { start, end }) => fileAt(path)?.source.slice(start, Math.min(end, start + QUOTED)) ?? '',
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
