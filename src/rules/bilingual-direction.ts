import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualDirection: Rule = {
  id: 'bilingual/direction',
  severity: 'error',
  summary: 'A change goes the other way in the other version, or by how much became to what.',
  remedy: 'Correct the verb or the sign.',
  description:
    'A rise in one version and a fall in the other, a lost minus sign, `減少了 60%` against `decreased to 60%`. Verbs of rising and falling are compared by aligned sentence as well, with or without a number beside them.',
  examples: [
    { zh: '# 成本\n\n成本下降 30%。\n', en: '# Cost\n\nCosts rose 30%.\n', findings: 1 },
    { zh: '# 成本\n\n成本下降 30%。\n', en: '# Cost\n\nCosts fell 30%.\n', findings: 0 },
  ],
  check: (article) => draftsOf(article, 'bilingual/direction'),
};
