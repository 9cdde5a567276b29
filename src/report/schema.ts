import { z } from 'zod';
import { KINDS, POINT_BOUNDS } from '../model/quantity.ts';
import { DIAGNOSES } from '../model/verdict.ts';

const pointSchema = z
  .strictObject({
    line: z.int().min(1).describe('From 1.'),
    column: z.int().min(1).describe('From 1, in UTF-16 code units.'),
    offset: z.int().min(0).describe('From 0, in UTF-16 code units of the file as it is on disk.'),
  })
  .meta({ id: 'Point', description: 'A place in a file.' });

const rangeSchema = z.strictObject({ start: pointSchema, end: pointSchema });

const languageSchema = z.enum(['zh', 'en']);

const severitySchema = z.enum(['error', 'warning', 'note']);

const relationSchema = z.enum(['equal', 'rounds-to', 'within', 'overlaps', 'contradicts', 'incomparable']);

const coverageSchema = z
  .strictObject({
    held: z.int().min(0).describe('Claims that the publication holds to evidence.'),
    withEntry: z.int().min(0).describe('Those of them for which the registry has an entry.'),
  })
  .meta({ id: 'Coverage' });

const intervalSchema = z.strictObject({
  low: z.string().nullable(),
  high: z.string().nullable(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
});

const quantitySchema = z
  .strictObject({
    kind: z.enum(KINDS),
    value: z.string().nullable().describe('The stated value: a decimal string or an ISO 8601 date.'),
    low: z.string().nullable().describe('The lower stated end of a range.'),
    high: z.string().nullable().describe('The upper stated end of a range.'),
    unit: z.string().nullable().describe('UCUM code, or ISO 4217 code for money.'),
    bound: z.enum([...POINT_BOUNDS, 'range']),
    role: z.enum(['level', 'change', 'difference']),
    direction: z.enum(['up', 'down', 'none']),
    interval: intervalSchema.describe(
      'What is asserted, bound and written precision considered; null is unbounded.',
    ),
  })
  .meta({ id: 'Quantity', description: 'What a numeric expression asserts.' });

const evidenceSchema = z
  .strictObject({
    value: z.string().describe('As written in the registry.'),
    asOf: z.string().nullable(),
    rank: z.enum(['preferred', 'normal', 'superseded']),
    status: z.enum(['draft', 'active', 'disputed', 'retired']),
    source: z
      .strictObject({
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        url: z.string().nullable(),
        locator: z.string().nullable(),
        quote: z.string().nullable(),
        retrieved: z.string().nullable(),
        archive: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Evidence', description: 'The observation of the registry that a claim was compared with.' });

const claimSchema = z
  .strictObject({
    id: z.string().describe('Survives an edit of the number.'),
    lang: languageSchema,
    path: z.string(),
    start: pointSchema,
    end: pointSchema,
    text: z.string().describe('`file.slice(start.offset, end.offset)`.'),
    plain: z.string().describe('As read, without marks and entities.'),
    segments: z.array(rangeSchema).describe('The pieces of the file that are read; fixes edit only these.'),
    context: z
      .array(
        z.strictObject({
          start: pointSchema,
          end: pointSchema,
          lends: z.enum(['unit', 'scale', 'year', 'locale']),
        }),
      )
      .describe('Places that lend what the number leaves out.'),
    section: z.string().describe('The heading path.'),
    sentence: z.string(),
    quantity: quantitySchema.nullable().describe('Null for what was skipped.'),
    subject: z.string().nullable().describe('Registry id.'),
    metric: z.string().nullable().describe('Registry id.'),
    cell: z
      .strictObject({
        table: z.int().min(0).describe('Ordinal among the tables of the document, from 0.'),
        row: z.int().min(0),
        column: z.int().min(0),
        rowHeader: z.string(),
        columnHeader: z.string(),
      })
      .nullable(),
    verdict: z.enum(['supported', 'refuted', 'unverified', 'skipped']),
    reason: z.string(),
    entry: z.string().nullable().describe('Id of the registry entry it was compared with.'),
    evidence: evidenceSchema.nullable(),
    counterparts: z.array(z.string()).describe('Ids of the claims that say the same in the other versions.'),
  })
  .meta({ id: 'Claim', description: 'One numeric expression of an article.' });

const linesSchema = z
  .strictObject({ from: z.int().min(1), to: z.int().min(1) })
  .meta({ id: 'Lines', description: 'First and last line of a block.' });

const indexPairSchema = z.array(z.int().min(0).nullable()).length(2);

const alignmentSchema = z
  .strictObject({
    left: languageSchema,
    right: languageSchema,
    blocks: z.array(
      z.strictObject({
        left: z.array(linesSchema).describe('Empty where this version lacks the block.'),
        right: z.array(linesSchema),
        confidence: z.number().min(0).max(1),
      }),
    ),
    tables: z.array(
      z.strictObject({
        left: z.int().min(0).describe('Ordinal among the tables of its document.'),
        right: z.int().min(0),
        rows: z.array(indexPairSchema).describe('Left and right row; null where one version lacks it.'),
        columns: z.array(indexPairSchema),
      }),
    ),
    claims: z.array(
      z.strictObject({
        left: z.string().nullable().describe('Claim id; null where this version lacks it.'),
        right: z.string().nullable(),
        relation: relationSchema.nullable(),
        block: z.int().min(0).nullable().describe('Index in `blocks` of the pair they stand in.'),
      }),
    ),
  })
  .meta({ id: 'Alignment', description: 'What corresponds in two versions, the unpaired included.' });

const findingSchema = z
  .strictObject({
    ruleId: z.string(),
    severity: severitySchema,
    message: z.string(),
    path: z.string(),
    start: pointSchema,
    end: pointSchema,
    claims: z.array(z.string()).describe('Claim ids.'),
    suppressed: z.strictObject({ reason: z.string(), by: z.enum(['comment', 'baseline']) }).nullable(),
    actual: z.string().nullable(),
    expected: z.string().nullable(),
    diagnosis: z.enum(DIAGNOSES).nullable(),
    related: z.array(
      z.strictObject({
        path: z.string(),
        start: pointSchema,
        end: pointSchema,
        text: z.string().describe('What stands there, its first 2,000 code units.'),
        message: z.string(),
      }),
    ),
    fixes: z.array(
      z.strictObject({
        title: z.string(),
        certain: z.boolean().describe('Evidence settles it: `--fix` applies it unasked.'),
        edits: z.array(
          z.strictObject({ path: z.string(), start: pointSchema, end: pointSchema, text: z.string() }),
        ),
      }),
    ),
    calculation: z
      .strictObject({
        formula: z.string().describe('In the figures as written.'),
        inputs: z.array(
          z.strictObject({
            path: z.string(),
            start: pointSchema,
            end: pointSchema,
            text: z.string(),
            label: z.string().nullable().describe('What it stands for, where the article names it.'),
          }),
        ),
        result: intervalSchema.describe('What follows, rounding of the inputs considered.'),
        unit: z.string().nullable(),
        written: z.string(),
      })
      .nullable()
      .describe('How the number follows from others of the same version.'),
    fingerprint: z.string().describe('Stable under edits of numbers and lines.'),
  })
  .meta({ id: 'Finding', description: 'One discrepancy.' });

const articleSchema = z
  .strictObject({
    id: z.string(),
    documents: z.array(
      z.strictObject({
        lang: languageSchema,
        path: z.string(),
        sha256: z.string(),
        ranges: z.array(rangeSchema).describe('Its parts of a file that holds both languages.'),
      }),
    ),
    coverage: coverageSchema,
    claims: z.array(claimSchema),
    alignments: z.array(alignmentSchema),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Article' });

/** The schema of `report.json`; what it admits is a contract with scripts and editors outside this project. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    today: z.string().describe('The ISO date that expiry and age were judged by.'),
    registry: z.strictObject({ sha256: z.string(), entries: z.int().min(0) }),
    articles: z.array(articleSchema),
    summary: z.strictObject({
      articles: z.int().min(0),
      claims: z.strictObject({
        total: z.int().min(0),
        supported: z.int().min(0),
        refuted: z.int().min(0),
        unverified: z.int().min(0),
        skipped: z.int().min(0),
      }),
      findings: z.strictObject({
        error: z.int().min(0),
        warning: z.int().min(0),
        note: z.int().min(0),
        suppressed: z.int().min(0),
      }),
      coverage: coverageSchema,
      gate: z.enum(['pass', 'fail']),
    }),
  })
  .meta({ title: 'claimcheck report', description: 'What one run of `claimcheck check` found.' });

/** What `report.json` holds. */
export type Report = z.infer<typeof reportSchema>;
export type ReportArticle = Report['articles'][number];
export type ReportClaim = ReportArticle['claims'][number];
export type ReportFinding = ReportArticle['findings'][number];
export type ReportAlignment = ReportArticle['alignments'][number];
export type ReportSummary = Report['summary'];

/** The JSON Schema (draft 7) of `report.json`, for the copy that ships in the package. It lets unknown keys be, since later versions add some. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(reportSchema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }) as Record<string, unknown>;
}
