import { compareWith } from '../../src/earlier/compare.ts';
import { readEarlier } from '../../src/earlier/read.ts';
import type { Earlier } from '../../src/model/earlier.ts';
import type { Run } from '../../src/model/run.ts';
import { type Report, toReport } from '../../src/report/report.ts';

/** The report of a run ten days before, that lacked its `registry/refuted` findings and had another in the article with most. */
export function earlierReport(run: Run, text = 'Says `3.1` where the Chinese says `3.2`.'): Report {
  const report = toReport({ ...run, today: '2026-04-21' });
  const article = report.articles.reduce((a, b) => (a.findings.length >= b.findings.length ? a : b));
  const [first] = article.findings;
  const mended = { ...first!, ruleId: 'bilingual/scale', message: text, fingerprint: 'mended' };
  article.findings = [
    mended,
    { ...mended, path: text, fingerprint: 'mended too' },
    ...article.findings.filter(({ ruleId }) => ruleId !== 'registry/refuted'),
  ];
  return report;
}

/** That and a still earlier one, compared with the run. */
export function earlierOf(run: Run, text?: string): Earlier {
  const latest = earlierReport(run, text);
  const { summary } = latest;
  const first: Report = {
    ...latest,
    today: '2026-04-11',
    articles: [],
    summary: {
      ...summary,
      articles: 1,
      findings: { ...summary.findings, error: 12 },
      coverage: { held: 8, withEntry: 1 },
    },
  };
  const read = [latest, first].map((report) => readEarlier(JSON.stringify(report), 'earlier.json'));
  return compareWith(read, run.articles);
}
