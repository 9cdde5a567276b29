import type { Quantity } from '../model/quantity.ts';
import { readQuantities } from '../quantities/read.ts';

export type ReadValue = { readonly quantity: Quantity } | { readonly problem: string };

/** Reads values as written under the unit of their metric; the same value under the same unit is read once. */
export type ValueReader = (written: string, unit: string | null) => ReadValue;

const HAN = /\p{Script=Han}/u;
/** Digits and signs alone: nothing that a unit could contradict. */
const BARE = /^[-+−]?[\d０-９][\d０-９.,．，]*$/;

/** More values than this are rarely met again. */
const MOST_KNOWN = 20_000;

/**
 * A reader of registry values by the grammar of the articles: `nearly 200` → at most 200 and near it. A bare number
 * takes the metric's unit: `82.7` under `%` → 82.7%.
 */
export function createReader(): ValueReader {
  const known = new Map<string, ReadValue>();
  const kinds = new Map<string, Quantity['kind'] | null>();
  const kindOf = (unit: string): Quantity['kind'] | null => {
    let kind = kinds.get(unit);
    if (kind === undefined) {
      kind = kindMeasuredIn(unit);
      kinds.set(unit, kind);
    }
    return kind;
  };
  return (written, unit) => {
    const key = `${unit}\0${written}`;
    let value = known.get(key);
    if (value === undefined) {
      value = readValue(written, unit, kindOf);
      if (known.size < MOST_KNOWN) known.set(key, value);
    }
    return value;
  };
}

/** A number with the unit that a table or metric lends it: `82.7` under `%` → `82.7%`; what has a unit keeps its own. */
export const withUnit = (written: string, unit: string | null): string =>
  unit === null || !BARE.test(written) ? written : lend(written, unit);

const lend = (written: string, unit: string): string => (unit === '%' ? `${written}%` : `${written} ${unit}`);

function readValue(
  written: string,
  unit: string | null,
  kindOf: (unit: string) => Quantity['kind'] | null,
): ReadValue {
  if (unit !== null && BARE.test(written)) {
    const lent = readOne(lend(written, unit));
    if ('quantity' in lent && lent.quantity.kind !== 'number') return lent;
  }
  const plain = readOne(written);
  if ('problem' in plain || unit === null) return plain;
  const { quantity } = plain;
  if (quantity.form === 'calendar' || quantity.form === 'calendar-range') return plain;
  if (quantity.kind !== 'number' || quantity.unit !== null || quantity.noun !== undefined)
    return fits(quantity.kind, kindOf(unit))
      ? plain
      : { problem: `\`${written}\` is no value in \`${unit}\`, the unit of its metric` };
  const lent = readOne(lend(written, unit));
  return 'quantity' in lent ? lent : plain;
}

/** What kind of quantity is stated in a unit; null for a unit that the grammar does not know, which rules nothing out. */
function kindMeasuredIn(unit: string): Quantity['kind'] | null {
  const like = readOne(lend('1', unit));
  return 'problem' in like || like.quantity.unit === null ? null : like.quantity.kind;
}

const fits = (kind: Quantity['kind'], wanted: Quantity['kind'] | null): boolean =>
  wanted === null ||
  kind === wanted ||
  (wanted === 'percent' && (kind === 'ratio' || kind === 'percentage-point'));

function readOne(written: string): ReadValue {
  const readings = readQuantities(written, HAN.test(written) ? 'zh' : 'en');
  const quantities = readings.flatMap((reading) => ('quantity' in reading ? [reading.quantity] : []));
  if (quantities.length === 1) return { quantity: quantities[0]! };
  if (quantities.length > 1)
    return { problem: `\`${written}\` holds ${quantities.length} quantities, expected one` };
  return { problem: `\`${written}\` holds no quantity that can be read` };
}
