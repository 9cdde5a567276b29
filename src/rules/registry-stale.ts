import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { agreeing, findingOf, registryFixes } from './verdict-finding.ts';

export const registryStale: Rule = {
  id: 'registry/stale',
  severity: 'warning',
  summary: 'The evidence is superseded or its review has run out.',
  remedy: 'Update the number, or say of which date it is; renew a review that has run out.',
  description:
    'The number agrees with an observation that a newer one has replaced, or with an entry whose review has expired. A number whose own sentence gives the date of the older observation is left alone.',
  examples: [
    {
      zh: null,
      en: 'The platforms of North Station number 12.\n',
      registry: `${EXAMPLE_REGISTRY}  - id: north/platforms
    subject: north
    metric: platforms
    observations:
      - { value: "12", asOf: 2019-05-01, rank: superseded }
      - { value: "14", asOf: 2024-05-01, rank: preferred }
`,
      findings: 1,
    },
    {
      zh: null,
      en: 'The platforms of North Station number 14.\n',
      registry: `${EXAMPLE_REGISTRY}  - id: north/platforms
    subject: north
    metric: platforms
    observations:
      - { value: "12", asOf: 2019-05-01, rank: superseded }
      - { value: "14", asOf: 2024-05-01, rank: preferred }
`,
      findings: 0,
    },
  ],
  *check(article) {
    // Not certain: the sentence may tell of the time when the older value held.
    for (const judged of agreeing(article, 'superseded'))
      yield {
        ...findingOf(article, judged),
        fixes: registryFixes(article, judged, judged.verdict.current, false),
      };
  },
};
