import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { publish } from '../publication.ts';

const TERMS = `version: 1
subjects:
  - { id: north, zh: 北站, en: North Station }
  - { id: south, zh: 南站, en: South Station }
metrics:
  - { id: share, zh: 準點率, en: punctuality }
  - { id: platforms, zh: 月台, en: platforms }
entries:
`;
const SHARES = `${TERMS}  - { id: north/share, subject: north, metric: share, observations: [{ value: "82.7%" }] }
  - { id: south/share, subject: south, metric: share, observations: [{ value: "75.1%" }] }
`;
/** A registry with one entry, for the platforms of North Station. */
const platforms = (body: string): string =>
  `${TERMS}  - { id: north/platforms, subject: north, metric: platforms, ${body} }\n`;

async function findingsOf(registry: string, texts: Readonly<Record<string, string>>) {
  const articles = Object.entries(texts).map(([lang, text]) => [`articles/a/${lang}.md`, `${text}\n`]);
  const cwd = publish({ 'claims/r.yaml': registry, ...Object.fromEntries(articles) });
  const { articles: checked } = await check({ cwd, today: '2026-11-23', rules: { 'article/pair': 'off' } });
  return checked.flatMap(({ findings }) => findings);
}

/** What an editor is told in the English version, with the Chinese one beside it. */
describe('what a finding against the registry says', () => {
  test.each([
    {
      registry: SHARES,
      en: 'The punctuality of North Station is 75.1%.',
      zh: '北站的準點率為 75.1%。',
      rule: 'registry/refuted',
      message: '75.1% is the figure of South Station; North Station has 82.7%. Replace it.',
      values: ['75.1%', '82.7%', 'another-subject'],
      beside: 'The Chinese version says 75.1% here',
      fix: 'Replace 75.1% with 82.7%, certain',
    },
    {
      registry: SHARES,
      en: 'The punctuality of North Station is 82.70%.',
      zh: '北站的準點率為 82.7%。',
      rule: 'registry/precision',
      message:
        '82.70% states more than the evidence for punctuality of North Station, which is 82.7%. Drop the digits that it lacks.',
      values: ['82.70%', '82.7%', null],
      beside: 'The Chinese version says 82.7% here',
      fix: 'Replace 82.70% with 82.7%, certain',
    },
    {
      registry: SHARES,
      en: 'The punctuality of North Station is over 50%.',
      zh: '北站的準點率超過 80%。',
      rule: 'registry/weak',
      message: 'over 50% is true, but the evidence for punctuality of North Station is 82.7%. Say it closer.',
      values: ['over 50%', '82.7%', null],
      beside: 'The Chinese version says 超過 80% here',
      fix: null,
    },
    {
      registry: SHARES,
      en: 'Testing costs fell by 40%.',
      zh: '測試成本下降 40%。',
      rule: 'registry/unverified',
      message:
        'Nothing in the registry backs fell by 40%. Add an entry with its source, or take the number out.',
      values: ['fell by 40%', null, null],
      beside: 'The Chinese version says 下降 40% here',
      fix: null,
    },
    {
      registry: platforms(
        'observations: [{ value: "12", asOf: 2019-05-01, rank: superseded }, { value: "14", asOf: 2024-05-01 }]',
      ),
      en: 'North Station has 12 platforms.',
      zh: '北站有 12 座月台。',
      rule: 'registry/stale',
      message:
        '12 is the value of 2019-05-01 for platforms of North Station; it is 14 now. Update it, or give the date.',
      values: ['12', '12', 'superseded'],
      beside: 'The Chinese version says 12 here',
      // The sentence may tell of that time.
      fix: 'Replace 12 with 14, uncertain',
    },
    {
      registry: platforms('status: disputed, observations: [{ value: "12" }, { value: "14" }]'),
      en: 'North Station has 12 platforms.',
      zh: '北站有 12 座月台。',
      rule: 'registry/disputed',
      message:
        'Sources disagree on platforms of North Station: 12 agrees with 12. Name the source in the text.',
      values: ['12', '12', null],
      beside: 'The Chinese version says 12 here',
      fix: null,
    },
  ])('$rule: $en', async ({ registry, en, zh, rule, message, values, beside, fix }) => {
    const found = (await findingsOf(registry, { zh, en })).find(
      ({ ruleId, path }) => ruleId === rule && path === 'articles/a/en.md',
    )!;
    expect(found.message).toBe(message);
    expect(en.slice(found.start.offset, found.end.offset)).toBe(found.actual);
    expect([found.actual, found.expected, found.diagnosis]).toEqual(values);
    expect(found.related.map((one) => [one.path, one.message])).toEqual([['articles/a/zh.md', beside]]);
    const fixes = found.fixes.map(({ title, certain }) => `${title}, ${certain ? '' : 'un'}certain`);
    expect(fixes).toEqual(fix === null ? [] : [fix]);
  });

  test.each([
    ['North Station has 12 platforms.', 'The English version says 12 here'],
    ['North Station has some platforms.', null],
  ])('the other version is told of where it has the number: %s', async (en, beside) => {
    const registry = platforms('observations: [{ value: "14" }]');
    const found = await findingsOf(registry, { en, zh: '北站的月台有 12 座。' });
    const refuted = found.find(
      ({ ruleId, path }) => ruleId === 'registry/refuted' && path.endsWith('zh.md'),
    )!;
    expect(refuted.related.map(({ message }) => message)).toEqual(beside === null ? [] : [beside]);
  });

  test('of three versions, a finding in the original points at both translations', async () => {
    const found = await findingsOf(SHARES, {
      'zh-Hant': '北站的準點率為 75.1%。',
      'zh-Hans': '北站的准点率为 75.1%。',
      en: 'The punctuality of North Station is 75.1%.',
    });
    const pointsAt = (path: string) =>
      found
        .find((one) => one.ruleId === 'registry/refuted' && one.path === path)!
        .related.map((one) => one.path);
    expect(pointsAt('articles/a/zh-Hans.md').sort()).toEqual(['articles/a/en.md', 'articles/a/zh-Hant.md']);
    expect(pointsAt('articles/a/en.md')).toEqual(['articles/a/zh-Hans.md']);
  });

  test('where several entries fit, all are named and none is taken', async () => {
    const en = '# North Station and South Station\n\n- Punctuality: 82.7%';
    const [found, ...more] = await findingsOf(SHARES, { en });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ruleId: 'registry/ambiguous', actual: '82.7%', fixes: [], related: [] });
    expect(found!.message).toBe(
      '82.7% could be meant for several entries that disagree: 82.7% for punctuality of North Station; 75.1% for punctuality of South Station. Name the subject near the number, or settle it with a marker.',
    );
  });
});

