import { z } from 'zod';
import { reportSchema } from '../report/schema.ts';

const { schemaVersion, articles, summary } = reportSchema.shape;
const article = articles.element.shape;
const finding = article.findings.element.shape;
const start = finding.start.shape;
const coverage = summary.shape.coverage.shape;
const counts = summary.shape.findings.shape;

/**
 * What a comparison needs of an earlier `report.json`. The rest is neither kept nor asked for, so that reports of older
 * versions, which lack keys, and of newer ones, which have more, are read alike.
 */
export const earlierSchema = z.object({
  schemaVersion,
  today: z.iso.date('Expected a date such as 2026-04-28'),
  articles: z.array(
    z.object({
      id: article.id,
      findings: z.array(
        z.object({
          ruleId: finding.ruleId,
          message: finding.message,
          path: finding.path,
          start: z.object({ line: start.line, column: start.column }),
          suppressed: z.object({}).nullable(),
          fingerprint: finding.fingerprint,
        }),
      ),
    }),
  ),
  summary: z.object({
    articles: summary.shape.articles,
    findings: z.object({ error: counts.error, warning: counts.warning, note: counts.note }),
    coverage: z
      .object({ held: coverage.held, withEntry: coverage.withEntry })
      .refine(({ held, withEntry }) => withEntry <= held, 'Expected no more numbers with an entry than held'),
  }),
});

/** An earlier report, as far as it is read. */
export type EarlierReport = z.output<typeof earlierSchema>;
export type EarlierFinding = EarlierReport['articles'][number]['findings'][number];
