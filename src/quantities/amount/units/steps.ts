import { UNITS } from '../../../languages/units.ts';
import { parseFactor } from '../../dimensions.ts';

const CALENDAR_DAYS: Readonly<Record<string, number>> = { a: 365, mo: 30, wk: 7, d: 1 };

/** How many of the smaller of two units the larger is, where that is a whole number. */
export function steps(from: string, to: string): { by: bigint; up: boolean } | null {
  if (from === 'a' && to === 'mo') return { by: 12n, up: true };
  if (from === 'mo' && to === 'a') return { by: 12n, up: false };
  const x = seconds(from);
  const y = seconds(to);
  if (x === null || y === null) return null;
  if (x.numerator * y.denominator >= y.numerator * x.denominator) {
    const top = x.numerator * y.denominator;
    const below = x.denominator * y.numerator;
    return top % below === 0n ? { by: top / below, up: true } : null;
  }
  const turned = steps(to, from);
  return turned === null ? null : { by: turned.by, up: false };
}

function seconds(unit: string): { numerator: bigint; denominator: bigint } | null {
  const days = CALENDAR_DAYS[unit];
  if (days !== undefined) return { numerator: BigInt(days * 86400), denominator: 1n };
  const factor = UNITS[unit as keyof typeof UNITS]?.factor;
  return factor === undefined ? null : parseFactor(factor);
}
