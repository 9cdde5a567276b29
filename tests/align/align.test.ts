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
  [
    'two paragraphs made one',
    '新的渡輪航線每天開 12 班，單程 40 分鐘。\n\n碼頭的浮動棧橋長 65 公尺，可以同時停靠 3 艘船。\n',
    'The new ferry line runs 12 times a day and takes 40 minutes each way; the floating pier is 65 metres long and holds 3 ships at once.\n',
    '0+1:0',
  ],
  [
    'a block that the other version has on top',
    '# 題\n\n共 310 人參加。\n\n票價 72 元。\n',
    '# Title\n\n310 people took part.\n\nThere were 45 shows in 2019.\n\nTickets are 72 yuan.\n',
    '0:0 1:1 -:2 2:3',
  ],
  [
    'a section that was moved',
    '# 題\n\n## Heron 站\n\nHeron 站有 5120 名旅客。\n\n## Osprey 站\n\nOsprey 站有 2890 名旅客。\n\n## Falcon 站\n\nFalcon 站有 7340 名旅客。\n',
    '# Title\n\n## Osprey stop\n\nOsprey had 2890 travellers.\n\n## Falcon stop\n\nFalcon had 7340 travellers.\n\n## Heron stop\n\nHeron had 5120 travellers.\n',
    '0:0 1:5 2:6 3:1 4:2 5:3 6:4',
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

describe('a big table', () => {
  const tableOf = (head: string, rows: readonly number[]): string =>
    `${head}\n|---|---|---|\n${rows.map((i) => `| Stop-${i} | ${i * 7 + 1000} | ${i * 3 + 20_000} |`).join('\n')}\n`;
  const rows = Array.from({ length: 400 }, (_, i) => i);
  const shuffled = rows.map((i) => (i * 149) % 400);

  test('rows in any other order find each other', () => {
    const { alignment } = alignText(
      tableOf('| 站名 | 旅客 | 里程 |', rows),
      tableOf('| Station | Passengers | Distance |', shuffled),
    );
    const [table] = alignment.tables;
    expect(table!.rows.filter(([i]) => i !== 0).toSorted(([i], [j]) => i! - j!)).toEqual(
      rows.map((i) => [i + 1, shuffled.indexOf(i) + 1]),
    );
    expect(table!.columns).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(alignment.claims.every(({ relation }) => relation === 'equal')).toBe(true);
  });

  test('a row that is doubled, and one that is missing', () => {
    const { alignment } = alignText(
      tableOf('| 站名 | 旅客 | 里程 |', rows),
      tableOf('| Station | Passengers | Distance |', [
        ...rows.slice(0, 9),
        8,
        ...rows.slice(9, 300),
        ...rows.slice(301),
      ]),
    );
    const lonely = alignment.tables[0]!.rows.filter((pair) => pair.includes(null));
    expect(lonely.map(([i]) => i).filter((i) => i !== null)).toEqual([301]);
    expect(lonely.flatMap(([, j]) => (j === null ? [] : [j === 9 || j === 10]))).toEqual([true]);
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

  test('what is called left and right makes no difference', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const [left, right] = [versionOf(a, 'zh', 'zh-Hant'), versionOf(b, 'en')];
        const there = align(left, right);
        const back = align(right, left);
        expect(back.blocks.map((pair) => [pair.right, pair.left, pair.confidence])).toEqual(
          there.blocks.map((pair) => [pair.left, pair.right, pair.confidence]),
        );
        expect(back.claims.map((pair) => [pair.right, pair.left, pair.relation])).toEqual(
          there.claims.map((pair) => [pair.left, pair.right, pair.relation]),
        );
        expect(back.names?.map((pair) => [pair.right, pair.left])).toEqual(
          there.names?.map((pair) => [pair.left, pair.right]),
        );
        expect(back.sentences?.map((pair) => [pair.right, pair.left])).toEqual(
          there.sentences?.map((pair) => [pair.left, pair.right]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('equal costs are settled alike every time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲乙丙 3', '甲乙丙 4'), { maxLength: 40 }),
        fc.nat(40),
        (blocks, n) => {
          const once = () =>
            align(
              versionOf(blocks.join('\n\n'), 'zh', 'zh-Hant'),
              versionOf(blocks.slice(0, n).join('\n\n'), 'en'),
            );
          expect(once()).toEqual(once());
        },
      ),
      { numRuns: 30 },
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
