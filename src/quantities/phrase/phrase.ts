import type { Quantity } from '../../model/quantity.ts';

export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** Where the number starts, behind hedges and words of change. */
  readonly figure: number;
  /** A number and nothing else: no unit, no sign, no hedge; look-around may find that it is a label. */
  readonly bare: boolean;
}
