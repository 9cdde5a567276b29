import type { Phrases } from './phrases.ts';

/**
 * What words around numbers say of how these depend on each other. No list is optional: a language that forgets one
 * does not compile. Chinese stands in Simplified; the trie folds Traditional to it.
 */
export const CUES = [
  /** What a change starts from: *from 150*, `由 150`. */
  'from',
  /** What it was before, where a name does not say: *originally 150*, `原本 150`. */
  'before',
  /** What it is compared with: *against 69.4%*, `較去年的 500`. */
  'against',
  /** What a change arrives at: *to 110*, `達 560`. */
  'to',
  /** The level goes up or down, in words that mean the figure itself. */
  'rise',
  'fall',
  /** Better, faster: up for one reader is down for the next. */
  'quality',
  /** By how much two differ. */
  'gap',
  /** Between a part and what it is a part of: *30 of the 40*. */
  'of',
  /** What several make together. */
  'total',
  /** The same behind the figure: *120 in all*. */
  'inAll',
  /** Some of the parts, each no more than the whole: *of whom*, `其中`. */
  'among',
  /** Some of the parts, or something else that belongs to it. */
  'including',
  /** There are more than were named. */
  'others',
  /** The part that was not named yet. */
  'rest',
  'average',
  /** For each one of what is counted. */
  'per',
  /** For each one, behind the figure: *12 each*. */
  'each',
  /** Says that what follows is the result. */
  'equals',
  'plus',
  'minus',
  'times',
  'over',
  /** Between a figure and the same said in another way: *, or 75%*, `，占 75%`. */
  'thatIs',
  /** Joins the last of a list. */
  'and',
  /** Another subject or another thought begins. */
  'contrast',
  /** Each of one list with each of another. */
  'respectively',
  /** For each year. */
  'yearly',
  /** How a game can end; all its ends make all games. */
  'outcome',
  'game',
  /** Places in an order, where up is a smaller number. */
  'rank',
  /** A range follows. */
  'ranging',
  /** Words that only hold the characters of a cue: `及格` is no `及`. */
  'words',
  /** Small words that may stand anywhere. */
  'filler',
] as const;

export type Cue = (typeof CUES)[number];

export type Statements = Readonly<Record<Cue, Phrases>>;
