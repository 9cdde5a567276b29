/** What a language says about the things of a list or a table: how many, which one is first. Lists as in `chronology.ts`. */
export interface Enumeration {
  /** Between a number and its noun, where the language counts with measure words: `種`. */
  readonly measures: string;
  /** Nouns that announce a list by their number: `three reasons:`. */
  readonly announcing: string;
  /** Beside a number, they point at the list or table that comes: `the following`, `以下`. */
  readonly following: string;
  /** Point at a table, so that the count in the sentence is that of its rows: `as shown in the following table`. */
  readonly inTable: string;
  /** In front of a number: it is not the number of what comes: `these`, `每`. */
  readonly notWhole: string;
  /** The greatest of a column. */
  readonly most: string;
  /** The least of a column. */
  readonly least: string;
  /** The first of an order, whichever way it runs. */
  readonly first: string;
  /** Leaves out some rows, or takes the place back: `except`, `之一`. */
  readonly scoped: string;
  /** Rows that are no members: `Total`. */
  readonly summaries: string;
  /** In front of what a table is sorted by. */
  readonly sortedBy: string;
  /** Behind what a table is sorted by. */
  readonly sorted: string;
  readonly descending: string;
  readonly ascending: string;
  /** The names that follow stand in their order. */
  readonly inOrder: string;
}
