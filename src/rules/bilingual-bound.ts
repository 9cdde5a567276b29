import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualBound: Rule = {
  id: 'bilingual/bound',
  severity: 'error',
  summary: 'The two versions set different limits.',
  remedy: 'Say at least, at most, about or exactly in both.',
  description:
    'A limit turned to the other side is an error, and so is the other side of a date (*after 2020* against `2020 年以前`); a hedge lost or added a warning. `以上` against *more than* stays silent in prose, and is an error where an age or a threshold decides.',
  examples: [
    {
      zh: '# 下載\n\n每日下載至少 750 次。\n',
      en: '# Downloads\n\nIt is downloaded at most 750 times a day.\n',
      findings: 1,
    },
    { zh: '# 報名\n\n18 歲以上者可以報名。\n', en: '# Entry\n\nPeople over 18 may register.\n', findings: 1 },
    {
      zh: '# 房屋\n\n這些房屋在 2020 年以前建成。\n',
      en: '# Houses\n\nThese houses were built after 2020.\n',
      findings: 1,
    },
    {
      zh: '# 下載\n\n每日下載至少 750 次。\n',
      en: '# Downloads\n\nIt is downloaded at least 750 times a day.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/bound'),
};
