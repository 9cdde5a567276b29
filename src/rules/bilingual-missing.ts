import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualMissing: Rule = {
  id: 'bilingual/missing',
  severity: 'error',
  summary: 'A number, row or item stands in one version only.',
  remedy: 'Add it to the other version, or remove it.',
  description:
    'A number that one version drops from an aligned sentence, a table row or a list item that only one version has. Numbers that only grammar or wording puts there are left alone: `一個問題` and `a question`, `兩者` and `both`.',
  examples: [
    {
      zh: '# 測試\n\n我們抽樣 2000 份文件再評分。\n',
      en: '# Test\n\nWe sample documents and then score them.\n',
      findings: 1,
    },
    { zh: '# 測試\n\n這是一個問題。\n', en: '# Test\n\nThis is a question.\n', findings: 0 },
  ],
  check: (article) => draftsOf(article, 'bilingual/missing'),
};
