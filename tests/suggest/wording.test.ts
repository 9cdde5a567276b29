import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';
import { createWording } from '../../src/suggest/wording.ts';

/** A text, and what its last number is about and measures, in the text's own words. */
const ROWS: readonly (readonly [lang: 'zh' | 'en', text: string, subject: string, metric: string])[] = [
  ['en', 'The punctuality of North Station is 82.7%.', 'North Station', 'punctuality'],
  ['zh', '北站的準點率為 82.7%。', '北站', '準點率'],
  ['zh', '北站的准点率达到 82.7%。', '北站', '准点率'],
  ['en', 'The cost of testing and verification falls by 40%.', 'testing and verification', 'cost'],
  ['zh', '測試與驗證的成本下降 40%。', '測試與驗證', '成本'],
  ['en', 'GPT-5.5 has 82.7% on Terminal-Bench 2.0.', 'GPT-5.5', 'Terminal-Bench 2.0'],
  ['zh', 'GPT-5.5 在 Terminal-Bench 2.0 拿到 82.7%。', 'GPT-5.5', 'Terminal-Bench 2.0'],
  ['en', 'GPT-5.5 reaches 82.7% on Terminal-Bench 2.0; GPT-5.4 has 75.1%.', 'GPT-5.4', 'Terminal-Bench 2.0'],
  ['zh', 'GPT-5.5 完成的實驗迭代比 GPT-5.4 多 45%。', 'GPT-5.5', '實驗迭代'],
  ['en', 'The Storebælt Bridge was opened on June 14, 1998.', 'Bridge', 'opened'],
  ['en', 'North Station was opened on June 14, 1998.', 'North Station', 'opened'],
  ['zh', 'North Station 於 1998 年 6 月 14 日啟用。', 'North Station', '啟用'],
  ['en', 'North Station has 44 platforms.', 'North Station', 'platforms'],
  ['zh', 'North Station 有 44 座月台。', 'North Station', '月台'],
  ['en', '| Station | Punctuality |\n| --- | --- |\n| North | 82.7% |', 'North', 'Punctuality'],
  ['zh', '| 車站 | 準點率 |\n| --- | --- |\n| 北站 | 82.7% |', '北站', '準點率'],
];

describe('what a number is about, in the words of the text', () => {
  test.each(ROWS)('%s %s', (lang, text, subject, metric) => {
    const [document] = parse({
      path: 'a.md',
      text,
      sha256: '',
      lang,
      locale: lang === 'en' ? 'en' : 'zh-Hant-TW',
    });
    const claims = extract(document!, 'a');
    const claim = claims.findLast(({ quantity }) => quantity !== null)!;
    const found = createWording({
      document: document!,
      claims,
      links: [],
      verdicts: [],
      inconsistencies: [],
    })(claim);
    expect([found.subject, found.metric]).toEqual([subject, metric]);
  });
});
