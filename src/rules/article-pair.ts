import type { Rule } from './rule.ts';

export const articlePair: Rule = {
  id: 'article/pair',
  severity: 'warning',
  summary: 'One language version of an article is missing, or stands there twice.',
  remedy:
    'Add the other version (`slug/zh.md` beside `slug/en.md`, or `slug.zh.md` beside `slug.en.md`), name its language in the front matter (`lang: en`), or set `article/pair: off` for a publication in one language.',
  description:
    'An article without its other half is still checked against the registry and against itself, but nothing could be compared across languages, and that is said here.',
  examples: [
    { zh: '# 標題\n\n一段文字。\n', en: null, findings: 1 },
    { zh: '# 標題\n\n一段文字。\n', en: '# Title\n\nA paragraph.\n', findings: 0 },
  ],
  *check(article) {
    for (const problem of article.problems) {
      if (problem.kind === 'unreadable') continue;
      yield { message: problem.message, path: problem.path, span: problem.span, claims: [], related: [] };
    }
  },
};
