import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.ts';
import { NO_GUIDE } from '../../src/align/guide.ts';
import { alignSequences } from '../../src/align/sequence.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import { versionOf } from './versions.ts';

const repeat = (count: number, of: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => of(i));

const alignText = (zh: string, en: string): Alignment =>
  align(versionOf(zh, 'zh', 'zh-Hant'), versionOf(en, 'en'));

const paragraphs = (count: number, of: (i: number) => string): string => repeat(count, of).join('\n\n');

const tableOf = (columns: number, rows: readonly string[]): string =>
  [`|${repeat(columns, (c) => ` k${c} |`).join('')}`, `|${' - |'.repeat(columns)}`, ...rows].join('\n');

const isPaired = ({ left, right }: { readonly left: unknown; readonly right: unknown }): boolean =>
  left !== null && right !== null;

describe('work', () => {
  /** How often elements are compared when nothing tells them apart. */
  const comparisons = (left: number, right: number): number => {
    let count = 0;
    alignSequences({
      left,
      right,
      gap: -0.2,
      guide: NO_GUIDE,
      score: () => {
        count += 1;
        return 0.5;
      },
    });
    return count;
  };

  test.each([
    [1000, 1000],
    [1000, 700],
    [2000, 500],
  ])(
    '%i against %i elements that are all alike: eight times as many take about eight times the work',
    (left, right) => {
      expect(comparisons(8 * left, 8 * right)).toBeLessThan(9 * comparisons(left, right));
    },
  );
});

describe('texts that tell nothing apart', () => {
  test('5,000 times the same paragraph', () => {
    const { blocks } = alignText(
      paragraphs(5000, () => '共有 3 人參加。'),
      paragraphs(5000, () => 'In all 3 people came.'),
    );
    expect(blocks.every(({ left, right }) => left[0] === right[0] && left.length === right.length)).toBe(
      true,
    );
  });

  test('one paragraph that says 20,000 times the same number', () => {
    const { claims } = alignText(
      repeat(20_000, () => '3 人').join('，'),
      repeat(20_000, () => '3 men').join(', '),
    );
    expect(claims.filter(isPaired)).toHaveLength(20_000);
  });

  test.each([
    [
      'in one column',
      tableOf(
        1,
        repeat(20_000, () => '| 3 |'),
      ),
    ],
    [
      'in a square',
      tableOf(
        140,
        repeat(142, () => `|${' 3 |'.repeat(140)}`),
      ),
    ],
  ])('20,000 cells with the same number, %s', (_name, text) => {
    const { tables, claims } = alignText(text, text);
    expect(tables[0]!.rows.every(([i, j]) => i === j)).toBe(true);
    expect(tables[0]!.columns.every(([c, d]) => c === d)).toBe(true);
    expect(claims.every(isPaired)).toBe(true);
  });
});

describe('texts in which everything is elsewhere', () => {
  test('3,000 paragraphs turned round', () => {
    const last = 2999;
    const { blocks } = alignText(
      paragraphs(3000, (i) => `Stop-${i} 站有 ${i + 20_000} 人。`),
      paragraphs(3000, (i) => `At Stop-${last - i} there were ${last - i + 20_000} people.`),
    );
    expect(blocks.every(({ left, right }) => left[0]! + right[0]! === last)).toBe(true);
  });

  test('20,000 numbers turned round in one paragraph', () => {
    const numbers = repeat(20_000, (i) => String(i + 30_000));
    const { claims } = alignText(
      numbers.map((n) => `${n} 人`).join('，'),
      numbers
        .toReversed()
        .map((n) => `${n} men`)
        .join(', '),
    );
    expect(claims.filter(({ relation }) => relation === 'equal').length).toBeGreaterThan(19_000);
  });

  test('20,000 ranges against their 20,000 ends', () => {
    const { claims } = alignText(
      repeat(10_000, (i) => `${2 * i}–${2 * i + 1} 人`).join('，'),
      repeat(20_000, (i) => `${i} men`).join(', '),
    );
    expect(claims.filter(({ relation }) => relation === 'equal').length).toBeGreaterThan(15_000);
  });
});
