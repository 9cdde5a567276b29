import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { buildIndex } from '../../src/link/alias-index.ts';
import { link } from '../../src/link/link.ts';
import { parse } from '../../src/parse/parse.ts';
import { loadRegistry } from '../../src/registry/load.ts';
import { verify } from '../../src/verify/verify.ts';

const terms = `subjects:
  - { id: north, zh: 北站, en: North Station }
  - { id: south, zh: 南站, en: South Station }
metrics:
  - { id: share, zh: 準點率, en: punctuality, unit: "%" }
  - { id: riders, zh: 旅客, en: riders }
  - { id: fare, zh: 票價, en: fare }
`;

const dated = `    observations:
      - { value: "82.7%", asOf: 2019-03, rank: superseded }
      - { value: "84.1%", asOf: 2024-05, rank: preferred }
`;
const one = (value: string, more = '') => `    observations: [{ value: "${value}" }]\n${more}`;

const RATE = '    rates: [{ to: TWD, value: "32.5", on: 2026-04-23 }]\n';

/** An entry for north/share (or the metric named), a sentence, and what becomes of its last number. */
const ROWS: readonly (readonly [
  body: string,
  text: string,
  code: string,
  detail: string | null,
  metric?: string,
])[] = [
  [dated, 'The punctuality of North Station is 84.1%.', 'supported', 'exact'],
  [dated, 'The punctuality of North Station is 82.7%.', 'supported', 'superseded'],
  [dated, 'In March 2019 the punctuality of North Station was 82.7%.', 'supported', 'exact'],
  [dated, 'In March 2019 the punctuality of North Station was 84.1%.', 'refuted', 'superseded'],
  [dated, '北站 2019 年 3 月的準點率是 82.7%。', 'supported', 'exact'],
  [dated, 'The punctuality of North Station is 80.0%.', 'refuted', null],
  [
    one('82.7%', '    status: disputed\n'),
    'The punctuality of North Station is 82.7%.',
    'supported',
    'disputed',
  ],
  [
    one('82.7%', '    status: disputed\n'),
    'The punctuality of North Station is over 50%.',
    'supported',
    'weak',
  ],
  [
    '    observations: [{ value: "82.7%", rank: preferred }, { value: "81.0%" }]\n',
    'The punctuality of North Station is 81.0%.',
    'supported',
    'disputed',
  ],
  [
    one('82.7%', '    review: { by: desk, expires: 2025-01-01 }\n'),
    'The punctuality of North Station is 82.7%.',
    'supported',
    'superseded',
  ],
  [
    one('82.7%', '    review: { by: desk, expires: 2030-01-01 }\n'),
    'The punctuality of North Station is 82.7%.',
    'supported',
    'exact',
  ],
  [
    one('82.7%', '    compare: { rounding: down }\n'),
    'The punctuality of North Station is 82%.',
    'supported',
    'rounded',
  ],
  [
    one('82.7%', '    compare: { rounding: down }\n'),
    'The punctuality of North Station is 81%.',
    'refuted',
    null,
  ],
  [one('82.7%'), 'The punctuality of North Station is 82%.', 'refuted', null],
  [
    one('82.7%', '    compare: { about: 5% }\n'),
    'The punctuality of North Station is about 80%.',
    'supported',
    'hedged',
  ],
  [one('82.7%'), 'The punctuality of North Station is about 80%.', 'refuted', null],
  [
    one('82.7%', '    knownFalse: [{ value: "91%", note: "an early draft" }]\n'),
    'The punctuality of North Station is 91%.',
    'refuted',
    'known-false',
  ],
  [one('nearly 200'), 'North Station has nearly 200 riders.', 'supported', 'exact', 'riders'],
  [one('nearly 200'), 'North Station has 200+ riders.', 'refuted', 'bound', 'riders'],
  [one('at least 200'), 'North Station has at least 230 riders.', 'refuted', null, 'riders'],
  [one('at least 200'), 'North Station has at least 190 riders.', 'supported', 'hedged', 'riders'],
  [one('at least 200'), 'North Station has more than 200 riders.', 'supported', 'hedged', 'riders'],
  [one('at least 200'), 'North Station has fewer than 150 riders.', 'refuted', null, 'riders'],
  [one('at least 200'), 'North Station has at most 200 riders.', 'refuted', 'bound', 'riders'],
  [one('12,345'), '北站有 1.2 萬名旅客。', 'supported', 'rounded', 'riders'],
  [one('1.2 萬'), 'North Station has 12,345 riders.', 'supported', 'precision', 'riders'],
  [one('3.2 億'), 'North Station has 320 million riders.', 'supported', 'exact', 'riders'],
  [one('3.2 億'), 'North Station has 3.2 billion riders.', 'refuted', 'power-of-ten', 'riders'],
  [one('12,345'), 'North Station has 12,435 riders.', 'refuted', 'transposed-digits', 'riders'],
  [
    one('82.7%', '    approved: ["80%"]\n'),
    'The punctuality of North Station is 80%.',
    'supported',
    'rounded',
  ],
  [one('82.7%', '    approved: ["80%"]\n'), 'The punctuality of North Station is 81%.', 'refuted', null],
  [one('US$5', RATE), '北站的票價是 163 元。', 'supported', 'rounded', 'fare'],
  [one('US$5', RATE), '北站的票價是 162.5 元。', 'supported', 'rounded', 'fare'],
  [one('US$5', RATE), '北站的票價是新台幣 170 元。', 'refuted', null, 'fare'],
  [one('US$5'), '北站的票價是新台幣 163 元。', 'unverified', null, 'fare'],
  [one('US$5'), '北站的票價是新台幣 5 元。', 'refuted', 'currency', 'fare'],
  [one('€3'), 'The fare at North Station is €3.00.', 'supported', 'exact', 'fare'],
];

describe('verify, by what the entry holds', () => {
  it.each(ROWS.map((row) => ({ row })))('$row', ({ row }) => {
    const [body, text, code, detail, metric = 'share'] = row;
    const entry = `entries:\n  - id: north/${metric}\n    subject: north\n    metric: ${metric}\n${body}`;
    const registry = loadRegistry([{ path: 'r.yaml', text: terms + entry }]);
    const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const [document] = parse({
      path: 'a.md',
      text,
      sha256: '',
      lang,
      locale: lang === 'zh' ? 'zh-Hant-TW' : 'en',
    });
    const claims = extract(document!, 'a');
    const links = link(document!, claims, buildIndex(registry));
    const last = verify(document!, claims, links, registry, '2026-11-24').at(-1)!;
    expect([last.code, last.agreement ?? (last.code === 'refuted' ? last.diagnosis : null)]).toEqual([
      code,
      detail ?? (last.code === 'refuted' ? last.diagnosis : null),
    ]);
    expect(last.entry?.id ?? null).toBe(code === 'unverified' ? null : `north/${metric}`);
  });
});
