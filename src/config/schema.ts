import { z } from 'zod';
import { parseLanguageTag } from '../model/language-tag.ts';

const level = z.enum(['off', 'note', 'warning', 'error']);

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
      failOn: z
        .enum(['error', 'warning', 'note', 'never'])
        .optional()
        .describe('Lowest severity that ends a run in 1. Default: error.'),
      maxWarnings: z
        .int()
        .min(0)
        .optional()
        .describe('More warnings than this end a run in 1. Default: any number is let through.'),
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
