import { z } from 'zod';
import { DATE, EXPECTED_DATE } from './dates.ts';

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/+-]{0,119}$/u, {
  error: 'Expected an id: letters, digits and . _ / + -, at most 120 of them, no spaces',
});

/** One alias or a list of them. */
const aliases = z
  .union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).max(200)], {
    error: 'Expected a name, or a list of names, of at most 200 characters each',
  })
  .optional();

/** A bare year may stand without quotes. */
const date = z
  .union([z.string().regex(DATE, { error: EXPECTED_DATE }), z.int().min(1000).max(9999)], {
    error: EXPECTED_DATE,
  })
  .describe('ISO date, as precise as it is known.');

const QUOTE = 'Put it in quotes, so that YAML keeps every digit as written';

/** YAML would turn `82.70` into 82.7, so numbers must be quoted. */
const written = z
  .union([z.string().min(1).max(200), z.number().refine(() => false, { error: QUOTE })])
  .meta({ description: 'As an article would write it ("82.7%", "nearly 200", "3.2 億美元"), in quotes.' });

const text = z.string().max(4000);

const file = z
  .string()
  .min(1)
  .max(500)
  .describe('A .csv, .tsv, .json or .yaml file, relative to this one, inside the publication.');

const pointer = z
  .string()
  .max(500)
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, {
    error: 'Expected a JSON pointer such as /results/0/score',
  });

const shift = z
  .int()
  .min(-18)
  .max(18)
  .optional()
  .describe('Moves the decimal point of bare numbers: 2 turns 0.827 into 82.7.');

/** A value that stays where a project keeps it. */
const pointed = z.strictObject({
  file,
  pointer: pointer.describe(
    'Where in it, as RFC 6901 says: /results/0/score; in a CSV, /0/Score is of its first row.',
  ),
  shift,
});

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

export const RANKS = ['preferred', 'normal', 'superseded'] as const;
export const STATUSES = ['draft', 'active', 'disputed', 'retired'] as const;

/** A value, or where to find it; a mapping is told apart first, so that what is wrong in it is said of it. */
const value = z.union([written, pointed], {
  error: ({ input }) =>
    typeof input === 'number'
      ? QUOTE
      : 'Expected a value in quotes, or `file` and `pointer` (see the schema)',
});

const observation = z.strictObject({
  value,
  asOf: date.optional(),
  rank: z.enum(RANKS).optional(),
  source: source.optional(),
});

const names = z.union([z.string().min(1), z.array(z.string().min(1))], {
  error: 'Expected a name or a list of names',
});

/** What an entry says of its values, and a table of all of its. */
const common = {
  where: z
    .record(z.string(), z.union([z.string().max(200), z.int()], { error: 'Expected text' }))
    .optional()
    .describe('Qualifiers: edition, region, period, method.'),
  scope: text.optional().describe('What the figure covers and leaves out, in words.'),
  status: z.enum(STATUSES).optional().describe('Default: active. A draft is no evidence.'),
  compare: z
    .strictObject({
      rounding: z.enum(['half-up', 'half-even', 'down']).optional(),
      about: z
        .string()
        .regex(/^\d{1,3}(?:\.\d{1,6})?%?$/, { error: 'Expected a share such as 2% or 0.02' })
        .optional()
        .describe('How far *about* may reach, such as 2%.'),
    })
    .optional(),
  basis: z.enum(['yoy', 'qoq', 'mom', 'annualised', 'cagr']).optional(),
  review: z
    .strictObject({
      by: names.optional(),
      second: z.string().min(1).optional().describe('Who looked at it again, independently.'),
      on: date.optional(),
      expires: date.optional(),
    })
    .optional(),
  note: text.optional(),
};

const entry = z.strictObject({
  id,
  subject: id.describe('Id of a subject.'),
  metric: id.describe('Id of a metric.'),
  observations: z
    .array(observation)
    .min(1, { error: 'Expected at least one observation' })
    .describe('What sources say; several where they changed or disagree.'),
  ...common,
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
});

const column = z.string().min(1).max(200);

const table = z.strictObject({
  file,
  shape: z
    .enum(['list', 'matrix'])
    .describe('list: a row holds one value. matrix: a row is a subject and each further column a metric.'),
  each: pointer.optional().describe('In JSON and YAML: where the rows are, such as /results.'),
  rows: z
    .enum(['subject', 'metric'])
    .optional()
    .describe('In a matrix: what rows are; columns are the other. Default: subject.'),
  columns: z
    .strictObject({
      subject: column.optional(),
      metric: column.optional(),
      value: column.optional(),
      unit: column.optional(),
      asOf: column.optional(),
      rank: column.optional(),
      status: column.optional(),
      url: column.optional(),
      locator: column.optional(),
      quote: column.optional(),
      where: z.record(z.string(), column).optional(),
    })
    .optional()
    .describe(
      'Which column holds what: a header, or in JSON a key or a pointer into the row. Default: by these names.',
    ),
  ignore: z.array(z.string()).optional().describe('Rows and columns of a matrix that are none of ours.'),
  subject: id.optional().describe('The subject of every row that names none.'),
  metric: id.optional().describe('The metric of every row that names none.'),
  unit: z.string().max(40).optional().describe('The unit of bare numbers. Default: that of their metric.'),
  shift,
  asOf: date.optional(),
  rank: z.enum(RANKS).optional(),
  source: source.optional().describe('Where all of its values come from.'),
  ...common,
});

/** One file of the curated registry; any file may hold any of these lists. */
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
    tables: z.array(table).optional().describe('Files that hold many values, each described once.'),
  })
  .meta({ title: 'claimcheck registry' });

export type RegistryFileContent = z.infer<typeof registryFileSchema>;
export type EntryContent = NonNullable<RegistryFileContent['entries']>[number];
export type SourceContent = z.infer<typeof source>;
export type TableContent = z.infer<typeof table>;
export type PointedContent = z.infer<typeof pointed>;
export type TermContent = NonNullable<RegistryFileContent['subjects']>[number] & {
  readonly unit?: string | undefined;
};

/** The schema of a registry file for editors: JSON Schema draft 7. */
export function registryJsonSchema(): object {
  return z.toJSONSchema(registryFileSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // The branch that takes numbers is there only to say what is wrong with them.
      if (zodSchema !== written || jsonSchema.anyOf === undefined) return;
      Object.assign(jsonSchema, jsonSchema.anyOf[0]);
      delete jsonSchema.anyOf;
    },
  });
}
