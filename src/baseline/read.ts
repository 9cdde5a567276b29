import { z } from 'zod';
import type { Baseline } from '../model/baseline.ts';
import { UserError } from '../model/user-error.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** Most characters of what an entry quotes of a finding. */
export const LONGEST_TEXT = 1000;

const day = z
  .string()
  .refine((text) => isDay(text), 'Expected a date such as 2026-04-28')
  .nullish();

/** `2026-02-30` is no day. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

const text = z.string().max(LONGEST_TEXT);

const schema = z
  .strictObject({
    version: z.literal(1),
    findings: z
      .array(
        z.strictObject({
          fingerprint: z
            .string()
            .regex(/^[0-9a-f]{32}$/, 'Expected 32 hexadecimal digits')
            .describe('Of the finding; it leaves numbers and lines out.'),
          rule: text,
          path: text.describe('For people; findings are known by their fingerprint.'),
          message: text.nullish().describe('For people.'),
          actual: text
            .nullish()
            .describe('The numbers that were found; with others, the entry suppresses nothing.'),
          expected: text.nullish().describe('What they were held against, where there was something.'),
          reason: text.nullish().describe('Why it may stand; without one, the entry suppresses nothing.'),
          expires: day.describe('The last day on which it is let through: 2026-12-31.'),
        }),
      )
      .max(100_000)
      .nullish(),
  })
  .meta({ title: 'claimcheck baseline' });

/** JSON Schema of a baseline, draft 7: what editors' YAML completion reads. */
export const baselineJsonSchema = (): object => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

/** A baseline from the text of its file. Throws a `UserError` with every place where it does not read. */
export function readBaseline(text: string, path: string): Baseline {
  const { value, problems, placeOf } = parseYaml(text.replace(/^\uFEFF/, ''), path, schema);
  if (value === undefined) throw new UserError(problems);
  return {
    path,
    entries: (value.findings ?? []).map((entry, i) => {
      const { line, column } = placeOf(['findings', i]);
      const reason = entry.reason?.trim() ?? '';
      return {
        fingerprint: entry.fingerprint,
        rule: entry.rule,
        path: entry.path,
        actual: entry.actual ?? '',
        expected: entry.expected ?? null,
        reason: /[\p{L}\p{N}]/u.test(reason) ? reason : null,
        expires: entry.expires ?? null,
        line,
        column,
      };
    }),
  };
}
