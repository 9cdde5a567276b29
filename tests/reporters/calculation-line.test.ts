import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareExact, parseDecimal } from '../../src/model/decimal.ts';
import type { Interval } from '../../src/model/quantity.ts';
import { readableEnds } from '../../src/reporters/calculation-line.ts';

const between = (low: string | null, high: string | null): Interval<string> => ({
  low,
  high,
  lowOpen: false,
  highOpen: true,
});

describe('an interval as a reader takes it in', () => {
  test.each([
    ['99.6007984032', '100.400801603', '99.6', '100.41'],
    ['-26.8456375839', '-26.4900662252', '-26.846', '-26.49'],
    ['0.000123456', '0.000123456', '0.00012345', '0.00012346'],
    ['1234567', '1234568.5', '1234567', '1234569'],
    ['99.99999', '100', '99.999', '100'],
    [null, '7.123456', null, '7.1235'],
    ['2026-04-23', '2026-04-24', '2026-04-23', '2026-04-24'],
  ])('%s to %s', (low, high, shownLow, shownHigh) => {
    expect(readableEnds(between(low, high))).toEqual(between(shownLow, shownHigh));
  });

  test('never cuts anything off', () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.nat(12));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const text = `${digits < 0n ? '-' : ''}${(digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')}`;
        const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        const { low, high } = readableEnds(between(written, written));
        const value = parseDecimal(written)!;
        expect(compareExact(parseDecimal(low!)!, value)).toBeLessThanOrEqual(0);
        expect(compareExact(parseDecimal(high!)!, value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
