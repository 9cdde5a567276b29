import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import { toRecord } from '../../src/model/quantity.ts';
import { parseOne } from '../parse/fixtures.ts';

const claimsOf = (text: string): Claim[] => extract(parseOne(text), 'articles/x');

describe('what is skipped, and why', () => {
  const cases: readonly {
    readonly text: string;
    readonly skipped: readonly string[];
    readonly read: readonly string[];
  }[] = [
    { text: 'It took `12 ms` or 13 ms.', skipped: ['12 ms: code'], read: ['13 ms'] },
    { text: 'See [82.7%](https://example.org/2024) there.', skipped: [], read: ['82.7%'] },
    { text: '在 $x_1 = 5$ 時為 $0.5$。', skipped: ['$x_1 = 5$: formula'], read: ['0.5'] },
    { text: '## 1.2 Results of 44 tasks', skipped: ['1.2: list-number'], read: ['44'] },
    { text: '## 3.5 million users', skipped: [], read: ['3.5 million'] },
    { text: '## 2. 成長 5%', skipped: ['2.: list-number'], read: ['成長 5%'] },
    { text: '| a |\n|---|\n| 98.3 (97.7) |', skipped: [], read: ['98.3', '97.7'] },
    { text: '- 7.8 (a new high)', skipped: [], read: ['7.8'] },
    { text: '1.3 對比', skipped: ['1.3: list-number'], read: [] },
    { text: 'GPT-5.5 solved 82.7% of them.', skipped: ['GPT-5.5: name'], read: ['82.7%'] },
    {
      text: '分成兩步：1.裝貨 2.卸貨，共 40 箱',
      skipped: ['1: list-number', '2: list-number'],
      read: ['兩', '40'],
    },
    { text: 'Do 1) load 2) unload 30 boxes', skipped: ['1: list-number', '2: list-number'], read: ['30'] },
    { text: '分成兩步：2.卸貨，共 40 箱', skipped: [], read: ['兩', '2', '40'] },
    { text: 'As was [said][note#7], 12 boats left.', skipped: [], read: ['12'] },
    { text: '```\n12%\n```', skipped: [], read: [] },
    { text: '![chart of 5%](5.png)', skipped: [], read: [] },
  ];
  test.each(cases)('$text', ({ text, skipped, read }) => {
    const claims = claimsOf(text);
    expect(claims.filter(({ quantity }) => quantity !== null).map(({ plain }) => plain)).toEqual(read);
    const reasons = claims
      .filter(({ quantity }) => quantity === null)
      .map((claim) => `${claim.plain}: ${claim.skipped}`);
    expect(reasons).toEqual(expect.arrayContaining([...skipped]));
  });
});

describe('places', () => {
  const cases: readonly {
    readonly text: string;
    readonly source: string;
    readonly plain: string;
    readonly segments: number;
  }[] = [
    { text: '產值 **3550** 億元', source: '3550** 億元', plain: '3550 億元', segments: 2 },
    { text: 'up 82.7&percnt; today', source: 'up 82.7&percnt;', plain: 'up 82.7%', segments: 1 },
    { text: 'about \\$5 there', source: 'about \\$5', plain: 'about $5', segments: 1 },
    { text: '> rose by\n> 5%', source: 'rose by\n> 5%', plain: 'rose by\n5%', segments: 2 },
    { text: '\ufeffhas\r\n7%', source: '7%', plain: '7%', segments: 1 },
  ];
  test.each(cases)('$source', ({ text, source, plain, segments }) => {
    const document = parseOne(text);
    const [claim] = extract(document, 'articles/x').filter(({ quantity }) => quantity !== null);
    expect(claim).toMatchObject({ text: source, plain });
    expect(claim?.segments).toHaveLength(segments);
    expect(claim?.segments.map(({ start, end }) => document.source.slice(start, end)).join('')).not.toContain(
      '*',
    );
  });

  test('a claim of a table knows its cell', () => {
    const claims = claimsOf('| m | a |\n|---|---|\n| x | 82.7% |\n| y | 58.6% |');
    expect(claims.map(({ plain, place }) => [plain, place.row, place.column])).toEqual([
      ['82.7%', 1, 1],
      ['58.6%', 2, 1],
    ]);
  });

  test('section and sentence', () => {
    const claims = claimsOf('# 年報\n\n## 產量\n\n今年很好。甲廠增加 5%，乙廠增加 6%。明年再看。');
    expect(claims.map(({ section, sentence }) => [section, sentence])).toEqual([
      ['年報 › 產量', '甲廠增加 5%，乙廠增加 6%。'],
      ['年報 › 產量', '甲廠增加 5%，乙廠增加 6%。'],
    ]);
  });
});

