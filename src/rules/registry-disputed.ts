import { isAttributed, publishersOf } from './registry/attribution.ts';
import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { agreeing, findingOf } from './verdict-finding.ts';

export const registryDisputed: Rule = {
  id: 'registry/disputed',
  severity: 'warning',
  summary: 'Sources disagree on the value.',
  remedy: 'Name the source of the number in the text, or give both values.',
  description:
    'The entry is marked as disputed, or the number agrees with an observation that is not the preferred one. A number whose paragraph, or the one before, names the publisher of its source is left alone.',
  examples: [
    {
      zh: null,
      en: 'The platforms of North Station number 12.\n',
      registry: `${EXAMPLE_REGISTRY}  - id: north/platforms
    subject: north
    metric: platforms
    status: disputed
    observations:
      - { value: "12" }
      - { value: "14" }
`,
      findings: 1,
    },
    {
      zh: null,
      en: 'According to the Rail Gazette, the platforms of North Station number 12.\n',
      registry: `${EXAMPLE_REGISTRY}  - id: north/platforms
    subject: north
    metric: platforms
    status: disputed
    observations:
      - { value: "12", source: { publisher: Rail Gazette } }
      - { value: "14" }
`,
      findings: 0,
    },
    { zh: null, en: 'The punctuality of North Station is 82.7%.\n', registry: EXAMPLE_REGISTRY, findings: 0 },
  ],
  *check(article) {
    for (const judged of agreeing(article, 'disputed'))
      if (!isAttributed(article, judged, publishersOf(judged))) yield findingOf(article, judged);
  },
};
