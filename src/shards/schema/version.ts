import { z } from 'zod';
import { SKIP_REASONS, type SkipReason } from '../../model/reading.ts';
import { DIAGNOSES } from '../../model/verdict.ts';
import { eitherInterval, index, language, quantity, span } from './basics.ts';
import { storedDocument } from './document.ts';

export const diagnosis = z.enum(DIAGNOSES);

export const claim = z.object({
  id: z.string(),
  lang: language,
  path: z.string(),
  span,
  text: z.string(),
  plain: z.string(),
  segments: z.array(span),
  context: z.array(
    z.object({ start: index, end: index, lends: z.enum(['unit', 'scale', 'year', 'locale']) }),
  ),
  section: z.string(),
  sentence: z.string(),
  quantity: quantity.nullable(),
  skipped: z.enum(Object.keys(SKIP_REASONS) as [SkipReason, ...SkipReason[]]).nullable(),
  place: z.object({
    block: index,
    start: index,
    end: index,
    row: index.nullable(),
    column: index.nullable(),
  }),
});

/** `model/verdict.ts`; entries and observations stand in tables. */
export const storedLink = z.object({
  claim: index,
  subject: z.string().nullable(),
  metric: z.string().nullable(),
  entries: z.array(index),
  neighbours: z.array(index),
  period: z.object({ value: z.string(), isOwn: z.boolean() }).nullable(),
  takesUnit: z.boolean(),
  inName: z.literal(true).exactOptional(),
});

export const storedVerdict = z.object({
  claim: index,
  code: z.enum(['supported', 'refuted', 'unverified', 'skipped']),
  reason: z.string(),
  agreement: z
    .enum(['exact', 'rounded', 'hedged', 'weak', 'precision', 'superseded', 'disputed', 'ambiguous'])
    .nullable(),
  entry: index.nullable(),
  observation: index.nullable(),
  current: index.nullable(),
  diagnosis: diagnosis.nullable(),
  mistakenFor: index.nullable(),
  held: z.boolean(),
});

export const related = z.object({ path: z.string(), span, message: z.string() });

export const calculation = z.object({
  formula: z.string(),
  inputs: z.array(z.object({ span, text: z.string(), label: z.string().nullable() })),
  result: eitherInterval,
  unit: z.string().nullable(),
  written: z.string(),
});

export const inconsistency = z.object({
  kind: z.enum(['conflict', 'arithmetic', 'date']),
  message: z.string(),
  span,
  claims: z.array(index),
  calculation: calculation.nullable(),
  related: z.array(related),
  actual: z.string(),
  expected: z.string().nullable(),
  mild: z.boolean(),
});

export const storedVersion = z.object({
  document: storedDocument,
  claims: z.array(claim),
  links: z.array(storedLink),
  verdicts: z.array(storedVerdict),
  inconsistencies: z.array(inconsistency),
});
