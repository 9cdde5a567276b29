import type { Quantity } from '../model/quantity.ts';
import { readQuantities } from '../quantities/read.ts';

export type ReadValue = { readonly quantity: Quantity } | { readonly problem: string };

const HAN = /\p{Script=Han}/u;

/**
 * A registry value read by the grammar of the articles: `nearly 200` → at most 200 and near it. A bare number takes
 * the metric's unit: `82.7` under `%` → 82.7%.
 */
export function readValue(written: string, unit: string | null): ReadValue {
  const plain = readOne(written);
  if ('problem' in plain || unit === null) return plain;
  const { quantity } = plain;
  if (quantity.form === 'calendar' || quantity.form === 'calendar-range') return plain;
  if (quantity.kind !== 'number' || quantity.unit !== null || quantity.noun !== undefined)
    return fits(quantity, unit)
      ? plain
      : { problem: `\`${written}\` is no value in \`${unit}\`, the unit of its metric` };
  const lent = readOne(unit === '%' ? `${written}%` : `${written} ${unit}`);
  return 'quantity' in lent ? lent : plain;
}

/** Whether a value can be of a metric that is measured in a unit; a unit that the grammar does not know rules nothing out. */
function fits({ kind }: Quantity, unit: string): boolean {
  const like = readOne(unit === '%' ? '1%' : `1 ${unit}`);
  if ('problem' in like || like.quantity.unit === null) return true;
  const wanted = like.quantity.kind;
  return kind === wanted || (wanted === 'percent' && (kind === 'ratio' || kind === 'percentage-point'));
}

function readOne(written: string): ReadValue {
  const readings = readQuantities(written, HAN.test(written) ? 'zh' : 'en');
  const quantities = readings.flatMap((reading) => ('quantity' in reading ? [reading.quantity] : []));
  if (quantities.length === 1) return { quantity: quantities[0]! };
  if (quantities.length > 1)
    return { problem: `\`${written}\` holds ${quantities.length} quantities, expected one` };
  return { problem: `\`${written}\` holds no quantity that can be read` };
}
