import { compareFractions, plus, times, toFraction } from '../../comparison/measure.ts';
import type { Fraction } from '../../model/decimal.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Expression } from '../../model/registry.ts';

/** The least and the greatest that a value may be, both included. */
export interface Ends {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** What a quantity leaves possible: `82.7%` → 82.65 to 82.75; null for dates, and where it is open to one side. */
export function endsOf(quantity: Quantity): Ends | null {
  if (quantity.form === 'calendar' || quantity.form === 'calendar-range') return null;
  const { low, high } = quantity.interval;
  return low === null || high === null ? null : { low: toFraction(low), high: toFraction(high) };
}

/** Below zero, zero or above as the first lies wholly below the second, may be equal to it, or lies above. */
export function compareEnds(a: Ends, b: Ends): number {
  if (compareFractions(a.high, b.low) < 0) return -1;
  return compareFractions(a.low, b.high) > 0 ? 1 : 0;
}

/** What a formula leaves possible; null where an entry has no such ends, or what it divides by may be zero. */
export function evaluate(expression: Expression, ends: (id: string) => Ends | null): Ends | null {
  if (expression.op === 'entry') return ends(expression.id);
  if (expression.op === 'number') {
    const value = toFraction(expression.value);
    return { low: value, high: value };
  }
  const left = evaluate(expression.left, ends);
  const right = evaluate(expression.right, ends);
  if (left === null || right === null) return null;
  switch (expression.op) {
    case '+':
      return { low: plus(left.low, right.low), high: plus(left.high, right.high) };
    case '-':
      return { low: plus(left.low, negative(right.high)), high: plus(left.high, negative(right.low)) };
    case '*':
      return product(left, right);
    case '/':
      return right.low.numerator > 0n || right.high.numerator < 0n
        ? product(left, { low: inverse(right.high), high: inverse(right.low) })
        : null;
  }
}

const negative = ({ numerator, denominator }: Fraction): Fraction => ({ numerator: -numerator, denominator });

const inverse = ({ numerator, denominator }: Fraction): Fraction =>
  numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator };

function product(a: Ends, b: Ends): Ends {
  const all = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)].sort(
    compareFractions,
  );
  return { low: all[0]!, high: all[3]! };
}
