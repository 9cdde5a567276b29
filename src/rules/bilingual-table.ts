import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualTable: Rule = {
  id: 'bilingual/table',
  severity: 'error',
  summary: 'Cells, rows or columns changed places, or the tables differ in shape.',
  remedy: 'Compare both tables with the source and put the cells back.',
  description:
    'Rows and columns are paired by what stands in them. Order may differ where labels move along; two cells, or two headers, that hold each other’s content are reported once, with both places.',
  examples: [
    {
      zh: '| 模型 | MMLU | GSM8K |\n|---|---|---|\n| A | 71.2 | 54.3 |\n| B | 68.1 | 49.9 |\n',
      en: '| Model | MMLU | GSM8K |\n|---|---|---|\n| A | 54.3 | 71.2 |\n| B | 68.1 | 49.9 |\n',
      findings: 1,
    },
    {
      zh: '| 模型 | MMLU | GSM8K |\n|---|---|---|\n| A | 71.2 | 54.3 |\n| B | 68.1 | 49.9 |\n',
      en: '| Model | GSM8K | MMLU |\n|---|---|---|\n| A | 54.3 | 71.2 |\n| B | 49.9 | 68.1 |\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/table'),
};
