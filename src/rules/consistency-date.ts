import { draftsOf } from './consistency/drafts.ts';
import type { Rule } from './rule.ts';

export const consistencyDate: Rule = {
  id: 'consistency/date',
  severity: 'error',
  summary:
    'Weekday and date disagree, a date is impossible, a span, age or order does not follow from its dates, or ends before it starts.',
  remedy: 'Check the date and correct whichever part of it is wrong.',
  description:
    'Weekdays are computed, spans are counted; ages, anniversaries and the order of events follow from the dates that the article itself states. A day without a year takes it from its paragraph, the headings above it or the date in front matter, where these leave no doubt; both ways of counting a span are right, with the first day and without it; a year that need not begin in January silences what is said of quarters.',
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
    {
      en: '# Fair\n\nThe fair, from April 28, 2026 to April 30, 2026, lasting five days, is free.\n',
      zh: null,
      findings: 1,
    },
    {
      en: '# Fair\n\nThe fair, from April 28, 2026 to April 30, 2026, lasting three days, is free.\n',
      zh: null,
      findings: 0,
    },
    {
      zh: '# 校史\n\n學校創立於 1998 年，三年後（2005 年）遷校。\n',
      en: null,
      findings: 1,
    },
  ],
  check: (article) => draftsOf(article, 'date'),
};
