import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualUnit: Rule = {
  id: 'bilingual/unit',
  severity: 'error',
  summary: 'The two versions give the same figure in different units or currencies.',
  remedy: 'Correct the unit, or convert the figure.',
  description:
    'Percent against percentage points, one currency for another, GB for MB. A conversion that holds within rounding stays silent.',
  examples: [
    { zh: '# 價格\n\n每月收費 30 美元。\n', en: '# Price\n\nIt costs €30 a month.\n', findings: 1 },
    { zh: '# 期限\n\n期限為 14 天。\n', en: '# Term\n\nThe term is two weeks.\n', findings: 0 },
  ],
  check: (article) => draftsOf(article, 'bilingual/unit'),
};
