import type { CurrencyCode } from '../../languages/currencies.ts';
import type { Basis, Direction, PointBound } from '../../model/quantity.ts';
import type { Before } from '../lexicon/entries.ts';

/** What the words in front of a number say about it. */
export interface Affixes {
  readonly bound: PointBound | null;
  /** The word of the bound, folded. */
  readonly boundWord: string;
  readonly direction: Exclude<Direction, 'none'> | null;
  readonly basis: Basis | null;
  readonly opener: { readonly connectors: ReadonlySet<string>; readonly word: string } | null;
  /** A word says what is arrived at: `降到`, `rose to`. */
  readonly arrival: boolean;
  /** A currency stands in front of the hedge: `新台幣約 300 萬元`. */
  readonly currency: CurrencyCode | null;
  readonly rate: 'h' | 's' | 'min' | null;
  /** `打` in front of `八折`. */
  readonly discount: boolean;
  readonly count: number;
  /** The first of the words, folded. */
  readonly firstWord: string;
  /** A word says that a bare number is an age: `aged 45`. */
  readonly age: boolean;
  /** `by a factor of` stands in front of the figure. */
  readonly factor: boolean;
  /** `by` stands between the word of change and the figure. */
  readonly by: boolean;
}

export const NO_AFFIXES: Affixes = {
  bound: null,
  boundWord: '',
  direction: null,
  basis: null,
  opener: null,
  arrival: false,
  currency: null,
  rate: null,
  discount: false,
  count: 0,
  firstWord: '',
  age: false,
  factor: false,
  by: false,
};

export type Mutable = { -readonly [Key in keyof Affixes]: Affixes[Key] };

/** Whether one more word may stand beside those that were read. */
export function fits(affixes: Affixes, entry: Before): boolean {
  switch (entry.type) {
    case 'opener':
      return affixes.opener === null;
    case 'bound':
      return affixes.bound === null || affixes.bound === 'about';
    case 'change':
      return affixes.direction === null && !affixes.arrival;
    case 'arrival':
      return affixes.direction === null;
    case 'age':
      return affixes.direction === null && !affixes.arrival;
    default:
      return true;
  }
}

export function add(affixes: Mutable, entry: Before, word: string): void {
  switch (entry.type) {
    case 'opener':
      affixes.opener = entry;
      break;
    case 'bound':
      affixes.bound = entry.bound;
      affixes.boundWord = word;
      break;
    case 'change':
      affixes.direction = entry.direction;
      break;
    case 'basis':
      affixes.basis = entry.basis;
      affixes.direction ??= entry.direction;
      break;
    case 'arrival':
      affixes.arrival = true;
      break;
    case 'rate':
      affixes.rate = entry.per;
      break;
    case 'age':
      affixes.age = true;
      break;
    case 'exactly':
    case 'adverb':
  }
}
