import type { Rule } from './rule.ts';

const ZH = '# 標題\n\n<!-- claimcheck-ignore registry/unverified: 編輯部自行統計 -->\n\n';
const EN = '# Title\n\n<!-- claimcheck-ignore registry/unverified: counted by the editors -->\n\n';

export const suppressionUnused: Rule = {
  id: 'suppression/unused',
  severity: 'warning',
  summary: 'A suppression suppresses nothing.',
  remedy: 'Remove it, or mend the rule that it names; it reaches the next block, or from start to end.',
  description:
    'What was suppressed and has been mended since must not stay suppressed: the next mistake in its place would be hidden. Also said of rules that do not exist, of rules that cannot be suppressed, and of a start without an end.',
  examples: [
    { zh: `${ZH}沒有數字。\n`, en: `${EN}No figures.\n`, findings: 2 },
    { zh: `${ZH}成本下降 40%。\n`, en: `${EN}Costs fell by 40%.\n`, findings: 0 },
  ],
  *check({ suppressions = [] }) {
    for (const { path, span, faults, unused } of suppressions) {
      const found = unused.map((rule) => `\`${rule}\` finds nothing there`);
      for (const why of [...faults, ...found])
        yield { message: `This suppresses nothing: ${why}`, path, span, claims: [], related: [] };
    }
  },
};
