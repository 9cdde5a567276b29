import { describe, expect, test } from 'vitest';
import { toldApart } from '../../src/comparison/told-apart.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import { parseOne } from '../parse/fixtures.ts';

/** The last number of a text. */
const lastOf = (text: string, locale: string): Claim =>
  extract(parseOne(text, { locale }), 'articles/x')
    .filter(({ quantity }) => quantity !== null)
    .at(-1)!;

const cell = (header: string, figure: string): string => `| x | ${header} |\n|---|---|\n| y | ${figure} |`;

interface Row {
  readonly zh: string;
  readonly en: string;
  readonly said: readonly [string, string];
}

const ROWS: readonly Row[] = [
  {
    zh: cell('費用（萬元）', '517'),
    en: cell('Cost (yuan)', '517'),
    said: [' (5,170,000 元)', ' (517 CNY)'],
  },
  {
    zh: cell('費用（萬美元）', '1,517'),
    en: cell('Cost ($)', '1517'),
    said: [' (15,170,000 USD)', ' (1,517 USD)'],
  },
  {
    zh: cell('費用（萬美元）', '517'),
    en: cell('Cost ($)', '520'),
    said: [' (5,170,000 USD)', ' (520 USD)'],
  },
  { zh: cell('費用（萬美元）', '517'), en: 'It cost $5.2 million.', said: [' (5,170,000 USD)', ''] },
  { zh: cell('長度（公里）', '12'), en: cell('Length (miles)', '12'), said: [' (12 km)', ' (12 mi)'] },
  { zh: cell('比率（%）', '12'), en: cell('Count', '12'), said: [' (12%)', ' (12)'] },
  { zh: '$30', en: '$30', said: ['', ''] },
  // The words tell.
  { zh: cell('費用（萬美元）', '517'), en: cell('Cost ($10,000)', '518'), said: ['', ''] },
  { zh: '重 12 公斤。', en: 'It weighs 13 kg.', said: ['', ''] },
];

describe('toldApart', () => {
  test.each(ROWS)('$zh | $en', ({ zh, en, said }) => {
    expect(toldApart(lastOf(zh, 'zh-Hant-TW'), lastOf(en, 'en-US'))).toEqual(said);
  });
});
