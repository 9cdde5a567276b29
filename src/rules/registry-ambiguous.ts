import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { agreeing, findingOf } from './verdict-finding.ts';

export const registryAmbiguous: Rule = {
  id: 'registry/ambiguous',
  severity: 'warning',
  summary: 'Several entries fit and disagree.',
  remedy:
    'Name the subject or the edition near the number, or put a marker (`<!-- claim: id -->`) before the block.',
  description:
    'The text leaves open which entry is meant, and the number agrees with some of them only. Where all of them agree with it, or none does, nothing is left open.',
  examples: [
    {
      zh: null,
      en: '# North Station and South Station\n\n- Punctuality: 82.7%\n',
      registry: EXAMPLE_REGISTRY,
      findings: 1,
    },
    {
      zh: null,
      en: '# North Station and South Station\n\n<!-- claim: north/punctuality -->\n- Punctuality: 82.7%\n',
      registry: EXAMPLE_REGISTRY,
      findings: 0,
    },
  ],
  *check(article) {
    for (const judged of agreeing(article, 'ambiguous')) yield findingOf(article, judged);
  },
};
