import { describe, expect, it, test } from 'vitest';
import { LINT_CHECKS, lintRegistry } from '../../src/registry/lint/index.ts';
import { type Files, load, TERMS } from './publication.ts';

const OPTIONS = { today: '2026-05-01', site: ['https://www.example.org/'] };

/** An entry with a source, and what else is asked for; `value` and `source` may be replaced. */
const entry = (
  more: string,
  {
    id = 'north/punctuality',
    subject = 'north',
    metric = 'punctuality',
    observation = '{ value: "82.7%", source: { title: Yearbook } }',
  } = {},
) =>
  `  - id: ${id}
    subject: ${subject}
    metric: ${metric}
    observations: [${observation}]
${more}`;

const own = (...entries: readonly string[]): Files => ({ 'claims/a.yaml': `entries:\n${entries.join('')}` });
const count = (id: string, subject: string, value: string, more = '') =>
  entry(more, {
    id,
    subject,
    metric: 'passengers',
    observation: `{ value: "${value}", source: { title: Yearbook } }`,
  });

/** Files, and what is found in them, or nothing. */
const CASES: readonly (readonly [name: string, files: Files, found: readonly string[]])[] = [
  ['nothing to say', own(entry('')), []],
  [
    'no source',
    own(entry('', { observation: '{ value: "82.7%", source: { publisher: Railway } }' })),
    ['a.yaml:5:29 error no-source `82.7%` of `north/punctuality` has no source'],
  ],
  [
    'a draft needs no source yet',
    own(entry('    status: draft\n', { observation: '{ value: "82.7%" }' })),
    ['a.yaml:2:9 note draft `north/punctuality` is a draft'],
  ],
  [
    'a table without a source is told of once',
    {
      'claims/a.yaml': 'tables: [{ file: t.csv, shape: matrix }]\n',
      'claims/t.csv': 'station,punctuality\nnorth,82.7\nsouth,75.1\n',
    },
    ['t.csv:2:7 error no-source `82.7%` of `north/punctuality`, like others in this file, has no source'],
  ],
  [
    'a source of our own',
    own(
      entry('', {
        observation: '{ value: "82.7%", source: { url: "https://news.example.org/2026/trains" } }',
      }),
      entry('', {
        id: 'b',
        subject: 'south',
        observation: '{ value: "82.7%", source: { url: "https://notexample.org/a" } }',
      }),
    ),
    [
      "a.yaml:5:46 error own-source The source of `north/punctuality` is on the publication's own site, `news.example.org`",
    ],
  ],
  [
    'quotes',
    own(
      ...[
        ['82.7%', 'on time in 82.7 percent of cases'],
        ['82.7%', '準點率為百分之八十二點七'],
        ['82.7%', '82.7'],
        ['82.7%', 'on time in 81.9% of cases, up from 72.7%'],
      ].map(([value, quote], i) =>
        entry(`    where: { case: "${i}" }\n`, {
          id: `e${i}`,
          observation: `{ value: "${value}", source: { title: Yearbook, quote: "${quote}" } }`,
        }),
      ),
    ),
    [
      'a.yaml:20:29 error quote The quote `on time in 81.9% of cases, up from 72.7%` does not hold `82.7%` of `e3`',
    ],
  ],
  [
    'reviews',
    own(
      ...['2026-04-30', '2026-05-01', '2026-04', '2026-05', '2026-Q1', '2026', '2025'].map((expires, i) =>
        entry(`    where: { case: "${i}" }\n    review: { by: a, expires: ${expires} }\n`, { id: `e${i}` }),
      ),
    ),
    [
      'a.yaml:2:9 error review The review of `e0` ran out on 2026-04-30',
      'a.yaml:14:9 error review The review of `e2` ran out on 2026-04',
      'a.yaml:26:9 error review The review of `e4` ran out on 2026-Q1',
      'a.yaml:38:9 error review The review of `e6` ran out on 2025',
    ],
  ],
  [
    'nothing that holds now',
    own(entry('', { observation: '{ value: "80%", rank: superseded, source: { title: Yearbook } }' })),
    ['a.yaml:2:9 error no-current Every observation of `north/punctuality` is superseded'],
  ],
  [
    'unspoken disagreement',
    own(
      entry('', {
        observation:
          '{ value: "82.7%", source: { title: A } }, { value: "83%", source: { title: B } }, { value: "75%", source: { title: C } }, { value: "70%", asOf: 2025, source: { title: C } }',
      }),
      entry('    status: disputed\n', {
        id: 'b',
        subject: 'south',
        observation: '{ value: "82.7%", source: { title: A } }, { value: "75%", source: { title: C } }',
      }),
    ),
    ['a.yaml:5:111 error disagreement `75%` of `north/punctuality` contradicts `82.7%` (claims/a.yaml:5:29)'],
  ],
  [
    'known to be false, and stated',
    own(entry('    knownFalse: [{ value: "82.7%" }, { value: "87.2%" }]\n')),
    ['a.yaml:6:27 error known-false `82.7%` is known to be false, and is what `north/punctuality` states'],
  ],
  [
    'formulas',
    own(
      count('a', 'north', '1,200'),
      count('b', 'south', '800'),
      count('sum', 'north', '2,000', '    formula: "[a] + [b]"\n    where: { case: "1" }\n'),
      count('wrong', 'north', '2,100', '    formula: "[a] + [b]"\n    where: { case: "2" }\n'),
      entry('    formula: "([a] - [b]) / [b] * 100"\n    where: { case: "3" }\n', {
        id: 'growth',
        observation: '{ value: "50%", source: { title: Yearbook } }',
      }),
      entry('    formula: "[b] / [a] * 100"\n    where: { case: "4" }\n', {
        id: 'share',
        observation: '{ value: "66.7%", source: { title: Yearbook } }',
      }),
      entry('    formula: "[b] / ([a] - [a])"\n    where: { case: "5" }\n', { id: 'by-zero' }),
    ),
    ['a.yaml:20:14 error formula `[a] + [b]` gives 2000, and `wrong` states `2,100`'],
  ],
  [
    'duplicates',
    own(
      entry('    where: { year: 2024 }\n'),
      entry('    where: { year: 2025 }\n', { id: 'b' }),
      entry('    where: { year: 2024 }\n', { id: 'c' }),
      entry('    where: { year: 2024 }\n    status: retired\n', { id: 'd' }),
    ),
    [
      'a.yaml:12:9 error duplicate `c` and `north/punctuality` (claims/a.yaml:2:9) have the same subject, metric and qualifiers',
    ],
  ],
  [
    'a shared name',
    {
      ...own(entry('', { subject: 'nord' })),
      'claims/b.yaml': 'subjects: [{ id: nord, zh: Nord, en: [Nordbahnhof, north  station] }]\n',
    },
    ['b.yaml:1:18 error shared-alias The subjects `nord` and `north` share the name `north  station`'],
  ],
];

