import { formatShortest, grouped } from '../model/decimal.ts';
import { type Bound, type Interval, type Quantity, toRecord } from '../model/quantity.ts';

const BOUND: Record<Bound, string> = {
  exact: '',
  about: 'about',
  nearly: 'nearly',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
  range: 'from',
  'plus-minus': 'give or take',
};

/**
 * How a quantity was read, in a line: `近 200` → `number: nearly 200; asserts [180, 200)`,
 * `下降 30%` → `percent: 30 %, change down; asserts [29.5, 30.5)`.
 */
export function describeQuantity(quantity: Quantity): string {
  const { kind, value, low, high, unit, bound, role, direction, interval } = toRecord(quantity);
  const stated = value ?? `${low} to ${high}`;
  const assumed = 'assumed' in quantity && quantity.assumed ? ' (assumed from the locale)' : '';
  const figure = [BOUND[bound], stated, unit === null ? '' : `${unit}${assumed}`].filter(Boolean).join(' ');
  const meaning = role === 'level' ? '' : `, ${role}${direction === 'none' ? '' : ` ${direction}`}`;
  const basis = quantity.basis ? `, ${quantity.basis}` : '';
  return `${kind}: ${figure}${meaning}${basis}; asserts ${describeInterval(interval)}`;
}

/** What a reading comes to, in figures and with its unit: `517` below `萬元` → `5,170,000 CNY`, `近 3 成` → `nearly 30%`. */
export function readAs(quantity: Quantity): string {
  const { value, low, high, unit, bound } = toRecord(quantity);
  const stated =
    quantity.form === 'amount'
      ? grouped(formatShortest(quantity.value))
      : quantity.form === 'amount-range'
        ? `${grouped(formatShortest(quantity.low))} to ${grouped(formatShortest(quantity.high))}`
        : (value ?? `${low} to ${high}`);
  const assumed = 'assumed' in quantity && quantity.assumed === true;
  const code = assumed ? '元' : unit?.replace(/[[\]]|_i\b/g, '');
  const behind = code === undefined ? '' : code === '%' ? '%' : ` ${code}`;
  const times = quantity.kind === 'multiple' ? ' times' : '';
  return `${bound === 'range' ? '' : `${BOUND[bound]} `}${stated}${behind}${times}`.trim();
}

/** In the usual notation: `[82.65, 82.75)`, `[30, ∞)`, `(−∞, 200)`; a single value in braces. */
export function describeInterval({ low, high, lowOpen, highOpen }: Interval<string>): string {
  if (low !== null && low === high) return `{${low}}`;
  const left = low === null ? '(−∞' : `${lowOpen ? '(' : '['}${low}`;
  const right = high === null ? '∞)' : `${high}${highOpen ? ')' : ']'}`;
  return `${left}, ${right}`;
}
