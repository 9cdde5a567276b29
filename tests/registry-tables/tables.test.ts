import { describe, expect, it } from 'vitest';
import { randomFrom } from '../bench/random.ts';
import { corpus } from './corpus.ts';
import { measure } from './measure.ts';

const random = randomFrom(7);
const { cells, changed, swapped } = measure(corpus(random), random, { changes: 120, swaps: 60 });

describe('tables held to a registry of their other version', () => {
  it('bear out every cell, each by the entry of its own row and column', () => {
    expect(cells.length).toBeGreaterThan(200);
    const others = cells.filter(
      ({ entry, verdict }) => verdict.entry?.id !== entry || verdict.agreement === 'ambiguous',
    );
    expect(others.map(({ claim, verdict }) => `${claim.text} ${verdict.reason}`)).toEqual([]);
    expect(new Set(cells.map(({ verdict }) => verdict.code))).toEqual(new Set(['supported']));
  });

  it('refute every changed digit', () => {
    expect(changed.length).toBe(120);
    expect(changed.flatMap(({ cells: touched }) => touched.map(({ verdict }) => verdict.code))).toEqual(
      changed.map(() => 'refuted'),
    );
  });

  it('tell of swapped cells whose value it is', () => {
    expect(swapped.length).toBe(60);
    const told = swapped.filter(({ cells: both }) =>
      both.every(
        ({ verdict: { diagnosis } }) => diagnosis === 'another-subject' || diagnosis === 'another-metric',
      ),
    );
    expect(told.length / swapped.length).toBeGreaterThanOrEqual(0.95);
    for (const { cells: both } of swapped)
      for (const { verdict } of both) expect(verdict.code).toBe('refuted');
  });
});
