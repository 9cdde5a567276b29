import { describe, expect, test } from 'vitest';
import { inRanks } from '../../../src/recompute/ranks/ranks.ts';
import { casesIn, foundIn } from '../cases.ts';

describe.each(casesIn(new URL('./cases/', import.meta.url)))('$name', ({ cases }) => {
  test.each(cases)('$text', (one) => {
    expect(foundIn(inRanks, one).map(({ actual }) => actual)).toEqual(one.found);
  });
});
