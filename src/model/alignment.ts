import type { Relation } from './relation.ts';

/** Blocks that say the same; one to one mostly, several where a version merges or splits them, empty where it lacks them. */
export interface BlockPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 0 to 1: how sure the pairing is. */
  readonly confidence: number;
}

/** Rows and columns of two tables that correspond, by content and order; null where one side has none. */
export interface TablePair {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly [number | null, number | null])[];
  readonly columns: readonly (readonly [number | null, number | null])[];
}

/** Two claims that are the same statement, or one that has no counterpart; indexes into each side's claims. */
export interface ClaimPair {
  readonly left: number | null;
  readonly right: number | null;
  /** Null where one side is missing. */
  readonly relation: Relation | null;
  /** The index of the block pair they stand in. */
  readonly pair: number;
}

/** Everything paired between two versions of an article, the unpaired included. */
export interface Alignment {
  /** Indexes into the article's versions. */
  readonly left: number;
  readonly right: number;
  readonly blocks: readonly BlockPair[];
  readonly tables: readonly TablePair[];
  readonly claims: readonly ClaimPair[];
}
