import type { CurrencyCode } from '../../languages/currencies.ts';
import type { UnitCode } from '../../languages/units.ts';
import type { WordBound } from '../../languages/vocabulary.ts';
import type { AmountKind, Basis, Direction } from '../../model/quantity.ts';

export type Turn = Exclude<Direction, 'none'>;

/** A word in front of a number. */
export type Before =
  | { readonly type: 'bound'; readonly bound: WordBound; readonly sign: boolean }
  | { readonly type: 'change'; readonly direction: Turn }
  | { readonly type: 'basis'; readonly basis: Basis; readonly direction: Turn | null }
  | { readonly type: 'arrival' | 'exactly' | 'adverb' | 'age' }
  | { readonly type: 'rate'; readonly per: 'h' | 's' | 'min' }
  | { readonly type: 'opener'; readonly connectors: ReadonlySet<string>; readonly word: string };

/** A word behind a number, its unit and all. */
export type After =
  | { readonly type: 'bound'; readonly bound: WordBound; readonly sign: boolean }
  | { readonly type: 'change'; readonly direction: Turn }
  | { readonly type: 'basis'; readonly basis: Basis };

/** What a number is a number of. */
export type UnitEntry =
  | {
      readonly type: 'unit';
      readonly code: UnitCode;
      readonly kind: AmountKind;
      readonly times: number;
      readonly letters: boolean;
    }
  | { readonly type: 'currency'; readonly code: CurrencyCode }
  | { readonly type: 'percent' }
  | { readonly type: 'per'; readonly places: number }
  | { readonly type: 'points'; readonly basis: boolean }
  | { readonly type: 'times' };
