import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Guide, NO_GUIDE, risingChain } from '../../src/align/guide.ts';
import { alignSequences, runningTotals, type Step } from '../../src/align/sequence.ts';

const alike = (a: string, b: string): number => (a === b ? 1 : -1);

const alignText = (left: string[], right: string[], guide: Guide = NO_GUIDE): Step[] =>
  alignSequences({
    left: left.length,
    right: right.length,
    gap: -0.25,
    guide,
    score: (i, j) => alike(left[i]!, right[j]!),
  });

const shape = (steps: readonly Step[]): string =>
  steps.map(({ left, right }) => (left === 0 ? '+' : right === 0 ? '-' : '=')).join('');

describe('alignSequences', () => {
  test.each([
    ['abc', 'abc', '==='],
    ['abc', 'ac', '=-='],
    ['ac', 'abc', '=+='],
    ['', 'ab', '++'],
    ['ab', '', '--'],
  ])('%s against %s is %s', (left, right, expected) => {
    expect(shape(alignText([...left], [...right]))).toBe(expected);
  });

  test('one against several, where the score asks for it', () => {
    const steps = alignSequences({
      left: 1,
      right: 2,
      gap: -0.25,
      guide: NO_GUIDE,
      score: () => -1,
      merging: {
        most: 3,
        leftSizes: runningTotals([10]),
        rightSizes: runningTotals([4, 6]),
        pad: 0,
        furthest: 1.5,
        score: (_i, left, _j, right) => (left === 1 && right === 2 ? 1 : null),
      },
    });
    expect(steps).toEqual([{ leftStart: 0, left: 1, rightStart: 0, right: 2, score: 1 }]);
  });

  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 90 });

  test('every element of both sides is taken once and in order, whatever the band', () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const steps = alignText(left, right);
        let [i, j] = [0, 0];
        for (const step of steps) {
          expect([step.leftStart, step.rightStart]).toEqual([i, j]);
          i += step.left;
          j += step.right;
        }
        expect([i, j]).toEqual([left.length, right.length]);
      }),
    );
  });

  test('identical sequences stand one to one, however long', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 400 }), (numbers) => {
        const words = numbers.map(String);
        expect(alignText(words, words).every(({ left, right }) => left === 1 && right === 1)).toBe(true);
      }),
    );
  });
});

describe('risingChain', () => {
  test('drops what crosses', () => {
    expect(
      risingChain([
        [0, 1],
        [1, 9],
        [2, 2],
        [3, 4],
      ]),
    ).toEqual([
      [0, 1],
      [2, 2],
      [3, 4],
    ]);
  });

  test('rises on both sides', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (js) => {
        const chain = risingChain(js.map((j, i) => [i, j] as const));
        for (let k = 1; k < chain.length; k++) {
          expect(chain[k]![0]).toBeGreaterThan(chain[k - 1]![0]);
          expect(chain[k]![1]).toBeGreaterThan(chain[k - 1]![1]);
        }
      }),
    );
  });
});
