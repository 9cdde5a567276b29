import type { Rule } from './rule.ts';

export const articleUnreadable: Rule = {
  id: 'article/unreadable',
  severity: 'error',
  summary: 'A file, or a part of it, could not be read or parsed, and why.',
  remedy: 'Mend the file as the message says; until then none of its numbers count as checked.',
  description:
    'What cannot be read cannot be checked, and is never counted as passed. The other articles of the run are checked and reported all the same.',
  examples: [
    { zh: '---\ntitle: [未關\n---\n\n內文。\n', en: '---\ntitle: Fine\n---\n\nText.\n', findings: 1 },
    { zh: '---\ntitle: 好\n---\n\n內文。\n', en: '---\ntitle: Fine\n---\n\nText.\n', findings: 0 },
  ],
  *check(article) {
    for (const problem of article.problems) {
      if (problem.kind !== 'unreadable') continue;
      yield { message: problem.message, path: problem.path, span: problem.span, claims: [], related: [] };
    }
    for (const { document } of article.versions) {
      for (const problem of document.problems) {
        if (problem.kind !== 'front-matter' && problem.kind !== 'unreadable') continue;
        yield { message: problem.message, path: document.path, span: problem.span, claims: [], related: [] };
      }
    }
  },
};
