import {
  addDecimals,
  type Decimal,
  isFraction,
  negateDecimal,
  subtractDecimals,
} from '../../model/decimal.ts';
import type { Amount as StatedAmount } from '../../model/quantity.ts';
import { readAmount } from '../amount/read-amount.ts';
import { type Source, skipSpaces, startsWith } from '../source.ts';
import type { Core } from './core.ts';
import { lend } from './join-range.ts';

/** `5 ± 0.2`: a stated value with its tolerance. */
export function withTolerance(
  source: Source,
  core: Extract<Core, { type: 'amount' }>,
): { quantity: StatedAmount; end: number } | null {
  const i = skipSpaces(source, core.end);
  if (source.codes[i] !== 0xb1 && !startsWith(source, i, '+/-')) return null;
  const by = readAmount(source, i);
  if (by === null || !by.plusMinus || core.upper !== null) return null;
  const amount =
    core.amount.unitPlace === 'none' && by.unitPlace === 'behind' ? lend(core.amount, by) : core.amount;
  const { value } = amount.number;
  const reach = by.number.value;
  if (isFraction(value) || isFraction(reach) || (by.unit !== null && by.unit !== amount.unit)) return null;
  const distance: Decimal = reach.digits < 0n ? negateDecimal(reach) : reach;
  return {
    end: by.end,
    quantity: {
      form: 'amount',
      kind: amount.kind,
      unit: amount.unit,
      role: amount.role,
      direction: amount.direction,
      value,
      bound: 'plus-minus',
      interval: {
        low: subtractDecimals(value, distance),
        high: addDecimals(value, distance),
        lowOpen: false,
        highOpen: false,
      },
    },
  };
}
