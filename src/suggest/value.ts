import type { Claim } from '../model/claim.ts';
import { type Quantity, toRecord } from '../model/quantity.ts';
import { readQuantities } from '../quantities/read.ts';

const HAN = /\p{Script=Han}/u;

/**
 * A claim's value as the registry would write it, read back to be sure: the article's own words where they say it all
 * (`nearly 200`), with the unit of a header where they leave it out (`82.7` under `%`); null where neither can be read.
 */
export function writeValue(claims: readonly Claim[]): string | null {
  for (const { plain, quantity } of claims) {
    if (quantity === null) continue;
    const written = plain.replaceAll(/\s+/g, ' ').trim();
    const found = [written, ...withUnit(written, quantity)].find((text) => isReadAs(text, quantity));
    if (found !== undefined) return found;
  }
  return null;
}

function withUnit(written: string, quantity: Quantity): string[] {
  const { unit, value, low, high } = toRecord(quantity);
  const stated = value ?? `${low}–${high}`;
  const units = unit === null ? [] : unit === '%' ? ['%'] : [` ${unit}`];
  return [...units.flatMap((sign) => [`${written}${sign}`, `${stated}${sign}`]), stated];
}

function isReadAs(text: string, quantity: Quantity): boolean {
  const readings = readQuantities(text, HAN.test(text) ? 'zh' : 'en');
  const quantities = readings.flatMap((reading) => ('quantity' in reading ? [reading.quantity] : []));
  const [found] = quantities;
  return (
    found !== undefined &&
    quantities.length === 1 &&
    JSON.stringify(toRecord(found)) === JSON.stringify(toRecord(quantity))
  );
}
