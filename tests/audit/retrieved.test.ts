import { describe, expect, test } from 'vitest';
import type { Audited, Outcome } from '../../src/audit/outcome.ts';
import { recordRetrieved } from '../../src/audit/retrieved.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { pathsByPlace } from '../../src/yaml/paths.ts';

const HOLDS: Outcome = { code: 'holds', by: 'quote' };
const GONE: Outcome = { code: 'gone', status: 404 };

/** A registry's sources with what became of them, in order. */
function auditedOf(
  text: string,
  outcomes: readonly Outcome[],
  readOn: string | null = '2026-11-27',
): Audited[] {
  const registry = loadRegistry([{ path: 'r.yaml', text }]);
  const cases = [...registry.entries.values()].flatMap((entry) =>
    entry.observations.flatMap((observation) =>
      observation.source ? [{ entry, observation, source: observation.source }] : [],
    ),
  );
  return cases.map((one, i) => ({ ...one, outcome: outcomes[i] ?? HOLDS, movedTo: null, readOn }));
}

const TERMS = `subjects: [{ id: s, en: S }]
metrics: [{ id: m, en: M, unit: "%" }]
entries:
`;

const ROWS: readonly {
  readonly name: string;
  readonly text: string;
  readonly outcomes?: readonly Outcome[];
  readonly expected: string | null;
}[] = [
  {
    name: 'a line in a block',
    text: `  - id: e
    subject: s
    metric: m
    observations:
      - value: "5%"
        source:      # where
          url: https://example.org/a   # the report
          quote: "5 %"

  # the next one
`,
    expected: `  - id: e
    subject: s
    metric: m
    observations:
      - value: "5%"
        source:      # where
          url: https://example.org/a   # the report
          quote: "5 %"
          retrieved: 2026-11-27

  # the next one
`,
  },
  {
    name: 'a day that stands there',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/, retrieved: 2025-01-31 } }] } # c\r\n`,
    expected: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/, retrieved: 2026-11-27 } }] } # c\r\n`,
  },
  {
    name: 'a year that stands there',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { retrieved: 2025, url: https://a.example/ } }] }`,
    expected: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { retrieved: 2026-11-27, url: https://a.example/ } }] }`,
  },
  {
    name: 'the same day already',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/, retrieved: 2026-11-27 } }] }\n`,
    expected: null,
  },
  {
    name: 'a later day',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/, retrieved: 2026-12-24 } }] }\n`,
    expected: null,
  },
  {
    name: 'one that holds beside one that does not',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/ } }] }
  - { id: f, subject: s, metric: m, where: { of: x }, observations: [{ value: "5%", source: { url: https://b.example/ } }] }
`,
    outcomes: [GONE, HOLDS],
    expected: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/ } }] }
  - { id: f, subject: s, metric: m, where: { of: x }, observations: [{ value: "5%", source: { url: https://b.example/, retrieved: 2026-11-27 } }] }
`,
  },
  {
    name: 'a source that two share by an alias',
    text: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: &report { url: https://a.example/ } }] }
  - { id: f, subject: s, metric: m, where: { of: x }, observations: [{ value: "6%", source: *report }] }
`,
    expected: `  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: &report { url: https://a.example/, retrieved: 2026-11-27 } }] }
  - { id: f, subject: s, metric: m, where: { of: x }, observations: [{ value: "6%", source: *report }] }
`,
  },
];

describe('the day on which a source held', () => {
  test.each(ROWS)('$name', ({ text, outcomes = [], expected }) => {
    for (const before of ['', '\uFEFF']) {
      const file = { path: 'r.yaml', text: before + TERMS + text };
      const recorded = recordRetrieved([file], auditedOf(file.text, outcomes));
      expect(recorded.refused).toEqual([]);
      expect(recorded.files.map((one) => one.text)).toEqual(
        expected === null ? [] : [before + TERMS + expected],
      );
    }
  });

  test('one that other places lean on is left alone, and said', () => {
    const text = `${TERMS}  - { id: e, subject: s, metric: m, observations: [{ value: "5%", asOf: &day 2026-01-01, source: { url: https://a.example/, retrieved: *day } }] }
  - { id: f, subject: s, metric: m, where: { of: x }, observations: [{ value: "5%", source: { url: https://b.example/, retrieved: &other 2026-01-01 } }] }
  - { id: g, subject: s, metric: m, where: { of: y }, observations: [{ value: "5%", asOf: *other }] }
`;
    const recorded = recordRetrieved([{ path: 'r.yaml', text }], auditedOf(text, []));
    expect(recorded.refused).toEqual([{ path: 'r.yaml', line: 5, why: expect.stringContaining('alias') }]);
    expect(recorded.files.map((one) => one.text)).toEqual([text.replace('*day', '2026-11-27')]);
  });

  test('one that was not read stays', () => {
    const text = `${TERMS}  - { id: e, subject: s, metric: m, observations: [{ value: "5%", source: { url: https://a.example/ } }] }\n`;
    const skipped: Outcome = { code: 'skipped', why: 'interrupted' };
    expect(recordRetrieved([{ path: 'r.yaml', text }], auditedOf(text, [skipped], null)).files).toEqual([]);
  });
});

test('what starts at a place of a file, by its path', () => {
  const pathAt = pathsByPlace('\uFEFFa: { b: [1, { c: 2 }] }\r\nd:\r\n  - e: 3\r\n    f: x\r\n');
  const expected = new Map([
    ['1:1', []],
    ['1:4', ['a']],
    ['1:9', ['a', 'b']],
    ['1:10', ['a', 'b', 0]],
    ['1:13', ['a', 'b', 1]],
    ['3:3', ['d']],
    ['3:5', ['d', 0]],
    ['4:8', ['d', 0, 'f']],
    ['2:1', undefined],
  ]);
  for (const [place, found] of expected) {
    const [line, column] = place.split(':').map(Number);
    expect(pathAt(line!, column!), place).toEqual(found);
  }
});
