import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Files, load, TERMS } from './publication.ts';

interface Case {
  readonly name: string;
  readonly table: object;
  readonly table_ignore?: readonly string[];
  readonly files: Files;
  readonly entries: readonly (readonly [id: string, value: string, place: string])[];
}

const cases = parse(
  readFileSync(path.join(import.meta.dirname, 'cases/tables.yaml'), 'utf8'),
) as readonly Case[];

const described = ({
  table,
  table_ignore,
  files,
}: Pick<Case, 'table' | 'table_ignore' | 'files'>): Files => ({
  ...TERMS,
  ...files,
  'claims/t.yaml': stringify({ tables: [{ ...table, ...(table_ignore && { ignore: table_ignore }) }] }),
});

describe('tables', () => {
  it.each(cases)('$name', (row) => {
    const found = [...load(described(row)).entries.values()].flatMap(({ id, observations }) =>
      observations.map(({ value, place }) => [id, value, `${place.path}:${place.line}:${place.column}`]),
    );
    expect(found).toEqual(row.entries);
  });

  test('the source is given once and shared; a row may say more', () => {
    const files = described({
      table: {
        file: 't.csv',
        shape: 'list',
        rank: 'preferred',
        source: { title: 'Yearbook', publisher: 'Railway' },
      },
      files: {
        'claims/t.csv':
          'subject,metric,value,locator,rank,status\nnorth,punctuality,82.7,,,\nsouth,punctuality,75.1,p. 4,normal,disputed\n',
      },
    });
    const [north, south] = [...load(files).entries.values()];
    expect(north!.observations[0]).toMatchObject({
      rank: 'preferred',
      source: { title: 'Yearbook', locator: null },
    });
    expect(north!.status).toBe('active');
    expect(south).toMatchObject({
      status: 'disputed',
      observations: [
        { rank: 'normal', source: { title: 'Yearbook', publisher: 'Railway', locator: 'p. 4' } },
      ],
    });
    expect(north!.observations[0]!.source!.place).toMatchObject({ path: 'claims/t.yaml' });
  });

  test('a value stays where the project keeps it', () => {
    const files = {
      ...TERMS,
      'claims/e.yaml': `entries:
  - id: x
    subject: north
    metric: punctuality
    observations: [{ value: { file: ../bench.json, pointer: /runs/1/share, shift: 2 } }]
`,
      'bench.json': '{"runs": [{}, {"share": 0.827}]}',
    };
    const [observation] = load(files).entries.get('x')!.observations;
    expect(observation).toMatchObject({
      value: '82.7',
      quantity: { kind: 'percent' },
      place: { path: 'bench.json', line: 1, column: 25 },
    });
  });

  test('the digest changes with a data file', () => {
    const row = cases[0]!;
    const one = load(described(row)).sha256;
    expect(load(described(row)).sha256).toBe(one);
    const changed = { 'claims/t.csv': row.files['claims/t.csv']!.replace('82.7', '82.8') };
    expect(load(described({ ...row, files: changed })).sha256).not.toBe(one);
  });
});