const FORECAST = 'observations: [{ value: "14", source: { publisher: Rail Gazette } }]';

describe('whose figure it is', () => {
  test.each([
    [
      'in the language of the text first',
      'attribution: { reason: forecast, zh: 鐵道局, en: Railway Bureau }',
      '14 is a forecast and the text does not say whose. Name 鐵道局 in the text.',
    ],
    [
      'else the publisher, then the other language, three names at most',
      'attribution: { reason: estimate, en: [Railway Bureau, Station Board, City Desk] }',
      '14 is an estimate and the text does not say whose. Name Rail Gazette or Railway Bureau or Station Board in the text.',
    ],
    [
      'else the publisher alone',
      'attribution: { reason: quotation }',
      '14 is a quotation and the text does not say whose. Name Rail Gazette in the text.',
    ],
  ])('%s', async (_, attribution, message) => {
    const found = await findingsOf(platforms(`${attribution}, ${FORECAST}`), {
      zh: '北站的月台將有 14 座。',
    });
    expect(found.map((one) => [one.ruleId, one.message])).toEqual([['registry/attribution', message]]);
  });

  test('where no name is known', async () => {
    const registry = platforms('attribution: { reason: quotation }, observations: [{ value: "14" }]');
    const [found] = await findingsOf(registry, { zh: '北站的月台將有 14 座。' });
    expect(found!.message).toBe(
      '14 is a quotation and the text does not say whose. Say whose it is in the text.',
    );
  });

  const SAID = 'North Station will have 14 platforms.';
  const TABLE = '| Station | Platforms |\n|---|---|\n| North Station | 14 |';
  test.each([
    ['in its paragraph', `The Rail Gazette expects: ${SAID}`, 0],
    ['in other case and with other spaces', `The RAIL-GAZETTE expects: ${SAID}`, 0],
    ['in the paragraph before', `So says the Rail Gazette.\n\n${SAID}`, 0],
    ['two paragraphs before', `So says the Rail Gazette.\n\nPerhaps.\n\n${SAID}`, 1],
    ['in the paragraph behind', `${SAID}\n\nSo says the Rail Gazette.`, 1],
    ['before a table', `So says the Rail Gazette.\n\n${TABLE}`, 0],
    ['behind a table', `${TABLE}\n\nSo says the Rail Gazette.`, 0],
    ['two paragraphs behind a table', `${TABLE}\n\nPerhaps.\n\nSo says the Rail Gazette.`, 1],
    ['in a cell of the table', `${TABLE}\n| Source | Rail Gazette |`, 0],
    ['in a footnote right behind a table', `${TABLE.replace('14', '14[^1]')}\n\n[^1]: Rail Gazette.`, 0],
    ['nowhere', SAID, 1],
  ])('named %s', async (_, en, findings) => {
    for (const status of ['attribution: { reason: forecast }', 'status: disputed']) {
      const found = await findingsOf(platforms(`${status}, ${FORECAST}`), { en });
      expect(found.map(({ ruleId }) => ruleId)).toHaveLength(findings);
    }
  });

  test.each([
    [
      'of the observation that it agrees with',
      'According to the Rail Gazette, North Station has 14 platforms.',
      0,
    ],
    ['of another observation', 'According to the City Desk, North Station has 14 platforms.', 1],
  ])('the publisher %s', async (_, en, findings) => {
    const both =
      'status: disputed, observations: [{ value: "12", source: { publisher: City Desk } }, { value: "14", source: { publisher: Rail Gazette } }]';
    expect(await findingsOf(platforms(both), { en })).toHaveLength(findings);
  });
});
