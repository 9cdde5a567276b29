import { describe, expect, it } from 'vitest';
import type { RegistryFile } from '../../src/model/registry-files.ts';
import { formatUserProblem, UserError } from '../../src/model/user-error.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { registryJsonSchema } from '../../src/registry/schema.ts';

const terms = `subjects:
  - { id: north, zh: [北站], en: North Station }
metrics:
  - { id: punctuality, zh: 準點率, en: [punctuality], unit: "%" }
`;
const entry = (lines: string) => `entries:
  - id: north/punctuality
    subject: north
    metric: punctuality
${lines}`;
const good = entry('    observations: [{ value: "82.7%" }]\n');

function problemsOf(...texts: string[]): string[] {
  const files = texts.map((text, i): RegistryFile => ({ path: `claims/${i}.yaml`, text }));
  try {
    loadRegistry(files);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map((problem) => formatUserProblem(problem));
  }
}

/** What is wrong, in which line of the last file, what the message must hold. */
const WRONG: readonly (readonly [
  name: string,
  files: readonly string[],
  starts: string,
  holds: readonly string[],
])[] = [
  [
    'unknown key',
    [terms, `${good}    statsu: active\n`],
    'claims/1.yaml:6:5 ',
    ['Unknown key `statsu`', 'did you mean `status`?'],
  ],
  [
    'unknown subject',
    [terms, good.replace('subject: north', 'subject: nort')],
    'claims/1.yaml:3:14 ',
    ['Unknown subject `nort`', 'did you mean `north`?'],
  ],
  [
    'unknown metric',
    [terms, good.replace('metric: punctuality', 'metric: weight')],
    'claims/1.yaml:4:13 ',
    ['Unknown metric `weight`', 'define it under `metrics`'],
  ],
  [
    'duplicate entry',
    [terms, good, good],
    'claims/2.yaml:2:9 ',
    ['Duplicate entry `north/punctuality`', 'claims/1.yaml:2:9'],
  ],
  [
    'duplicate subject',
    [terms, 'subjects:\n  - { id: north, en: North }\n'],
    'claims/1.yaml:2:11 ',
    ['Duplicate subject `north`', 'claims/0.yaml:2:11'],
  ],
  [
    'no quantity',
    [terms, entry('    observations: [{ value: "many" }]\n')],
    'claims/1.yaml:5:29 ',
    ['`many` holds no quantity', '    observations: [{ value: "many" }]'],
  ],
  [
    'two quantities',
    [terms, entry('    observations: [{ value: "82.7% and 75.1%" }]\n')],
    'claims/1.yaml:5:29 ',
    ['holds 2 quantities'],
  ],
  [
    'number without quotes',
    [terms, entry('    observations: [{ value: 82.70 }]\n')],
    'claims/1.yaml:5:29 ',
    ['quotes'],
  ],
  [
    'impossible date',
    [terms, entry('    observations: [{ value: "82.7%", asOf: 2026-02-30 }]\n')],
    'claims/1.yaml:5:44 ',
    ['`2026-02-30` is no day'],
  ],
  [
    'unknown rank',
    [terms, entry('    observations: [{ value: "82.7%", rank: best }]\n')],
    'claims/1.yaml:5:44 ',
    ['`preferred`'],
  ],
  ['no observation', [terms, entry('    observations: []\n')], 'claims/1.yaml:5:19 ', ['at least one']],
  [
    'a missing part',
    [terms, 'entries:\n  - { id: x, subject: north, metric: punctuality }\n'],
    'claims/1.yaml:2:',
    ['observations', 'missing'],
  ],
  ['no name', ['subjects: [{ id: north }]\n'], 'claims/0.yaml:1:18 ', ['`north` has no name']],
  ['broken YAML', ['subjects: [\n'], 'claims/0.yaml:', ['Cannot be read as YAML']],
  ['duplicate key', ['subjects: []\nsubjects: []\n'], 'claims/0.yaml:2:', ['unique']],
  ['not a mapping', ['- 1\n'], 'claims/0.yaml:1:', ['expected']],
];

describe('loadRegistry', () => {
  it('reads what files hold, wherever the terms stand', () => {
    const registry = loadRegistry([
      { path: 'b.yaml', text: good },
      { path: 'sub/a.yaml', text: `\uFEFF${terms}` },
      { path: 'empty.yaml', text: '# nothing yet\n' },
    ]);
    const found = registry.entries.get('north/punctuality');
    expect(found?.observations.map(({ value, rank, quantity }) => [value, rank, quantity.kind])).toEqual([
      ['82.7%', 'normal', 'percent'],
    ]);
    expect(found?.place).toEqual({ path: 'b.yaml', line: 2, column: 9 });
    expect(registry.subjects.get('north')?.aliases).toEqual({ zh: ['北站'], en: ['North Station'] });
    expect(registry.metrics.get('punctuality')?.unit).toBe('%');
  });

  it('lends a bare value the unit of its metric and keeps its digits', () => {
    const registry = loadRegistry([
      { path: 'a.yaml', text: terms + entry('    observations: [{ value: "82.70" }]\n') },
    ]);
    const { quantity, value } = registry.entries.get('north/punctuality')!.observations[0]!;
    expect([value, quantity.kind, quantity.unit]).toEqual(['82.70', 'percent', '%']);
    expect(quantity.form === 'amount' && quantity.value).toEqual({ digits: 8270n, exponent: -2 });
  });

  it.each(WRONG)('says where and what: %s', (_, files, starts, holds) => {
    const problems = problemsOf(...files);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.startsWith(starts), problems[0]).toBe(true);
    for (const part of holds) expect(problems[0]).toContain(part);
  });

  it('reports the problems of all files together', () => {
    const problems = problemsOf(terms, good.replace('subject: north', 'subject: nort'), 'entires: []\n');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'claims/1.yaml:3:14',
      'claims/2.yaml:1:1',
    ]);
  });

  it('does not unfold aliases without bound', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    const problems = problemsOf(`${lines.join('\n')}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('alias');
  });

  it('changes its digest with any byte and with nothing else', () => {
    const one = loadRegistry([{ path: 'a.yaml', text: terms }]).sha256;
    expect(loadRegistry([{ path: 'a.yaml', text: terms }]).sha256).toBe(one);
    expect(loadRegistry([{ path: 'a.yaml', text: `${terms}\n` }]).sha256).not.toBe(one);
    expect(loadRegistry([{ path: 'b.yaml', text: terms }]).sha256).not.toBe(one);
  });
});

describe('registryJsonSchema', () => {
  it('is draft 7, strict, and wants values quoted', () => {
    const schema = registryJsonSchema() as {
      $schema: string;
      additionalProperties: boolean;
      properties: {
        entries: { items: { properties: { observations: { items: { properties: { value: object } } } } } };
      };
    };
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.additionalProperties).toBe(false);
    const { value } = schema.properties.entries.items.properties.observations.items.properties;
    expect(value).toMatchObject({ anyOf: [{ type: 'string' }, { type: 'object' }] });
    expect(value).not.toHaveProperty('anyOf.0.anyOf');
  });
});
