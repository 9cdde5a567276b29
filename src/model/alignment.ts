import type { Span } from './position.ts';
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

/** A stretch with digits that is no quantity: a name, a version, an id, a code. Offsets are in the passage's text. */
export interface Mention {
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The claim that it is (a skipped name, or a quantity that the other version has in a name), if it is one. */
  readonly claim: number | null;
}

/** Two mentions of one thing, or one that has no counterpart. */
export interface MentionPair {
  readonly left: Mention | null;
  readonly right: Mention | null;
  /** Whether both carry the same digits. */
  readonly agrees: boolean;
  readonly pair: number;
}

/** Sentences of two paired blocks that say the same, as stretches of their passages' texts; null where one block has none. */
export interface SentencePair {
  readonly pair: number;
  readonly left: Span | null;
  readonly right: Span | null;
}

/** Everything paired between two versions of an article, the unpaired included. */
export interface Alignment {
  /** Indexes into the article's versions. */
  readonly left: number;
  readonly right: number;
  readonly blocks: readonly BlockPair[];
  readonly tables: readonly TablePair[];
  readonly claims: readonly ClaimPair[];
  /** Names, versions and ids; a claim that is paired with a name stands here and not among the claims. */
  readonly names?: readonly MentionPair[];
  /** Sentences of long blocks that stand one to one; in order, by block pair. */
  readonly sentences?: readonly SentencePair[];
}
