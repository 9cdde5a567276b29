import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/reading.ts';
import { readQuantities } from '../../src/quantities/read.ts';
import { rewrite } from '../../src/rules/rewrite/rewrite.ts';
import { claimcheck, publish } from '../publication.ts';

/** A number of an article, what the registry has, and what is proposed; null where nothing is certain. */
const CASES: readonly (readonly [lang: Language, plain: string, value: string, fix: string | null])[] = [
  ['en', '75.1%', '69.4%', '69.4%'],
  ['zh', '75.1%', '69.4%', '69.4%'],
  ['zh', '７５．１％', '69.4%', '６９．４％'],
  ['zh', '百分之七十五點一', '69.4%', '百分之六十九點四'],
  ['zh', '百分之七十五点一', '69.4%', '百分之六十九点四'],
  ['en', '75.1 percent', '69.4%', '69.4 percent'],
  ['en', '75%', '69.4%', '69.4%'],
  ['zh', '超過 85%', '82.7%', '82.7%'],
  ['en', 'over 85%', '82.7%', '82.7%'],
  ['zh', '約 80%', '82.7%', '82.7%'],
  ['en', '200+', 'nearly 200', 'nearly 200'],
  ['zh', '200+', 'nearly 200', '近 200'],
  ['zh', '超過兩百', 'nearly 200', '近二百'],
  ['en', 'nearly 200', 'over 300', 'more than 300'],
  ['en', '12,435', '12,345', '12,345'],
  ['en', '3.2 billion', '3.2 億', '320 million'],
  ['zh', '3.2 萬', '320 million', '3.2 億'],
  ['zh', '3.2 万', '320 million', '3.2 亿'],
  ['zh', '2.89 億元', 'NT$2.89 trillion', '2.89 兆元'],
  ['en', 'NT$2.16 trillion', 'NT$2.89 trillion', 'NT$2.89 trillion'],
  ['en', '$5', 'US$2.50', '$2.50'],
  ['zh', '5 美元', 'US$2.50', '2.50 美元'],
  ['en', '€5', 'US$5', null],
  ['zh', '350 公尺', '350 km', null],
  ['zh', '152 公里', '350 km', '350 公里'],
  ['zh', '三百五十公里', '152 km', '一百五十二公里'],
  ['zh', '2026 年 4 月 20 日', '2026-04-23', '2026 年 4 月 23 日'],
  ['en', 'April 20, 2026', '2026-03-05', 'March 5, 2026'],
  ['en', '20 April 2026', '2026-03-05', '5 March 2026'],
  ['en', '2026-04-20', '2026-03-05', '2026-03-05'],
  ['en', 'April 2026', '2026-03-05', null],
  ['zh', '八成', '69.4%', null],
  ['en', 'three-quarters', '69.4%', null],
  ['en', 'between 60% and 70%', '82.7%', null],
];

describe('the right value, written as the article writes', () => {
  it.each(CASES)('%s %s for %s → %s', (lang, plain, value, fix) => {
    const [reading] = readQuantities(plain, lang, lang === 'zh' ? { locale: 'zh-Hant-TW' } : {});
    const [right] = readQuantities(value, /\p{Script=Han}/u.test(value) ? 'zh' : 'en');
    if (reading === undefined || right === undefined) throw new Error('unread');
    if (!('quantity' in reading) || !('quantity' in right)) throw new Error('skipped');
    expect(rewrite({ lang, plain, actual: reading.quantity, expected: right.quantity })).toBe(fix);
  });
});

describe("the house's wording", () => {
  const REGISTRY = `version: 1
subjects: [{ id: north, zh: 北站, en: North Station }]
metrics: [{ id: riders, zh: 旅客, en: riders }]
entries:
  - { id: north/riders, subject: north, metric: riders, observations: [{ value: "3,400" }], wording: { zh: 三千四百, en: "3.4 thousand" } }
`;
  it.each([
    ['zh.md', '北站的旅客有 4,300 人。\n', '三千四百'],
    ['en.md', 'North Station has 4,300 riders.\n', '3.4 thousand'],
  ])('%s', async (name, text, fix) => {
    const folder = publish({ 'claims/a.yaml': REGISTRY, [`articles/x/${name}`]: text });
    const { stdout } = await claimcheck(folder, ['check', '--format', 'json', '--output', '-']);
    const found = JSON.parse(stdout).articles[0].findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'registry/refuted',
    );
    expect(found.fixes[0].edits[0].text).toBe(fix);
  });
});
