import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualValue: Rule = {
  id: 'bilingual/value',
  severity: 'error',
  summary: 'The two versions assert different values.',
  remedy: 'Check the source and correct the version that is wrong.',
  description:
    'Both versions are read into quantities and paired by place, unit and neighbours, so that a changed number stands against its counterpart. What is equal, rounded or coarser but containing stays silent: `82.7%` and `83%`, `1.2 億` and `120 million`.',
  examples: [
    {
      zh: '# 用量\n\n系統有 3,200 位使用者。\n',
      en: '# Usage\n\nThe system has 3,400 users.\n',
      findings: 1,
    },
    {
      zh: '# 用量\n\n系統有 1.2 億位使用者。\n',
      en: '# Usage\n\nThe system has 120 million users.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/value'),
};
