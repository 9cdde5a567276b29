import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { agreeing, findingOf, registryFixes } from './verdict-finding.ts';

export const registryPrecision: Rule = {
  id: 'registry/precision',
  severity: 'warning',
  summary: 'More digits than the evidence has.',
  remedy: 'Give as many digits as the source does.',
  description:
    'The number says more than the source: `82.70%` where the source has 82.7%, or an exact count where it has only a bound. Zeros at the end of a whole number claim nothing.',
  examples: [
    {
      zh: null,
      en: 'The punctuality of North Station is 82.70%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 1,
    },
    { zh: null, en: 'The punctuality of North Station is 83%.\n', registry: EXAMPLE_REGISTRY, findings: 0 },
  ],
  *check(article) {
    for (const judged of agreeing(article, 'precision'))
      yield {
        ...findingOf(article, judged),
        fixes: registryFixes(article, judged, judged.verdict.observation, true),
      };
  },
};