describe('what a table lends its cells', () => {
  const cases: readonly { readonly name: string; readonly text: string; readonly read: readonly string[] }[] =
    [
      {
        name: 'a column header lends unit and scale',
        text: '| 廠 | 營收（億元） | 員工 |\n|---|---|---|\n| 甲 | 3.2 | 44 |',
        read: ['3.2 → 320000000 CNY from 億元 億元', '44 → 44 null'],
      },
      {
        name: 'a row header does',
        text: '| Measure | A | B |\n|---|---|---|\n| Latency (ms) | 12 | 15 |\n| Score (%) | 82.7 | 58.6% |',
        read: ['12 → 12 ms from ms', '15 → 15 ms from ms', '82.7 → 82.7 % from %', '58.6% → 58.6 %'],
      },
      {
        name: 'a caption lends to what counts, not to years and ranks',
        text: '單位：萬人\n\n| 地區 | 人口 | 排名 |\n|---|---|---|\n| 甲 | 12 | 3 |',
        read: ['12 → 120000 null from 萬人', '3 → 3 null'],
      },
      {
        name: 'a column header in figures does',
        text: '| Plant | Cost (10,000 yuan) | Staff |\n|---|---|---|\n| A | 517 | 44 |',
        read: ['517 → 5170000 CNY from 10,000 yuan 10,000 yuan', '44 → 44 null'],
      },
      {
        name: 'amounts of several columns are no units',
        text: '| | Plan A (1,000 yuan) | Plan B (3,000 yuan) |\n|---|---|---|\n| Users | 5 | 7 |',
        read: ['5 → 5 null', '7 → 7 null'],
      },
      {
        name: 'a cell with a unit of its own keeps it',
        text: '| 廠 | 產量（萬噸） |\n|---|---|\n| 甲 | 5% |',
        read: ['5% → 5 %'],
      },
    ];
  test.each(cases)('$name', ({ text, read }) => {
    const document = parseOne(text, { locale: 'zh-Hans-CN' });
    const claims = extract(document, 'articles/x').filter(({ place }) => place.row !== null && place.row > 0);
    const said = claims.map(({ plain, quantity, context }) => {
      const record = quantity && toRecord(quantity);
      const from = context.map(({ start, end }) => document.source.slice(start, end)).join(' ');
      return `${plain} → ${record?.value} ${record?.unit}${from && ` from ${from}`}`;
    });
    expect(said).toEqual(read);
  });
});

describe('what lends is no claim', () => {
  const cases: readonly { readonly text: string; readonly said: readonly string[] }[] = [
    {
      text: '| Plant | Cost (10,000 yuan) |\n|---|---|\n| A | 517 |',
      said: ['10,000 yuan: unit', '517: money'],
    },
    { text: "| Plant | US$'000 |\n|---|---|\n| A | 517 |", said: ["US$'000: unit", '517: money'] },
    { text: '| 廠 | 費用（千元） |\n|---|---|\n| 甲 | 517 |', said: ['千元: unit', '517: money'] },
    {
      text: 'Unit: 10,000 tons\n\n| Plant | Output |\n|---|---|\n| A | 517 |',
      said: ['10,000 tons: unit', '517: mass'],
    },
    {
      text: '| | A | B |\n|---|---|---|\n| Staff (10,000 persons) | 5 | 6 |',
      said: ['10,000 persons: unit', '5: number', '6: number'],
    },
    // Where no figure takes it, it is what it says.
    {
      text: '| Plan | Prize (10,000 yuan) |\n|---|---|\n| A | shared |\n| B | whole |',
      said: ['10,000 yuan: money'],
    },
    {
      text: '| Drug | Control (1,000 patients) |\n|---|---|\n| A | 517 |',
      said: ['1,000: number', '517: number'],
    },
  ];
  test.each(cases)('$text', ({ text, said }) => {
    expect(
      claimsOf(text).map(({ plain, quantity, skipped }) => `${plain}: ${quantity?.kind ?? skipped}`),
    ).toEqual(said);
  });
});

describe('ids', () => {
  const ids = (text: string): string[] => claimsOf(text).map(({ id }) => id);

  test('survive an edit of the number, of another number, and of what stands around the sentence', () => {
    const [before] = ids('# Results of 2024\n\nIt rose to 82.7% in 12 weeks.');
    expect(before).toMatch(/^articles\/x:en:[0-9a-f]{10}$/);
    expect(ids('# Results of 2024\n\nIt rose to 81% in 12 weeks.')).toContain(before);
    expect(ids('# Results of 2024\n\nIt rose to 82.7% in 14 weeks.')).toContain(before);
    expect(ids('# Results of 2025\n\nIt rose to 82.7% in 12 weeks.')).toContain(before);
    expect(ids('# Results of 2024\n\nNew: 5 things.\n\nIt rose to 82.7% in 12 weeks. So it is.')).toContain(
      before,
    );
  });

  test('differ for other words, other sections, other cells and equal sentences', () => {
    const all = [
      ...ids('# A\n\nIt rose to 5%.\n\nIt rose to 5%.\n\n## B\n\nIt rose to 5%.'),
      ...ids('# A\n\nThey cost 5%.'),
      ...ids('| m | a | b |\n|---|---|---|\n| x | 5% | 6% |\n| y | 7% | 8% |'),
    ];
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a cell keeps its id when rows are added above it', () => {
    const head = '| m | a |\n|---|---|\n';
    expect(ids(`${head}| w | 1% |\n| x | 5% |`)).toContain(ids(`${head}| x | 5% |`)[0]);
  });
});
