import { z } from 'zod';
import { parseLanguageTag } from '../model/language-tag.ts';
import { KINDS } from '../model/quantity.ts';

const level = z.enum(['off', 'note', 'warning', 'error']);

const pattern = z.string().min(1).max(200);

/** One choice of numbers and whether they need evidence; what it leaves out, it leaves open. */
const evidenceRule = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1).optional().describe('Kinds of numbers. Default: every kind.'),
  sections: z
    .array(pattern)
    .min(1)
    .optional()
    .describe(
      'Headings, with what stands under them; case, script and numbering make no difference, * is any text.',
    ),
  paths: z
    .array(pattern)
    .min(1)
    .optional()
    .describe('Globs over the paths of articles, relative to this file: articles/opinion/**.'),
  places: z
    .array(z.enum(['title', 'description', 'lead', 'caption', 'table']))
    .min(1)
    .optional()
    .describe('Places that readers look at first.'),
  held: z
    .enum(['always', 'never', 'default'])
    .describe('Whether these numbers need evidence; default takes back what an earlier rule said.'),
});

/** The configuration file: what a run needs beyond its command line. Unknown keys are refused, so that a typing error is never a setting that does nothing. */
export function configSchema(ruleIds: readonly string[]) {
  const rules = z.strictObject(Object.fromEntries(ruleIds.map((id) => [id, level.optional()])));
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
      rules: rules.optional().describe('Severity by rule id, or "off".'),
    })
    .meta({ title: 'claimcheck configuration' });
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** JSON Schema of the configuration, draft 7: what editors' YAML completion reads. */
export const configJsonSchema = (ruleIds: readonly string[]): object =>
  z.toJSONSchema(configSchema(ruleIds), { target: 'draft-7', io: 'input' });
