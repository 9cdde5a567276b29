import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualUnit: Rule = {
  id: 'bilingual/unit',
  severity: 'error',
  summary: 'Units or currencies differ, or a conversion does not hold.',
  remedy: 'Correct the unit, or convert the figure; of a converted amount say the rate or its date.',
  description:
    'Percent against percentage points, one currency for another, GB for MB, 5 公里 for 4.1 miles. A conversion that holds within rounding stays silent. An amount in another currency is held to the rate that either version states; with the date of the rate alone it is let through, without either it is a warning.',
  examples: [
    { zh: '# 價格\n\n每月收費 30 美元。\n', en: '# Price\n\nIt costs €30 a month.\n', findings: 1 },
    {
      zh: '# 價格\n\n年費是新台幣 3,150 元。\n',
      en: '# Price\n\nThe annual fee is US$120, at NT$31.5 to the US dollar.\n',
      findings: 1,
    },
    { zh: '# 期限\n\n期限為 14 天。\n', en: '# Term\n\nThe term is two weeks.\n', findings: 0 },
  ],
  check: (article) => draftsOf(article, 'bilingual/unit'),
};
