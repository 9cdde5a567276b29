import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualScale: Rule = {
  id: 'bilingual/scale',
  severity: 'error',
  summary: 'The two versions differ by a power of ten.',
  remedy: 'Correct the scale word or the digits: 萬 is ten thousand, 億 a hundred million, a billion ten 億.',
  description:
    'The commonest slip between Chinese and English: 億 for billion, 萬 for thousand, a decimal point moved. The message says the factor and how the figure reads in the other language.',
  examples: [
    {
      zh: '# 規模\n\n模型有 1000 億個參數。\n',
      en: '# Size\n\nThe model has 1000 billion parameters.\n',
      findings: 1,
    },
    {
      zh: '# 規模\n\n模型有 1000 億個參數。\n',
      en: '# Size\n\nThe model has 100 billion parameters.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/scale'),
};
