import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { agreeing, findingOf } from './verdict-finding.ts';

export const registryWeak: Rule = {
  id: 'registry/weak',
  severity: 'note',
  summary: 'True, but far weaker than the evidence.',
  remedy: 'Give the value, or a bound that is closer to it.',
  description:
    'A bound that the evidence satisfies by far: *over 50%* where the source has 82.7%. Bounds up to the next leading digit are left alone.',
  examples: [
    {
      zh: null,
      en: 'The punctuality of North Station is over 50%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 1,
    },
    {
      zh: null,
      en: 'The punctuality of North Station is over 80%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 0,
    },
  ],
  *check(article) {
    for (const judged of agreeing(article, 'weak')) yield findingOf(article, judged);
  },
};
