import type { Rule } from './rule.ts';

export const articleTable: Rule = {
  id: 'article/table',
  severity: 'warning',
  summary: 'Lines that look like a table do not render as one; they are checked all the same.',
  remedy:
    'Put a blank line before and after the table, outside of any list item, and give every row as many cells as the header.',
  description:
    'Markdown takes a table that stands straight under a list item or a paragraph for more of its text, and the line straight after a table for one more row. Readers then see pipes and dashes, or a row that is none. claimcheck reads such lines as the table they were meant to be and checks its cells, and says here what does not render.',
  examples: [
    {
      zh: null,
      en: '# Results\n\n- Scores of both:\n| Model | Score |\n|---|---|\n| A | 12% |\n',
      findings: 1,
    },
    {
      zh: null,
      en: '# Results\n\n- Scores of both:\n\n| Model | Score |\n|---|---|\n| A | 12% |\n',
      findings: 0,
    },
  ],
  *check(article) {
    for (const { document } of article.versions) {
      for (const problem of document.problems) {
        if (problem.kind !== 'swallowed-table' && problem.kind !== 'ragged-table') continue;
        yield { message: problem.message, path: document.path, span: problem.span, claims: [], related: [] };
      }
    }
  },
};
