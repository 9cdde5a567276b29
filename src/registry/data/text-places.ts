import { lineStarts, pointAt } from '../../model/position.ts';
import type { RegistryPlace } from '../../model/registry.ts';
import type { Spot } from '../problems.ts';

/** Longer lines are quoted only so far. */
const LONGEST_EXCERPT = 200;

/** Offsets of a data file as places. */
export interface TextPlaces {
  readonly lines: number;
  place(offset: number): RegistryPlace;
  spot(offset: number): Spot;
}

export function createPlaces(path: string, text: string): TextPlaces {
  const starts = lineStarts(text);
  const place = (offset: number): RegistryPlace => {
    const { line, column } = pointAt(starts, offset);
    return { path, line, column };
  };
  return {
    lines: starts.length,
    place,
    spot(offset) {
      const { line, column } = place(offset);
      const start = starts[line - 1]!;
      const end = Math.min(starts[line] ?? text.length, start + LONGEST_EXCERPT);
      return { path, line, column, excerpt: text.slice(start, end).trimEnd() };
    },
  };
}
