import type { AmountCore } from './core.ts';

const SPEEDS: Readonly<Record<string, string>> = {
  'km h': 'km/h',
  'm s': 'm/s',
  'km s': 'km/s',
  'cm s': 'cm/s',
  'mm s': 'mm/s',
  'm min': 'm/min',
  '[mi_i] h': '[mi_i]/h',
};

/** `時速 300 公里`, `每秒 12 公尺`: the length a speed. */
export function withRate(core: AmountCore, per: 'h' | 's' | 'min'): AmountCore | null {
  const unit = SPEEDS[`${core.amount.unit} ${per}`];
  return unit === undefined ? null : { ...core, amount: { ...core.amount, kind: 'speed', unit } };
}
