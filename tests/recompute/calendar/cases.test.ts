import { describe, expect, test } from 'vitest';
import { inCalendar } from '../../../src/recompute/calendar/calendar.ts';
import { casesIn, foundIn } from '../cases.ts';

describe.each(casesIn(new URL('./cases/', import.meta.url)))('$name', ({ cases }) => {
  test.each(cases)('$text', (one) => {
    expect(foundIn(inCalendar, one).map(({ actual }) => actual)).toEqual(one.found);
  });
});
