import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualName: Rule = {
  id: 'bilingual/name',
  severity: 'error',
  summary: 'A name, version or id has other digits in the other version.',
  remedy: 'Check which is meant and correct one.',
  description:
    'Names that hold digits are no quantities, but both versions must name the same thing: model names, versions, ids. They are paired by place and by their letters.',
  examples: [
    {
      zh: '# 比較\n\n我們以 GPT-5.5 作為基準。\n',
      en: '# Comparison\n\nWe use GPT-5.4 as the baseline.\n',
      findings: 1,
    },
    {
      zh: '# 比較\n\n我們以 GPT-5.5 作為基準。\n',
      en: '# Comparison\n\nWe use GPT-5.5 as the baseline.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/name'),
};
