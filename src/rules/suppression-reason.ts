import { z } from 'zod';
import type { Rule } from './rule.ts';

const ZH = '# 標題\n\n<!-- claimcheck-ignore registry/unverified';
const EN = '# Title\n\n<!-- claimcheck-ignore registry/unverified';
const TEXT = { zh: ' -->\n\n成本下降 40%。\n', en: ' -->\n\nCosts fell by 40%.\n' };

const options = z.strictObject({
  atLeast: z.int().min(1).max(200).optional().describe('Fewest characters of a reason. Default: 1.'),
});

export const suppressionReason: Rule = {
  id: 'suppression/reason',
  severity: 'warning',
  summary: 'A suppression gives no reason, and so suppresses nothing.',
  remedy: 'Say why the finding may stand: `<!-- claimcheck-ignore registry/unverified: counted by hand -->`.',
  description:
    'Whoever reads the article next must be able to judge whether a suppression still holds. Without a reason it has no effect; one that is shorter than the option `atLeast` wants has, and is reported.',
  options,
  examples: [
    { zh: ZH + TEXT.zh, en: EN + TEXT.en, findings: 2 },
    { zh: `${ZH}: 自行統計${TEXT.zh}`, en: `${EN}: own count${TEXT.en}`, findings: 0 },
  ],
  *check({ suppressions = [] }, settings) {
    const { atLeast = 1 } = settings === undefined ? {} : options.parse(settings);
    for (const { path, span, reason, faults } of suppressions) {
      if (faults.length > 0) continue; // it suppresses nothing, whatever its reason
      if (reason === null)
        yield { message: 'This suppresses nothing: it gives no reason', path, span, claims: [], related: [] };
      else if ([...reason].length < atLeast)
        yield {
          message: `The reason of this suppression has fewer than ${atLeast} characters`,
          path,
          span,
          claims: [],
          related: [],
        };
    }
  },
};