/** Notes on terms that a case has no use for say nothing about it. */
const found = (files: Files) =>
  lintRegistry(load({ ...TERMS, ...files }), OPTIONS)
    .filter(({ check }) => check !== 'unused')
    .map(
      ({ check, severity, place, message }) =>
        `${place.path.replace('claims/', '')}:${place.line}:${place.column} ${severity} ${check} ${message}`,
    );

describe('lintRegistry', () => {
  it.each(CASES)('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });

  test('terms that nothing is about are noted', () => {
    const notes = lintRegistry(load({ ...TERMS, ...own(entry('')) }), OPTIONS);
    expect(notes.map(({ check, severity, message }) => [check, severity, message])).toEqual([
      ['unused', 'note', 'No entry has the subject `south`'],
      ['unused', 'note', 'No entry has the metric `passengers`'],
    ]);
  });

  test('every check has a case', () => {
    const seen = new Set(CASES.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[2])));
    for (const { id } of LINT_CHECKS) if (id !== 'unused') expect([...seen]).toContain(id);
  });

  test('every finding says what to do', () => {
    for (const [, files] of CASES)
      for (const { remedy } of lintRegistry(load({ ...TERMS, ...files }), OPTIONS))
        expect(remedy.length).toBeGreaterThan(10);
  });
});
