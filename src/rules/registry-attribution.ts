import { isAttributed, publishersOf } from './registry/attribution.ts';
import { EXAMPLE_REGISTRY } from './registry-examples.ts';
import type { Rule } from './rule.ts';
import { findingOf, type Judged, judgedAs } from './verdict-finding.ts';

const FORECAST = `${EXAMPLE_REGISTRY}  - id: north/platforms
    subject: north
    metric: platforms
    attribution: { reason: forecast, zh: 鐵道局, en: Railway Bureau }
    observations:
      - { value: "14" }
`;

/** The names of which the text must give one, in its own language first. */
function namesOf(judged: Judged): string[] {
  const { attribution } = judged.verdict.entry!;
  const { lang } = judged.claim;
  const named = attribution!.names[lang];
  return named.length > 0
    ? [...named]
    : [...publishersOf(judged), ...attribution!.names[lang === 'zh' ? 'en' : 'zh']];
}

export const registryAttribution: Rule = {
  id: 'registry/attribution',
  severity: 'warning',
  summary: 'A quotation, forecast or estimate without its source in the text.',
  remedy: 'Say in the text whose figure it is.',
  description:
    'The entry says that its value is a quotation, a forecast or an estimate, which readers can only weigh when they know whose it is. A number whose paragraph, or the one before, gives one of the names that the entry asks for, else the publisher of its source, is left alone.',
  examples: [
    {
      zh: '北站的月台將有 14 座。\n',
      en: 'The platforms of North Station will number 14.\n',
      registry: FORECAST,
      findings: 2,
    },
    {
      zh: '鐵道局預估，北站的月台將有 14 座。\n',
      en: 'The Railway Bureau expects that the platforms of North Station will number 14.\n',
      registry: FORECAST,
      findings: 0,
    },
  ],
  *check(article) {
    for (const judged of judgedAs(article, 'supported')) {
      const { entry } = judged.verdict;
      if (entry?.attribution == null) continue;
      const names = namesOf(judged);
      if (isAttributed(article, judged, names)) continue;
      const whose = names.length > 0 ? `Name ${names.slice(0, 3).join(' or ')}` : 'Say whose it is';
      yield {
        ...findingOf(article, judged),
        message: `${judged.claim.plain} is ${ARTICLE[entry.attribution.reason]} and the text does not say whose. ${whose} in the text.`,
      };
    }
  },
};

const ARTICLE = { quotation: 'a quotation', forecast: 'a forecast', estimate: 'an estimate' } as const;
