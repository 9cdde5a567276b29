import { z } from 'zod';
import { index, span } from './basics.ts';
import { calculation, diagnosis, related, storedVersion } from './version.ts';

const pair = z.tuple([index.nullable(), index.nullable()]);

const mention = z.strictObject({
  block: index,
  row: index.nullable(),
  column: index.nullable(),
  start: index,
  end: index,
  text: z.string(),
  claim: index.nullable(),
});

export const alignment = z.strictObject({
  left: index,
  right: index,
  blocks: z.array(
    z.strictObject({ left: z.array(index), right: z.array(index), confidence: z.number().min(0).max(1) }),
  ),
  tables: z.array(z.strictObject({ left: index, right: index, rows: z.array(pair), columns: z.array(pair) })),
  claims: z.array(
    z.strictObject({
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
      z.strictObject({
        left: mention.nullable(),
        right: mention.nullable(),
        agrees: z.boolean(),
        pair: z.int().min(-1),
      }),
    )
    .exactOptional(),
  sentences: z
    .array(z.strictObject({ pair: z.int().min(-1), left: span.nullable(), right: span.nullable() }))
    .exactOptional(),
});

export const articleProblem = z.strictObject({
  kind: z.enum(['unreadable', 'missing-version', 'duplicate-version']),
  path: z.string(),
  span,
  message: z.string(),
  remedy: z.string().exactOptional(),
});

const fix = z.strictObject({
  title: z.string(),
  edits: z.array(z.strictObject({ path: z.string(), span, text: z.string() })),
});

export const finding = z.strictObject({
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
  suppressed: z.strictObject({ reason: z.string(), by: z.enum(['comment', 'baseline']) }).nullable(),
  fingerprint: z.string(),
});

/** `model/article.ts` with its findings, and its place in the whole run. */
export const storedArticle = z.strictObject({
  at: index,
  id: z.string(),
  versions: z.array(storedVersion),
  alignments: z.array(alignment),
  problems: z.array(articleProblem),
  findings: z.array(finding),
  coverage: z.strictObject({ held: index, withEntry: index }),
});
