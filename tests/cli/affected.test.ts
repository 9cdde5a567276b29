import { expect, test } from 'vitest';
import { claimcheck, publish } from '../publication.ts';

const REGISTRY = `version: 1
subjects:
  - { id: n, zh: 北站, en: North Station }
  - { id: s, zh: 南站, en: South Station }
metrics:
  - { id: p, zh: 準點率, en: punctuality }
  - { id: gap, zh: 差距, en: gap }
entries:
  - { id: n/p, subject: n, metric: p, observations: [{ value: "82.7%" }] }
  - { id: s/p, subject: s, metric: p, observations: [{ value: "75.1%" }] }
`;
const FILES = {
  'claims/r.yaml': REGISTRY,
  'articles/a/zh.md': '北站的準點率為 82.7%。\n',
  'articles/a/en.md': 'The punctuality of North Station is 80%.\n',
  'articles/b/zh.md': '南站的準點率為 75.1%。\n',
  'articles/b/en.md': 'The punctuality of South Station is 75.1%.\n',
};

test('every place that leans on an entry, with its verdict', async () => {
  const { code, stdout } = await claimcheck(publish(FILES), ['registry', 'affected', 'n/p']);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'n/p, an entry at claims/r.yaml:9: 2 places in 1 article',
      '  articles/a/zh.md:1:9  82.7%  supported',
      '  articles/a/en.md:1:37  80%  refuted',
      '',
    ].join('\n'),
  );
});

test('a metric, and several ids as JSON', async () => {
  const { stdout } = await claimcheck(publish(FILES), ['registry', 'affected', 'p', 's', '--format', 'json']);
  const { affected } = JSON.parse(stdout);
  expect(
    affected.map(({ id, what, places }: { id: string; what: string; places: object[] }) => [
      id,
      what,
      places.length,
    ]),
  ).toEqual([
    ['p', 'metric', 4],
    ['s', 'subject', 2],
  ]);
  expect(affected[1].places[0]).toEqual({
    article: 'articles/b',
    path: 'articles/b/zh.md',
    line: 1,
    column: 9,
    text: '75.1%',
    verdict: 'supported',
    entry: 's/p',
  });
});

test('what is computed from an entry leans on it too', async () => {
  const files = {
    ...FILES,
    'claims/r.yaml': `${REGISTRY}  - { id: n/gap, subject: n, metric: gap, formula: "[n/p] / [s/p]", observations: [{ value: "1.1倍" }] }\n`,
    'articles/c/zh.md': '北站的差距為 1.1 倍。\n',
  };
  const { stdout } = await claimcheck(publish(files), [
    'registry',
    'affected',
    's/p',
    '--articles',
    'articles/c',
  ]);
  expect(stdout).toContain('1.1 倍  supported  (n/gap)');
});

test.each([
  { id: 'n/q', says: /`n\/q`.*did you mean `n\/p`/ },
  { id: 'nothing-like-it', says: /`nothing-like-it`/ },
])('$id is unknown: exit 2', async ({ id, says }) => {
  const { code, stdout, stderr } = await claimcheck(publish(FILES), ['registry', 'affected', id]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});
