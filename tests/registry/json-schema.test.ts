import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { registryFileSchema, registryJsonSchema } from '../../src/registry/schema.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const shipped = JSON.parse(
  readFileSync(path.join(ROOT, 'src/schemas/registry.schema.json'), 'utf8'),
) as object;
const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true }).compile(shipped);

const valid = 'subjects: [{ id: a, en: A }]\nmetrics: [{ id: m, zh: [M], unit: "%" }]\n';
const entry = (observation: string, more = '') =>
  `entries:\n  - id: a/m\n    subject: a\n    metric: m\n    observations: [${observation}]\n${more}`;

/** Files that an editor's completion must pass, and those that it must underline. */
const PASSED: readonly (readonly [name: string, text: string])[] = [
  ['terms', valid],
  ['a version and a schema', '$schema: ../registry.schema.json\nversion: 1\n'],
  ['a bare year', entry('{ value: "1", asOf: 2026 }')],
  ['a quarter', entry('{ value: "1", asOf: 2026-Q2 }')],
  ['a value that is pointed at', entry('{ value: { file: ../bench.json, pointer: /results/0, shift: 2 } }')],
  [
    'all that an entry may say',
    entry(
      '{ value: "nearly 200", asOf: 2026-04-28, rank: preferred, source: { kind: press, url: "https://example.org" } }',
      `    where: { year: 2024, region: EU }
    scope: without returns
    status: disputed
    compare: { rounding: down, about: 2% }
    basis: yoy
    approved: [八成]
    knownFalse: [{ value: "2", note: a slip }]
    rates: [{ to: TWD, value: "32.5", on: 2026-04-23 }]
    formula: "[b] / [c]"
    attribution: { reason: forecast, zh: 國際能源署, en: [IEA] }
    wording: { zh: 近兩百 }
    review: { by: [a, b], second: c, on: 2026-04-28, expires: 2027-04-28 }
    note: checked twice
`,
    ),
  ],
  [
    'tables',
    `tables:
  - { file: t.csv, shape: list, columns: { subject: Station, where: { year: Year } }, source: { title: T } }
  - { file: ../b.json, shape: matrix, each: /results, rows: metric, ignore: [Notes], shift: 2 }
`,
  ],
];
const UNDERLINED: readonly (readonly [name: string, text: string])[] = [
  ['an unknown list', 'entires: []\n'],
  ['an unknown key', entry('{ value: "1" }', '    statsu: active\n')],
  ['a number without quotes', entry('{ value: 82.70 }')],
  ['an empty value', entry('{ value: "" }')],
  ['no value', entry('{ asOf: 2026 }')],
  ['no observation', entry('')],
  ['an unknown status', entry('{ value: "1" }', '    status: done\n')],
  ['an unknown rank', entry('{ value: "1", rank: best }')],
  ['a date in words', entry('{ value: "1", asOf: last year }')],
  ['a source without http', entry('{ value: "1", source: { url: example.org } }')],
  ['an id with a space', 'subjects: [{ id: a b, en: A }]\n'],
  ['a term without an id', 'metrics: [{ en: M }]\n'],
  ['a pointer that is none', entry('{ value: { file: b.json, pointer: results } }')],
  ['a share in words', entry('{ value: "1" }', '    compare: { about: a bit }\n')],
  ['a rate without quotes', entry('{ value: "1" }', '    rates: [{ to: TWD, value: 32.5, on: 2026 }]\n')],
  ['an attribution without a reason', entry('{ value: "1" }', '    attribution: { en: IEA }\n')],
  ['a table without a shape', 'tables: [{ file: t.csv }]\n'],
  ['an unknown column role', 'tables: [{ file: t.csv, shape: list, columns: { date: Day } }]\n'],
  ['another version', 'version: 2\n'],
];

describe('the JSON Schema of registry files', () => {
  test('is draft 7, and is what the schema says', () => {
    expect(shipped).toEqual(registryJsonSchema());
    expect(shipped).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it.each(readdirSync(path.join(ROOT, 'claims')).filter((name) => name.endsWith('.yaml')))(
    'passes claims/%s',
    (name) => {
      const content: unknown = parse(readFileSync(path.join(ROOT, 'claims', name), 'utf8'));
      expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  it.each(PASSED)('passes %s', (_, text) => {
    const content: unknown = parse(text);
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    expect(registryFileSchema.safeParse(content).success).toBe(true);
  });

  it.each(UNDERLINED)('underlines %s', (_, text) => {
    const content: unknown = parse(text);
    expect(validate(content)).toBe(false);
    expect(registryFileSchema.safeParse(content).success).toBe(false);
  });
});
