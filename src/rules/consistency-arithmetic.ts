import { draftsOf } from './consistency/drafts.ts';
import type { Rule } from './rule.ts';

export const consistencyArithmetic: Rule = {
  id: 'consistency/arithmetic',
  severity: 'error',
  summary: 'A stated change, sum, share, average or difference does not follow from the stated numbers.',
  remedy: 'Recompute it from its inputs, and correct whichever of the numbers is wrong.',
  description:
    'Whatever the article lets one recompute is recomputed with intervals, so that rounding never raises a finding: changes, differences, multiples, sums, averages and shares, in sentences and in tables, where headers state the relation or all rows but one keep it.',
  examples: [
    {
      zh: '# 成本\n\n單價從 150 元降到 110 元，下降了 37%。\n',
      en: null,
      findings: 1,
    },
    {
      zh: '# 成本\n\n單價從 150 元降到 110 元，下降了 27%。\n',
      en: null,
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'arithmetic'),
};
