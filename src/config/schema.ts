import { z } from 'zod';
import { parseLanguageTag } from '../model/language-tag.ts';
import { KINDS } from '../model/quantity.ts';

const level = z.enum(['off', 'note', 'warning', 'error']);

const pattern = z.string().min(1).max(200);

const sections = z
  .array(pattern)
  .min(1)
  .max(100)
  .describe(
    'Headings, with what stands under them; case, script and numbering make no difference, * is any text.',
  );

const paths = z
  .array(pattern)
  .min(1)
  .max(100)
  .describe('Globs over the paths of articles, relative to this file: articles/opinion/**.');

/** One choice of numbers and whether they need evidence; what it leaves out, it leaves open. */
const evidenceRule = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1).optional().describe('Kinds of numbers. Default: every kind.'),
  sections: sections.optional(),
  paths: paths.optional(),
  places: z
    .array(z.enum(['title', 'description', 'lead', 'caption', 'table']))
    .min(1)
    .optional()
    .describe('Places that readers look at first.'),
  held: z
    .enum(['always', 'never', 'default'])
    .describe('Whether these numbers need evidence; default takes back what an earlier rule said.'),
});

/** What the configuration may say of a rule. */
export interface ConfigurableRule {
  readonly id: string;
  /** Options that it has beside its level. */
  readonly options?: z.ZodObject;
}

/** The configuration file: what a run needs beyond its command line. Unknown keys are refused, so that a typing error is never a setting that does nothing. */
export function configSchema(known: readonly ConfigurableRule[]) {
  const rules = z.strictObject(Object.fromEntries(known.map(({ id }) => [id, level.optional()])));
  const options = z.strictObject(
    Object.fromEntries(
      known.flatMap((rule) => (rule.options === undefined ? [] : [[rule.id, rule.options.optional()]])),
    ),
  );
  const override = z.strictObject({
    paths: paths.optional(),
    sections: sections.optional(),
    rules: rules.describe('Severity by rule id, or "off", for what these paths and sections hold.'),
  });
  return z
    .strictObject({
      articles: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('Files and folders to check when the command line names none. Default: [articles].'),
      registry: z
        .string()
        .min(1)
        .optional()
        .describe('Folder of the curated registry, relative to this file. Default: claims.'),
      output: z.string().min(1).optional().describe('Folder that reports are written to. Default: reports.'),
      site: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
          error: 'Expected a host such as example.org, or a list of hosts',
        })
        .optional()
        .describe('Hosts that the publication is read on: it is no source for its own figures.'),
      failOn: z
        .enum(['error', 'warning', 'note', 'never'])
        .optional()
        .describe('Lowest severity that ends a run in 1. Default: error.'),
      maxWarnings: z
        .int()
        .min(0)
        .optional()
        .describe('More warnings than this end a run in 1. Default: any number is let through.'),
      evidence: z
        .array(evidenceRule)
        .max(500)
        .optional()
        .describe(
          'Which numbers need evidence, where the default does not suit; the last rule that fits decides.',
        ),
      original: z
        .string()
        .refine((tag) => parseLanguageTag(tag) !== null, 'name a language: zh, zh-Hant, zh-Hans or en')
        .optional()
        .describe(
          'The language that articles are written in first, which the other versions are compared with. Front matter wins. Default: zh.',
        ),
      cache: z
        .boolean()
        .optional()
        .describe(
          'Whether `check` remembers what came of each article, in .cache/claimcheck/check. Default: false.',
        ),
      baseline: z
        .string()
        .min(1)
        .optional()
        .describe('File of findings that are known and let through until they are mended.'),
      rules: rules.optional().describe('Severity by rule id, or "off".'),
      overrides: z
        .array(override)
        .max(500)
        .optional()
        .describe('Severities for parts of the publication; the last one that fits decides.'),
      options: options.optional().describe('Options of rules, by rule id.'),
    })
    .meta({ title: 'claimcheck configuration' });
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** JSON Schema of the configuration, draft 7: what editors' YAML completion reads. */
export const configJsonSchema = (rules: readonly ConfigurableRule[]): object =>
  z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input' });
