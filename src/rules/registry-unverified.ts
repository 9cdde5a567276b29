import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { findingOf, judgedAs } from './verdict-finding.ts';

export const registryUnverified: Rule = {
  id: 'registry/unverified',
  severity: 'error',
  summary: 'A number that needs evidence has none.',
  remedy: 'Add an entry with its source to the registry, or take the number out.',
  description:
    'Percentages, money, measures, durations, counts of ten or more, rankings and dated events are held to evidence; bylines, reading times, ages, small counts, examples and bibliographies are not. A number counts as backed only where the text names the subject and the metric of an active entry: a draft is no evidence.',
  examples: [
    {
      zh: '測試成本下降 40%。\n',
      en: 'Testing costs fell by 40%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 2,
    },
    {
      zh: '北站的準點率為 82.7%。\n',
      en: 'The punctuality of North Station is 82.7%.\n',
      registry: EXAMPLE_REGISTRY,
      findings: 0,
    },
    { zh: '閱讀時間：18 分鐘\n', en: 'Reading time: 18 minutes\n', registry: EXAMPLE_REGISTRY, findings: 0 },
  ],
  *check(article) {
    for (const judged of judgedAs(article, 'unverified'))
      if (judged.verdict.held) yield findingOf(article, judged);
  },
};
