import { z } from 'zod';
import { index, span } from './basics.ts';
import { calculation, diagnosis, related, storedVersion } from './version.ts';

const pair = z.tuple([index.nullable(), index.nullable()]);

const mention = z.object({
  block: index,
  row: index.nullable(),
  column: index.nullable(),
  start: index,
  end: index,
  text: z.string(),
  claim: index.nullable(),
});

export const alignment = z.object({
  left: index,
  right: index,
  blocks: z.array(
    z.object({ left: z.array(index), right: z.array(index), confidence: z.number().min(0).max(1) }),
  ),
  tables: z.array(z.object({ left: index, right: index, rows: z.array(pair), columns: z.array(pair) })),
  claims: z.array(
    z.object({
      left: index.nullable(),
      right: index.nullable(),
      relation: z
        .enum(['equal', 'rounds-to', 'within', 'overlaps', 'contradicts', 'incomparable'])
        .nullable(),
      pair: z.int().min(-1),
    }),
  ),
  names: z
    .array(
      z.object({
        left: mention.nullable(),
        right: mention.nullable(),
        agrees: z.boolean(),
        pair: z.int().min(-1),
      }),
    )
    .exactOptional(),
  sentences: z
    .array(z.object({ pair: z.int().min(-1), left: span.nullable(), right: span.nullable() }))
    .exactOptional(),
});

export const articleProblem = z.object({
  kind: z.enum(['unreadable', 'missing-version', 'duplicate-version']),
  path: z.string(),
  span,
  message: z.string(),
  remedy: z.string().exactOptional(),
});

export const fix = z.object({
  title: z.string(),
  certain: z.boolean(),
  edits: z.array(z.object({ path: z.string(), span, text: z.string() })),
});

export const finding = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  path: z.string(),
  span,
  claims: z.array(z.string()),
  related: z.array(related),
  actual: z.string().nullable(),
  expected: z.string().nullable(),
  diagnosis: diagnosis.nullable(),
  fixes: z.array(fix),
  calculation: calculation.nullable(),
  suppressed: z.object({ reason: z.string(), by: z.enum(['comment', 'baseline']) }).nullable(),
  fingerprint: z.string(),
});

/** `model/article.ts` with its findings, and its place in the whole run. */
export const storedArticle = z.object({
  at: index,
  id: z.string(),
  versions: z.array(storedVersion),
  originalStated: z.boolean(),
  alignments: z.array(alignment),
  problems: z.array(articleProblem),
  findings: z.array(finding),
  coverage: z.object({ held: index, withEntry: index }),
});
