/**
 * An exact decimal that remembers how precisely it was written: `digits × 10^exponent`.
 * `2.20` is 220 × 10⁻², `2.2` is 22 × 10⁻¹ and `1.2萬` is 12 × 10³. Plain data, so that it can leave a worker.
 */
export interface Decimal {
  readonly digits: bigint;
  /** The place of the last written digit: -2 is hundredths, 3 is thousands. */
  readonly exponent: number;
}

/** An exact quotient of integers, kept as written: `三分之二` is 2/3. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A stated value: decimal as written, or fraction as written. */
export type Exact = Decimal | Fraction;

/** The whole numbers that texts are full of, made once. */
const SMALL: readonly bigint[] = Array.from({ length: 101 }, (_, n) => BigInt(n));

const bigintOf = (n: bigint | number): bigint => (typeof n === 'bigint' ? n : (SMALL[n] ?? BigInt(n)));

export const decimal = (digits: bigint | number, exponent = 0): Decimal => ({
  digits: bigintOf(digits),
  exponent,
});

export const isFraction = (value: Exact): value is Fraction => 'denominator' in value;

/** As far as texts go; what a made-up one may ask for beyond is not kept. */
const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));

/** 10ⁿ for n ≥ 0. */
export const powerOfTen = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);

/** Reads `-1234.50`; no grouping, no exponent. Null where the text is anything else. */
export function parseDecimal(text: string): Decimal | null {
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), exponent: 0 };
  const places = text.length - point - 1;
  const digits = text.slice(0, point) + text.slice(point + 1);
  return {
    digits: BigInt(digits.startsWith('+') ? digits.slice(1) : digits),
    exponent: places === 0 ? 0 : -places,
  };
}

/** As a plain decimal string with the written precision, never in scientific notation: 12 × 10³ → `12000`, 220 × 10⁻² → `2.20`. */
export function formatDecimal({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return digits === 0n ? '0' : digits.toString() + '0'.repeat(exponent);
  const negative = digits < 0n;
  const all = (negative ? -digits : digits).toString().padStart(1 - exponent, '0');
  return `${negative ? '-' : ''}${all.slice(0, exponent)}.${all.slice(exponent)}`;
}

/** The same value without zeros that only state precision: 2.20 → 2.2. */
export function shortest({ digits, exponent }: Decimal): Decimal {
  let short = { digits, exponent };
  while (short.exponent < 0 && short.digits % 10n === 0n)
    short = { digits: short.digits / 10n, exponent: short.exponent + 1 };
  return short;
}

/** Both values' digits at one common exponent, the smaller one. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.digits * powerOfTen(a.exponent - exponent),
    b.digits * powerOfTen(b.exponent - exponent),
    exponent,
  ];
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.exponent === b.exponent) return { digits: a.digits + b.digits, exponent: a.exponent };
  if (a.exponent > b.exponent) return addDecimals(b, a);
  return { digits: a.digits + b.digits * powerOfTen(b.exponent - a.exponent), exponent: a.exponent };
}

export const negateDecimal = (a: Decimal): Decimal => ({ digits: -a.digits, exponent: a.exponent });

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => addDecimals(a, negateDecimal(b));

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
});

/** The same value in other units of ten: `shiftDecimal(12 × 10⁻¹, 4)` is 12 × 10³, the precision moved along. */
export const shiftDecimal = (a: Decimal, places: number): Decimal => ({
  digits: a.digits,
  exponent: a.exponent + places,
});

const asFraction = (value: Exact): Fraction => {
  if (isFraction(value)) return value;
  return value.exponent >= 0
    ? { numerator: value.digits * powerOfTen(value.exponent), denominator: 1n }
    : { numerator: value.digits, denominator: powerOfTen(-value.exponent) };
};

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; precision does not count. */
export function compareExact(a: Exact, b: Exact): number {
  let x: bigint;
  let y: bigint;
  if (isFraction(a) || isFraction(b)) {
    const p = asFraction(a);
    const q = asFraction(b);
    x = p.numerator * q.denominator;
    y = q.numerator * p.denominator;
  } else [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A decimal equal to the value where one exists, else rounded half up to 12 significant digits (contract of `value`). */
export function toDecimal(value: Exact): Decimal {
  if (!isFraction(value)) return value;
  return divideIntegers(value.numerator, value.denominator);
}

/** `numerator / denominator` in at most `significant` digits, exact and short where the quotient terminates within them. */
export function divideIntegers(numerator: bigint, denominator: bigint, significant = 12): Decimal {
  if (denominator < 0n) return divideIntegers(-numerator, -denominator, significant);
  const negative = numerator < 0n;
  const n = negative ? -numerator : numerator;
  if (n === 0n) return { digits: 0n, exponent: 0 };
  const size = n.toString().length - denominator.toString().length; // quotient lies in (10^(size-1), 10^(size+1))
  let exponent = Math.min(0, size - significant + 1);
  if ((n * powerOfTen(-exponent)) / denominator < powerOfTen(significant - 1)) exponent -= 1;
  const scaled = n * powerOfTen(-exponent);
  let digits = scaled / denominator;
  const rest = scaled % denominator;
  if (rest * 2n >= denominator) digits += 1n;
  return shortest({ digits: negative ? -digits : digits, exponent });
}

/** `a / b` to 12 significant digits; null where `b` is zero. */
export function divideExact(a: Exact, b: Exact): Decimal | null {
  const p = asFraction(a);
  const q = asFraction(b);
  if (q.numerator === 0n) return null;
  return divideIntegers(p.numerator * q.denominator, p.denominator * q.numerator);
}

/** The value as the contract prints it: written precision, at most 12 digits for a fraction. */
export const formatExact = (value: Exact): string => formatDecimal(toDecimal(value));

/** The value without zeros that only state precision, for comparing how figures read: 2.20 → `2.2`. */
export const formatShortest = (value: Exact): string => formatDecimal(shortest(toDecimal(value)));

/** A plain decimal string with its thousands apart: `12000.5` → `12,000.5`. */
export function grouped(value: string): string {
  const [whole = '', ...rest] = value.split('.');
  const digits = whole.replace('-', '');
  let text = '';
  for (let i = 0; i < digits.length; i++)
    text += (i > 0 && (digits.length - i) % 3 === 0 ? ',' : '') + digits[i];
  return [whole.startsWith('-') ? `-${text}` : text, ...rest].join('.');
}
