import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareExact,
  decimal,
  divideExact,
  divideIntegers,
  type Exact,
  formatDecimal,
  formatExact,
  formatShortest,
  grouped,
  isFraction,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  powerOfTen,
  shiftDecimal,
  shortest,
  subtractDecimals,
  toDecimal,
} from '../../src/model/decimal.ts';

/** `2.20` or, for a fraction, `2/3`. */
const exact = (text: string): Exact => {
  const [numerator, denominator] = text.split('/');
  return denominator === undefined
    ? parseDecimal(text)!
    : { numerator: BigInt(numerator!), denominator: BigInt(denominator) };
};

describe('reading', () => {
  test.each([
    ['0', 0n, 0],
    ['12', 12n, 0],
    ['-12', -12n, 0],
    ['+12', 12n, 0],
    ['2.20', 220n, -2],
    ['-2.5', -25n, -1],
    ['+2.5', 25n, -1],
    ['.5', 5n, -1],
    ['-.5', -5n, -1],
    ['+.05', 5n, -2],
    ['7.', 7n, 0],
    ['007.50', 750n, -2],
  ])('%s', (text, digits, exponent) => {
    expect(parseDecimal(text)).toStrictEqual({ digits, exponent });
  });

  test.each([
    '',
    '.',
    '-',
    '+.',
    '--1',
    '1-',
    '1.2.3',
    '1,000',
    '1e3',
    ' 1',
    '1 ',
    '0x1',
    '一',
    '1.x',
    'x1.5',
  ])('nothing of %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test('what is made of numbers is what is made of big ones', () => {
    for (const n of [0, 1, 99, 100, 101, 102, -1, 12_345]) {
      expect(decimal(n)).toStrictEqual({ digits: BigInt(n), exponent: 0 });
      expect(decimal(BigInt(n), -2)).toStrictEqual({ digits: BigInt(n), exponent: -2 });
    }
  });

  test('only a fraction is one', () => {
    expect([exact('2/3'), exact('2.5')].map(isFraction)).toEqual([true, false]);
  });
});

describe('writing', () => {
  test.each([
    [0n, 0, '0'],
    [0n, 3, '0'],
    [0n, -2, '0.00'],
    [12n, 3, '12000'],
    [-12n, 3, '-12000'],
    [12n, 0, '12'],
    [220n, -2, '2.20'],
    [-220n, -2, '-2.20'],
    [5n, -1, '0.5'],
    [-5n, -3, '-0.005'],
    [123n, -3, '0.123'],
  ])('%s × 10^%s → %s', (digits, exponent, text) => {
    expect(formatDecimal({ digits, exponent })).toBe(text);
  });

  test.each([
    ['2.20', '2.2'],
    ['2.00', '2'],
    ['0.00', '0'],
    ['20', '20'],
    ['-3.450', '-3.45'],
    ['1.01', '1.01'],
  ])('%s without zeros is %s', (text, short) => {
    expect(formatDecimal(shortest(parseDecimal(text)!))).toBe(short);
    expect(formatShortest(exact(text))).toBe(short);
  });

  test('zeros in front of the point are left to the exponent', () => {
    expect(shortest(decimal(120, 2))).toStrictEqual({ digits: 120n, exponent: 2 });
    expect(shortest(decimal(120, 0))).toStrictEqual({ digits: 120n, exponent: 0 });
  });

  test.each([
    ['2.20', '2.20'],
    ['1/2', '0.5'],
    ['2/3', '0.666666666667'],
    ['-2/3', '-0.666666666667'],
    ['1/3', '0.333333333333'],
    ['22/7', '3.14285714286'],
    ['6/3', '2'],
  ])('%s as the contract prints it: %s', (value, text) => {
    expect(formatExact(exact(value))).toBe(text);
  });

  test.each([
    ['1', '1'],
    ['123', '123'],
    ['1234', '1,234'],
    ['-123', '-123'],
    ['-1234', '-1,234'],
    ['123456', '123,456'],
    ['1234567', '1,234,567'],
    ['12000.5', '12,000.5'],
    ['-12000.50', '-12,000.50'],
    ['0.1234567', '0.1234567'],
    ['', ''],
  ])('%j grouped: %j', (value, text) => {
    expect(grouped(value)).toBe(text);
  });
});

