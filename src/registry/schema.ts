import { z } from 'zod';

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/+-]{0,119}$/u, {
  error: 'Expected an id: letters, digits and . _ / + -, at most 120 of them, no spaces',
});

/** One alias or a list of them. */
const aliases = z
  .union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).max(200)], {
    error: 'Expected a name, or a list of names, of at most 200 characters each',
  })
  .optional();

/** `2026`, `2026-04`, `2026-Q2` or `2026-04-28`; a bare year may stand without quotes. */
const DATE = { error: 'Expected a date such as 2026-04-28, 2026-04, 2026-Q2 or 2026' };
const date = z
  .union(
    [z.string().regex(/^\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?$/, DATE), z.int().min(1000).max(9999)],
    DATE,
  )
  .describe('ISO date, as precise as it is known.');

/** YAML would turn `82.70` into 82.7, so numbers must be quoted. */
const written = z
  .union([
    z.string().min(1).max(200),
    z.number().refine(() => false, { error: 'Put it in quotes, so that YAML keeps every digit as written' }),
  ])
  .meta({ description: 'As an article would write it ("82.7%", "nearly 200", "3.2 億美元"), in quotes.' });

const text = z.string().max(4000);

const term = z.strictObject({
  id: id.describe('What entries and messages call it.'),
  zh: aliases.describe('What Chinese texts call it, in either script.'),
  en: aliases.describe('What English texts call it.'),
});

const source = z.strictObject({
  kind: z
    .enum(['primary', 'secondary', 'official', 'press', 'own'])
    .optional()
    .describe('Who speaks: who made the figure, who passes it on, an authority, the press, yourselves.'),
  title: text.optional(),
  publisher: text.optional(),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/, { error: 'Expected an http or https address' })
    .optional(),
  locator: text.optional().describe('Where in the source: table, page, section.'),
  quote: text.optional().describe('The words of the source that hold the value.'),
  retrieved: date.optional(),
  archive: z.string().max(2000).optional(),
});

const observation = z.strictObject({
  value: written,
  asOf: date.optional(),
  rank: z.enum(['preferred', 'normal', 'superseded']).optional(),
  source: source.optional(),
});

const entry = z.strictObject({
  id,
  subject: id.describe('Id of a subject.'),
  metric: id.describe('Id of a metric.'),
  where: z
    .record(z.string(), z.union([z.string().max(200), z.int()], { error: 'Expected text' }))
    .optional()
    .describe('Qualifiers: edition, region, period, method.'),
  scope: text.optional().describe('What the figure covers and leaves out, in words.'),
  status: z
    .enum(['draft', 'active', 'disputed', 'retired'])
    .optional()
    .describe('Default: active. A draft is no evidence.'),
  observations: z
    .array(observation)
    .min(1, { error: 'Expected at least one observation' })
    .describe('What sources say; several where they changed or disagree.'),
  compare: z
    .strictObject({
      rounding: z.enum(['half-up', 'half-even', 'down']).optional(),
      about: z.string().max(50).optional().describe('How far *about* may reach for this entry, such as 2%.'),
    })
    .optional(),
  basis: z.enum(['yoy', 'qoq', 'mom', 'annualised', 'cagr']).optional(),
  approved: z.array(written).optional().describe('Roundings that editors have agreed on, such as "八成".'),
  knownFalse: z
    .array(z.strictObject({ value: written, note: text.optional() }))
    .optional()
    .describe('Values that are known to be wrong.'),
  rates: z
    .array(
      z.strictObject({
        to: z
          .string()
          .regex(/^[A-Z]{3}$/, { error: 'Expected an ISO 4217 code such as TWD' })
          .describe('The currency that texts convert into.'),
        value: z
          .string()
          .regex(/^\d{1,12}(?:\.\d{1,12})?$/, { error: 'Expected a decimal in quotes, such as "32.5"' })
          .describe('How much of it one unit was worth.'),
        on: date,
      }),
    )
    .optional()
    .describe('Exchange rates that converted figures are held to.'),
  formula: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('How it follows from other entries: "[a/price] / [b/price]".'),
  attribution: z
    .strictObject({
      reason: z.enum(['quotation', 'forecast', 'estimate']),
      zh: aliases,
      en: aliases,
    })
    .optional()
    .describe('The text must say whose figure it is: one of these names, else the publisher of a source.'),
  wording: z
    .strictObject({ zh: z.string().min(1).max(200).optional(), en: z.string().min(1).max(200).optional() })
    .optional()
    .describe('How the house writes it.'),
  review: z
    .strictObject({
      by: z
        .union([z.string().min(1), z.array(z.string().min(1))], {
          error: 'Expected a name or a list of names',
        })
        .optional(),
      second: z.string().min(1).optional().describe('Who looked at it again, independently.'),
      on: date.optional(),
      expires: date.optional(),
    })
    .optional(),
  note: text.optional(),
});

/** One file of the curated registry; any file may hold any of the three lists. */
export const registryFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1, { error: 'Expected 1' }).optional(),
    subjects: z.array(term).optional().describe('What numbers are about.'),
    metrics: z
      .array(term.extend({ unit: z.string().max(40).optional().describe('UCUM or ISO 4217 code.') }))
      .optional()
      .describe('What numbers measure.'),
    entries: z.array(entry).optional().describe('The values, with where they come from.'),
  })
  .meta({ title: 'claimcheck registry' });

export type RegistryFileContent = z.infer<typeof registryFileSchema>;
export type EntryContent = NonNullable<RegistryFileContent['entries']>[number];
export type TermContent = NonNullable<RegistryFileContent['subjects']>[number] & {
  readonly unit?: string | undefined;
};

/** The schema of a registry file for editors: JSON Schema draft 7. */
export function registryJsonSchema(): object {
  return z.toJSONSchema(registryFileSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== written) return;
      delete jsonSchema.anyOf;
      jsonSchema.type = 'string';
    },
  });
}
