import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualDate: Rule = {
  id: 'bilingual/date',
  severity: 'error',
  summary: 'The two versions give different dates.',
  remedy: 'Check the source and correct one.',
  description:
    'Dates are compared as days, months, quarters or years, whichever both state, in any calendar and order: 民國 115 年 is 2026. Times of day are compared as moments where both name their time zones, and so is the day beside them.',
  examples: [
    {
      zh: '# 發布\n\n模型於 2026 年 4 月 28 日發布。\n',
      en: '# Release\n\nThe model was released on April 18, 2026.\n',
      findings: 1,
    },
    {
      zh: '# 直播\n\n直播於 4 月 29 日上午 5 時（台北時間）開始。\n',
      en: '# Stream\n\nThe stream starts at 9 p.m. UTC on April 28.\n',
      findings: 0,
    },
    {
      zh: '# 發布\n\n模型於 2026 年 4 月 28 日發布。\n',
      en: '# Release\n\nThe model was released on April 28, 2026.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/date'),
};
