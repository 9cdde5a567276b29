import type { Basis, Direction, PointBound } from '../model/quantity.ts';

/** Bounds that a word can give a number. */
export type WordBound = Exclude<PointBound, 'exact' | 'plus-minus'>;
type Turn = Exclude<Direction, 'none'>;

/** Everything a language says around its numbers. No list is optional: a language that forgets one does not compile. */
export interface Vocabulary {
  /** Hedges and bounds in front of a number: `超過`, `nearly`. */
  readonly boundsBefore: Readonly<Record<WordBound, readonly string[]>>;
  /** Hedges and bounds behind a number: `左右`, `or more`. */
  readonly boundsAfter: Readonly<Record<WordBound, readonly string[]>>;
  /** Words of change in front of the figure of the change: `下降`, `rose`. */
  readonly changesBefore: Readonly<Record<Turn, readonly string[]>>;
  /** Words of change behind it: `fewer`, `reduction`. */
  readonly changesAfter: Readonly<Record<Turn, readonly string[]>>;
  /** Words that say what a change arrives at: a level, `降到`, `rose to`. */
  readonly arrivals: readonly string[];
  /** Words in front of a figure that leave it as it is, but belong to it: `高達`, `exactly`. */
  readonly exactly: readonly string[];
  /** Adverbs in front of a word of change: `大幅`. */
  readonly adverbs: readonly string[];
  /** Words that make a length in front of which they stand a speed, by unit of time: `時速`. */
  readonly rates: Readonly<Record<'h' | 's' | 'min', readonly string[]>>;
  /** What may stand between a word of change and its figure: `了`, `by`. */
  readonly changeParticles: readonly string[];
  /** What is compared with what, in front of the figure. */
  readonly basesBefore: Readonly<Record<Basis, readonly string[]>>;
  readonly basesAfter: Readonly<Record<Basis, readonly string[]>>;
  /** Words for a negative number. */
  readonly minus: readonly string[];
  /** `between … and …`, `from … to …`: openers with the connectors they allow. */
  readonly rangeOpeners: Readonly<Record<string, readonly string[]>>;
  /** Connectors that make a range by themselves. */
  readonly rangeConnectors: readonly string[];
  /** What may close a range: `之間`. */
  readonly rangeClosers: readonly string[];
  readonly percent: readonly string[];
  /** Thousandths and ten-thousandths as signs or words, by power of ten. */
  readonly percentagePoints: readonly string[];
  readonly basisPoints: readonly string[];
  /** Behind a number: how many times. */
  readonly times: readonly string[];
  /** Behind a duration: it is an age. */
  readonly ages: readonly string[];
  /** In front of a number without a unit: it is an age. */
  readonly agesBefore: readonly string[];
  /** What makes a bare `one` a word and no number, behind it and before it. */
  readonly noOneBefore: readonly string[];
  readonly noOneAfter: readonly string[];
  /** Words and names with a number in them that are no numbers. */
  readonly idioms: readonly string[];
  readonly names: readonly string[];
  /** Words that make the figure behind them a label: `Section 2`, `第 3 章`. */
  readonly labels: readonly string[];
  /** Measure words and nouns behind a number that tell a count from a word. */
  readonly counters: readonly string[];
}