describe('arithmetic', () => {
  test.each([0, 1, 2, 5, 30, 63, 64, 300, 3])('10^%i', (n) => {
    expect(powerOfTen(n)).toBe(10n ** BigInt(n));
  });

  test.each([
    ['1.5', '2.25', '3.75', '-0.75', '3.375'],
    ['2.25', '1.5', '3.75', '0.75', '3.375'],
    ['1.5', '1.5', '3.0', '0.0', '2.25'],
    ['-3', '0.1', '-2.9', '-3.1', '-0.3'],
    ['120', '-0.05', '119.95', '120.05', '-6.00'],
  ])('%s and %s: sum %s, difference %s, product %s', (a, b, sum, difference, product) => {
    const [x, y] = [parseDecimal(a)!, parseDecimal(b)!];
    expect(addDecimals(x, y)).toStrictEqual(parseDecimal(sum));
    expect(subtractDecimals(x, y)).toStrictEqual(parseDecimal(difference));
    expect(multiplyDecimals(x, y)).toStrictEqual(parseDecimal(product));
  });

  test('keep the precision of scale words', () => {
    expect(addDecimals(decimal(12, 3), decimal(5, 2))).toStrictEqual(decimal(125, 2));
    expect(shiftDecimal(decimal(12, -1), 4)).toStrictEqual(decimal(12, 3));
    expect(negateDecimal(decimal(12, 3))).toStrictEqual(decimal(-12, 3));
  });

  test.each([
    ['1', '2', -1],
    ['2', '1', 1],
    ['2.20', '2.2', 0],
    ['-1', '1', -1],
    ['-2', '-1', -1],
    ['1/2', '0.5', 0],
    ['0.5', '1/2', 0],
    ['1/3', '0.333', 1],
    ['0.333', '1/3', -1],
    ['2/3', '3/4', -1],
    ['3/4', '2/3', 1],
    ['2/4', '3/6', 0],
    ['7/2', '3', 1],
  ])('%s against %s: %i', (a, b, order) => {
    expect(compareExact(exact(a), exact(b))).toBe(order);
  });

  test('compares across scale words', () => {
    expect(compareExact(decimal(12, 3), decimal(120, 2))).toBe(0);
    expect(compareExact(decimal(12, 3), { numerator: 24_000n, denominator: 2n })).toBe(0);
    expect(compareExact({ numerator: 1n, denominator: 3n }, decimal(1, 1))).toBe(-1);
  });

  test.each([
    ['1', '4', '0.25'],
    ['-1', '4', '-0.25'],
    ['1', '-4', '-0.25'],
    ['-1', '-4', '0.25'],
    ['0', '7', '0'],
    ['0', '-7', '0'],
    ['100', '1', '100'],
    ['1', '1', '1'],
    ['1', '8', '0.125'],
    ['2', '3', '0.666666666667'],
    ['-2', '3', '-0.666666666667'],
    ['1', '3', '0.333333333333'],
    ['1', '300', '0.00333333333333'],
    ['200', '3', '66.6666666667'],
    ['999999999999', '1', '999999999999'],
    ['1234567890123', '1', '1234567890123'],
    ['10000000000001', '2', '5000000000001'],
    ['9999999999999', '10', '1000000000000'],
    ['9', '9', '1'],
    ['11', '9', '1.22222222222'],
  ])('%s / %s = %s', (a, b, quotient) => {
    expect(formatDecimal(divideIntegers(BigInt(a), BigInt(b)))).toBe(quotient);
  });

  test.each([
    ['2', '3', 1, '0.7'],
    ['1', '3', 1, '0.3'],
    ['1', '3', 3, '0.333'],
    ['1', '2', 1, '0.5'],
    ['15', '100', 1, '0.2'],
    ['14', '100', 1, '0.1'],
    ['-15', '100', 1, '-0.2'],
    ['3937', '100', 3, '39.4'],
    ['3937', '100', 2, '39'],
    ['3937', '100', 1, '39'],
  ])('%s / %s in %i digits: %s', (a, b, significant, quotient) => {
    expect(formatDecimal(divideIntegers(BigInt(a), BigInt(b), significant))).toBe(quotient);
  });

  test.each([
    ['1', '3', '0.333333333333'],
    ['7.5', '2.5', '3'],
    ['1/2', '3/4', '0.666666666667'],
    ['1/2', '0.25', '2'],
    ['0', '3', '0'],
    ['3', '0', null],
    ['3', '0.00', null],
    ['3', '-1.5', '-2'],
  ])('%s by %s: %s', (a, b, quotient) => {
    const result = divideExact(exact(a), exact(b));
    expect(result === null ? null : formatDecimal(result)).toBe(quotient);
  });

  test('a decimal stays as it was written', () => {
    const written = decimal(220, -2);
    expect(toDecimal(written)).toBe(written);
  });

  test('a quotient is right to 12 significant digits, and has no more behind the point', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const { digits, exponent } = divideIntegers(a, b);
        const scaled = a * powerOfTen(-exponent);
        const error = digits * b - scaled;
        const size = error < 0n ? -error : error;
        expect(2n * size <= b).toBe(true);
        expect(2n * size * powerOfTen(11) <= scaled).toBe(true);
        if (exponent < 0) expect(digits.toString().length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
