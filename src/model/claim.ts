import type { Span } from './position.ts';
import type { Quantity } from './quantity.ts';
import type { Language, SkipReason } from './reading.ts';

/** A place that lends a claim what its own words leave out: a unit in a column header, the year in a heading. */
export interface Context extends Span {
  readonly lends: 'unit' | 'scale' | 'year' | 'locale';
}

/** One numeric expression of an article and where it stands. `quantity` is null for what was skipped, and then `skipped` says why. */
export interface Claim {
  /** Article, language and a hash of heading path, sentence without its numbers, and ordinal among equals: survives an edit of the number. */
  readonly id: string;
  readonly lang: Language;
  readonly path: string;
  /** In the file: `source.slice(span.start, span.end) === text`. */
  readonly span: Span;
  readonly text: string;
  /** As read, without marks and entities; `extractQuantities(plain)` gives this quantity, context apart. */
  readonly plain: string;
  readonly segments: readonly Span[];
  readonly context: readonly Context[];
  /** The heading path, joined by ` › `. */
  readonly section: string;
  readonly sentence: string;
  readonly quantity: Quantity | null;
  readonly skipped: SkipReason | null;
  /** Where it stands in the document: block, offsets in the passage's text, and the cell's grid position in a table. */
  readonly place: ClaimPlace;
}

export interface ClaimPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly row: number | null;
  readonly column: number | null;
}
