import { draftsOf } from './consistency/drafts.ts';
import type { Rule } from './rule.ts';

export const consistencyDate: Rule = {
  id: 'consistency/date',
  severity: 'error',
  summary: 'Weekday and date disagree, a date is impossible, or a span ends before it starts.',
  remedy: 'Check the date and correct whichever part of it is wrong.',
  description:
    'Weekdays are computed, spans are counted, ages and the order of events follow from the dates that the article itself states.',
  examples: [
    {
      zh: '# 活動\n\n發表會訂於 2026 年 4 月 28 日（星期三）舉行。\n',
      en: null,
      findings: 1,
    },
    {
      zh: '# 活動\n\n發表會訂於 2026 年 4 月 28 日（星期二）舉行。\n',
      en: null,
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'date'),
};
