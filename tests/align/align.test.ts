import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import { versionOf } from './versions.ts';

const alignText = (zh: string, en: string) => {
  const [left, right] = [versionOf(zh, 'zh', 'zh-Hant'), versionOf(en, 'en')];
  return { left, right, alignment: align(left, right) };
};

const blockPairs = (alignment: Alignment): string =>
  alignment.blocks.map(({ left, right }) => `${left.join('+') || '-'}:${right.join('+') || '-'}`).join(' ');

const CASES: readonly (readonly [string, string, string, string])[] = [
  ['one to one', '# 題\n\n甲文。\n', '# Title\n\nSome text.\n', '0:0 1:1'],
  [
    'a block that one version lacks',
    '# 題\n\n共 310 人參加。\n\n每年 45 場。\n\n票價 72 元。\n',
    '# Title\n\n310 people took part.\n\nTickets are 72 yuan.\n',
    '0:0 1:1 2:- 3:2',
  ],
  [
    'a footnote at another place',
    '甲文[^a]。\n\n[^a]: 見第 17 頁。\n\n乙文。\n',
    'First text[^a].\n\nSecond text.\n\n[^a]: See page 17.\n',
    '0:0 2:1 1:2',
  ],
  [
    'a paragraph in two parts',
    '本次測試共 310 人參加，其中 45 人來自外地，平均年齡為 38 歲，測試為期 12 天，由兩個單位合辦。\n',
    'This test had 310 participants in all, and 45 of them came from other cities and towns.\n\nTheir average age was 38 years; the test ran for 12 days and two bodies organised it together.\n',
    '0:0+1',
  ],
  [
    'items that changed places',
    '- 使用 Falcon 資料集 5120 筆\n- 使用 Heron 資料集 7340 筆\n- 使用 Osprey 資料集 2890 筆\n',
    '- uses 7340 rows of the Heron data set\n- uses 2890 rows of the Osprey data set\n- uses 5120 rows of the Falcon data set\n',
    '0:2 1:0 2:1',
  ],
];

describe('blocks', () => {
  test.each(CASES)('%s', (_name, zh, en, expected) => {
    expect(blockPairs(alignText(zh, en).alignment)).toBe(expected);
  });
});

describe('tables', () => {
  test('rows and columns are paired by content', () => {
    const { alignment } = alignText(
      '| 模型 | Kite | Wren |\n|---|---|---|\n| Ada | 71.2 | 54.3 |\n| Bel | 68.1 | 49.9 |\n| Cor | 60.4 | 41.7 |\n',
      '| Model | Wren | Kite |\n|---|---|---|\n| Ada | 54.3 | 71.2 |\n| Cor | 41.7 | 60.4 |\n',
    );
    expect(alignment.tables[0]?.rows).toEqual([
      [0, 0],
      [1, 1],
      [2, null],
      [3, 2],
    ]);
    expect(alignment.tables[0]?.columns.toSorted()).toEqual([
      [0, 0],
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('quantities', () => {
  const paired = (zh: string, en: string): string[] => {
    const { left, right, alignment } = alignText(zh, en);
    return alignment.claims.map(
      (pair) =>
        `${pair.left === null ? '-' : left.claims[pair.left]!.plain} : ${pair.right === null ? '-' : right.claims[pair.right]!.plain}`,
    );
  };

  test('a changed number stands against its counterpart', () => {
    expect(
      paired('共 310 人，其中 45 人缺席。\n', 'There were 310 people, 54 of them absent.\n').toSorted(),
    ).toEqual(['310 : 310', '45 : 54']);
  });

  test('what has no counterpart stands alone', () => {
    expect(paired('共 310 人，其中 45 人缺席。\n', 'There were 310 people.\n').toSorted()).toEqual([
      '310 : 310',
      '45 : -',
    ]);
  });
});

describe('symmetry', () => {
  const sentence = fc
    .tuple(fc.constantFrom('alpha', 'beta', 'gamma'), fc.integer({ min: 20, max: 9999 }))
    .map(([word, number]) => `${word} ${number}`);
  const block = fc.tuple(fc.constantFrom('', '# ', '- '), sentence).map(([mark, text]) => `${mark}${text}`);
  const article = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

  test('every claim stands in exactly one pair or name, and every text block in one block pair', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const [left, right] = [versionOf(a, 'en'), versionOf(b, 'en', 'en-GB')];
        const { blocks, claims, names } = align(left, right);
        expect(blocks.flatMap((pair) => pair.left).toSorted((x, y) => x - y)).toEqual(
          left.document.blocks.map((_, i) => i),
        );
        expect(blocks.flatMap((pair) => pair.right).toSorted((x, y) => x - y)).toEqual(
          right.document.blocks.map((_, i) => i),
        );
        const seen = [
          ...claims.map((pair) => pair.left),
          ...(names ?? []).map((pair) => pair.left?.claim ?? null),
        ].filter((i) => i !== null);
        expect(new Set(seen).size).toBe(seen.length);
        const quantities = left.claims.flatMap(({ quantity }, i) => (quantity === null ? [] : [i]));
        for (const index of quantities) expect(seen).toContain(index);
      }),
      { numRuns: 50 },
    );
  });

  test('a version against itself agrees in everything', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { alignment } = { alignment: align(versionOf(text, 'en'), versionOf(text, 'en', 'en-GB')) };
        expect(alignment.claims.every(({ relation }) => relation === 'equal')).toBe(true);
        expect((alignment.names ?? []).every(({ agrees }) => agrees)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
