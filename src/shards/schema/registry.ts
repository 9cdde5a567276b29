import { z } from 'zod';
import type { Expression } from '../../model/registry.ts';
import { basis, decimal, index, quantity } from './basics.ts';

const place = z.object({
  path: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
});

const text = z.string().nullable();

export const source = z.object({
  kind: z.enum(['primary', 'secondary', 'official', 'press', 'own']).nullable(),
  title: text,
  publisher: text,
  url: text,
  locator: text,
  quote: text,
  retrieved: text,
  archive: text,
  place,
});

const stated = { value: z.string(), quantity, place };

export const observation = z.object({
  ...stated,
  asOf: text,
  rank: z.enum(['preferred', 'normal', 'superseded']),
  source: source.nullable(),
});

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.object({ op: z.literal('number'), value: decimal }),
    z.object({ op: z.literal('entry'), id: z.string() }),
    z.object({ op: z.enum(['+', '-', '*', '/']), left: expression, right: expression }),
  ]),
);

const names = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

/** `model/registry.ts`; its observations stand in the table of observations. */
export const storedEntry = z.object({
  id: z.string(),
  subject: z.string(),
  metric: z.string(),
  where: z.record(z.string(), z.string()),
  scope: text,
  status: z.enum(['draft', 'active', 'disputed', 'retired']),
  observations: z.array(index),
  compare: z.object({ rounding: z.enum(['half-up', 'half-even', 'down']), about: text }),
  basis: basis.nullable(),
  approved: z.array(z.object(stated)),
  knownFalse: z.array(z.object({ ...stated, note: text })),
  rates: z.array(z.object({ to: z.string(), value: decimal, on: z.string(), place })),
  formula: z.object({ written: z.string(), expression, place }).nullable(),
  attribution: z.object({ reason: z.enum(['quotation', 'forecast', 'estimate']), names }).nullable(),
  wording: z.object({ zh: text, en: text }),
  review: z.object({ by: z.array(z.string()), second: text, on: text, expires: text }).nullable(),
  note: text,
  place,
});
