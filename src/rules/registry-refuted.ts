import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { findingOf, judgedAs, registryFixes } from './verdict-finding.ts';

export const registryRefuted: Rule = {
  id: 'registry/refuted',
  severity: 'error',
  summary: 'The registry holds another value.',
  remedy: 'Correct the number; or, where the registry is out of date, add an observation with its source.',
  description:
    'The text names a subject and a metric near the number, the registry has an entry for them, and what the number asserts, its bound and precision considered, contradicts the evidence. Where a known cause fits (the figure of another subject, a scale word, a bound, transposed digits), it is named. Correct rounding and true bounds are left alone.',
  examples: [
    {
      zh: '北站的準點率為 75.1%。\n',
      en: 'The punctuality of North Station is 75.1%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 2,
    },
    {
      zh: '北站的準點率約 83%。\n',
      en: 'The punctuality of North Station is over 80%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 0,
    },
    {
      zh: null,
      en: '| Station | Punctuality |\n|---|---|\n| North Station | 75.1% |\n| South Station | 75.1% |\n',
      registry: EXAMPLE_REGISTRY,
      findings: 1,
    },
  ],
  *check(article) {
    for (const judged of judgedAs(article, 'refuted'))
      yield {
        ...findingOf(article, judged),
        fixes: registryFixes(article, judged, judged.verdict.observation, true),
      };
  },
};
