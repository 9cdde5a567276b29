import { draftsOf } from './consistency/drafts.ts';
import type { Rule } from './rule.ts';

export const consistencyConflict: Rule = {
  id: 'consistency/conflict',
  severity: 'error',
  summary: 'One version says two values of one subject and metric.',
  remedy: 'Find out which of the two is right and correct the other, or say what tells them apart.',
  description:
    'Text against table, lead against conclusion, title or description against body, caption against text. Another time, scope or bound explains a difference and keeps it silent.',
  examples: [
    {
      zh: null,
      en: '---\ntitle: The library now holds 4,200 volumes\n---\n\n# The library\n\nThe library now holds 4,900 volumes.\n',
      findings: 1,
    },
    {
      zh: null,
      en: '---\ntitle: The library now holds nearly 5,000 volumes\n---\n\n# The library\n\nThe library now holds 4,900 volumes.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'conflict'),
};
