import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/model/quantity.ts';
import type { Language } from '../../src/model/reading.ts';
import { extractQuantities } from '../../src/quantities/extract-quantities.ts';
import { readQuantities } from '../../src/quantities/read.ts';

const folder = new URL('./cases/', import.meta.url);
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { lang: Language; locale?: string; text: string });

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-Hant-TW', en: 'en-US' };

/** What stands in the span of a reading decides all of its meaning; what is around it only whether it is read. */
function checkSlices(text: string, lang: Language, locale: string): void {
  for (const reading of readQuantities(text, lang, { locale })) {
    if (!('quantity' in reading)) continue;
    const slice = text.slice(reading.start, reading.end);
    expect(extractQuantities(slice, lang, { locale }), `${slice} in ${text}`).toEqual([
      { start: 0, end: slice.length, text: slice, ...toRecord(reading.quantity) },
    ]);
  }
}

const pieces = fc.constantFrom(
  ...[
    '近 ',
    '超過',
    '約',
    '下降 ',
    '增加了',
    'about ',
    'nearly ',
    'up to ',
    'rose by ',
    'between ',
    'from ',
    '-',
    '+',
    '~',
    '$',
    'NT$',
    '新台幣',
  ],
  ...[
    '3',
    '12',
    '2,500',
    '82.7',
    '二十五',
    '三',
    '兩',
    '百分之',
    'twenty-five',
    'half',
    'a',
    'one',
    '1/2',
    '2026',
    '4',
    '16',
    '２',
  ],
  ...[' ', '', ' to ', '至', '-', '–', ' and ', '到', ':', '.', ',', '，', '。', '(', ')', '．', '：'],
  ...[
    '萬',
    '億',
    ' million',
    'k',
    '%',
    '成',
    '折',
    '倍',
    ' 個百分點',
    ' percent',
    'x',
    '元',
    ' dollars',
    '年',
    '月',
    '日',
    '個月',
    ' weeks',
    'GB',
    ' km',
    '公里',
    '度',
  ],
  ...[
    '左右',
    '以上',
    '+',
    ' or more',
    ' fewer',
    '多',
    '餘',
    '幾',
    ' April ',
    'Q2 ',
    '第',
    '前',
    ' times',
    'GPT-',
    '一般',
    'the ',
    '人',
  ],
);

const texts = fc.array(pieces, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
const langs = fc.constantFrom<Language>('zh', 'en');

describe('readQuantities', () => {
  it('reads the span of a reading as that reading, in every row of the tables', () => {
    for (const { lang, locale, text } of rows) checkSlices(text, lang, locale ?? LOCALES[lang]);
  });

  it('reads the span of a reading as that reading, in made-up text', () => {
    fc.assert(
      fc.property(texts, langs, (text, lang) => checkSlices(text, lang, LOCALES[lang])),
      { numRuns: 3000 },
    );
  });

  it('never throws, keeps to the order of the text and never overlaps', () => {
    const any = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
    fc.assert(
      fc.property(any, langs, (text, lang) => {
        let last = 0;
        for (const { start, end } of readQuantities(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
