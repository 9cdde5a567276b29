import { isFraction } from '../../model/decimal.ts';
import type { Basis, ChangeWording, Direction, Role } from '../../model/quantity.ts';
import type { Amount } from '../amount/amount.ts';
import type { Affixes } from './affixes.ts';
import type { Suffixes } from './suffixes.ts';

export interface Meant {
  readonly role: Role;
  readonly direction: Direction;
  readonly wording: ChangeWording | null;
  readonly basis: Basis | null;
}

export function meaningOf(amount: Amount, affixes: Affixes, suffixes: Suffixes): Meant {
  const basis = affixes.basis ?? suffixes.basis;
  const direction = affixes.direction ?? suffixes.direction;
  const rest = { basis };
  if (amount.wording === 'doubling')
    return { role: amount.role, direction: amount.direction, wording: 'doubling', ...rest };
  if (affixes.arrival) return { role: 'level', direction: 'none', wording: 'to', ...rest };
  if (direction !== null) {
    const role: Role = amount.kind === 'percentage-point' ? 'difference' : 'change';
    return { role, direction, wording: changeWording(amount, affixes, suffixes), ...rest };
  }
  if (
    amount.signed &&
    (amount.kind === 'percent' || amount.kind === 'percentage-point') &&
    !isFraction(amount.number.value)
  ) {
    const down = amount.number.value.digits < 0n;
    return {
      role: amount.kind === 'percent' ? 'change' : 'difference',
      direction: down ? 'down' : 'up',
      wording: null,
      ...rest,
    };
  }
  return { role: amount.role, direction: amount.direction, wording: amount.wording, ...rest };
}

function changeWording(amount: Amount, affixes: Affixes, suffixes: Suffixes): ChangeWording {
  if (amount.wording === 'off' || amount.wording === 'fold') return amount.wording;
  if (affixes.direction === null && suffixes.direction === 'down' && amount.kind === 'percent') return 'off';
  return amount.kind === 'multiple' && affixes.direction === null ? 'fold' : 'by';
}
