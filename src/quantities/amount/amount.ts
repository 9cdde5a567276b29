import type { AmountKind, ChangeWording, Direction, Role } from '../../model/quantity.ts';
import type { Numeral } from '../numerals/numeral.ts';

/** A number with its unit, before hedges, ranges and words of change are considered. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly number: Numeral;
  readonly kind: AmountKind;
  readonly unit: string | null;
  readonly assumed: boolean;
  /** Where the unit stands; a range shares it accordingly. */
  readonly unitPlace: 'none' | 'before' | 'behind';
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording | null;
  readonly scale: 'count' | 'percent' | 'tenths';
  /** Signed by a mark or word of its own. */
  readonly signed: boolean;
  /** A `±` in front. */
  readonly plusMinus: boolean;
}

const bareAmount = (number: Numeral): Amount => ({
  start: number.start,
  end: number.end,
  number,
  kind: 'number',
  unit: null,
  assumed: false,
  unitPlace: 'none',
  role: 'level',
  direction: 'none',
  wording: null,
  scale: 'count',
  signed: false,
  plusMinus: false,
});

export const amountOf = (number: Numeral, rest?: Partial<Amount>): Amount =>
  rest === undefined ? bareAmount(number) : { ...bareAmount(number), ...rest };
