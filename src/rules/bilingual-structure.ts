import { draftsOf } from './bilingual/discrepancies.ts';
import type { Rule } from './rule.ts';

export const bilingualStructure: Rule = {
  id: 'bilingual/structure',
  severity: 'warning',
  summary: 'A section, block or sentence stands in one version only.',
  remedy:
    'Translate it, or remove it; declare a summary in the front matter (`summary: true`) where it is meant.',
  description: 'Reported once for the whole stretch, not number by number; a note where it holds no numbers.',
  examples: [
    {
      zh: '# 指南\n\n## 安裝\n\n請安裝套件。\n\n## 限制\n\n最多 50 個檔案。\n\n每個檔案最多 20 MB。\n',
      en: '# Guide\n\n## Install\n\nInstall the package.\n',
      findings: 1,
    },
    {
      zh: '# 指南\n\n安裝需要 5 分鐘。每個檔案最多 20 MB。\n',
      en: '# Guide\n\nInstalling takes 5 minutes.\n',
      findings: 1,
    },
    {
      zh: '# 指南\n\n## 安裝\n\n請安裝套件。\n',
      en: '# Guide\n\n## Install\n\nInstall the package.\n',
      findings: 0,
    },
  ],
  check: (article) => draftsOf(article, 'bilingual/structure'),
};
