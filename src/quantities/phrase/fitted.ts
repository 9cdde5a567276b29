import { isFraction } from '../../model/decimal.ts';
import type { Affixes } from './affixes.ts';
import type { AmountCore } from './core.ts';
import { withRate } from './rates.ts';

/** The amount under what stands in front of it: a currency, a rate, `打`; null where they do not fit. */
export function fitted(core: AmountCore, affixes: Affixes): AmountCore | null {
  const { amount } = core;
  if (affixes.discount) return amount.wording === 'off' && amount.kind === 'percent' ? core : null;
  if (affixes.rate !== null) return withRate(core, affixes.rate);
  if (affixes.age) return asAge(core);
  if (affixes.factor) return asFactor(core);
  if (affixes.currency !== null) {
    if (amount.kind === 'money' && !amount.assumed && amount.unit !== affixes.currency) return null;
    if (amount.kind !== 'money' && (amount.kind !== 'number' || amount.unit !== null)) return null;
    const money = {
      ...amount,
      kind: 'money',
      unit: affixes.currency,
      assumed: false,
      unitPlace: 'before',
    } as const;
    return { ...core, amount: money };
  }
  if (/^[升降]息$/.test(affixes.firstWord) && amount.unit === '[yd_i]' && core.upper === null)
    return quarterPoints(core);
  if ((affixes.boundWord === '多' || LOOSE_CHANGES.test(affixes.firstWord)) && !RELATIVE.has(amount.kind))
    return null;
  return core;
}

/** Adjectives that are words of change only in front of a relative figure: `高 12%`, `多 30%`. */
const LOOSE_CHANGES = /^(?:[多少高低快慢大小贵重轻长短]|便宜)$/;

const RELATIVE = new Set(['percent', 'multiple', 'percentage-point']);

/** `升息一碼`: a quarter of a percentage point each. */
function quarterPoints(core: AmountCore): AmountCore | null {
  const { number } = core.amount;
  if (isFraction(number.value)) return null;
  const value = { digits: number.value.digits * 25n, exponent: number.value.exponent - 2 };
  return {
    ...core,
    amount: {
      ...core.amount,
      kind: 'percentage-point',
      unit: '%',
      role: 'difference',
      number: { ...number, value, rounded: false },
    },
  };
}

/** `aged 45`, `ages 30 to 44`: a bare number of years; a word of age in front of anything else leaves it as it is. */
function asAge(core: AmountCore): AmountCore | null {
  const { kind, unit, number } = core.amount;
  if (kind === 'age' || kind === 'duration') return core;
  if (kind !== 'number' || unit !== null || number.scale > 0 || isFraction(number.value)) return null;
  const years = { kind: 'duration', unit: 'a', unitPlace: 'behind' } as const;
  const { upper } = core;
  return {
    ...core,
    amount: { ...core.amount, ...years },
    upper: upper === null ? null : { ...upper, ...years },
  };
}

/** `fell by a factor of ten`: so many times less. */
const asFactor = (core: AmountCore): AmountCore | null =>
  core.amount.kind === 'number' && core.amount.unit === null && core.upper === null
    ? { ...core, amount: { ...core.amount, kind: 'multiple', wording: 'fold' } }
    : null;
