import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { EMPTY_REGISTRY, publish } from '../publication.ts';

/** What is found under the rules of one family, with the lines that are marked. */
async function findingsOf(family: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const articles = Object.entries(files).map(([name, content]) => [`articles/a/${name}`, content]);
  const cwd = publish({ 'claims/r.yaml': EMPTY_REGISTRY, ...Object.fromEntries(articles) });
  const report = await check({ cwd, today: '2026-11-23' });
  return report.articles
    .flatMap(({ findings }) => findings)
    .filter(({ ruleId }) => ruleId.startsWith(`${family}/`));
}

const ZH = '# 標題\n\n一段文字。\n';
const TABLE = '| Model | Score |\n|---|---|\n| A | 12% |\n';

describe('what concerns a file itself is said once, under one rule, at its lines', () => {
  test.each([
    {
      name: 'bytes that are no text',
      files: { 'zh.md': ZH, 'en.md': new Uint8Array([0x41, 0xff, 0xfe]) },
      said: ['article/unreadable en.md:1–1: This file is not UTF-8 throughout'],
    },
    {
      name: 'front matter that is left open',
      files: { 'zh.md': ZH, 'en.md': '---\ntitle: [Open\n---\n\nText.\n' },
      said: [
        'article/unreadable en.md:1–3: The front matter does not parse: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    },
    {
      name: 'one language only',
      files: { 'zh.md': ZH },
      said: [
        'article/pair zh.md:1–1: The English version of this article is missing, so its numbers could not be compared with it',
      ],
    },
    {
      name: 'a table right under an item',
      files: { 'zh.md': ZH, 'en.md': `# Title\n\n- Scores:\n${TABLE}` },
      said: [
        'article/table en.md:4–6: These lines are meant as a table but are shown as plain text: they stand right under a list item, without a blank line between',
      ],
    },
    {
      name: 'a row with a cell too many',
      files: { 'zh.md': ZH, 'en.md': `# Title\n\n${TABLE}| B | 13% | 14% |\n` },
      said: [
        "article/table en.md:6–6: This row has 3 cells, the table's head has 2; readers do not see what stands in the cells beyond",
      ],
    },
    { name: 'nothing', files: { 'zh.md': ZH, 'en.md': `# Title\n\n${TABLE}` }, said: [] },
  ])('$name', async ({ files, said }) => {
    const found = await findingsOf('article', files);
    for (const { claims, related } of found) expect([...claims, ...related]).toEqual([]);
    expect(
      found.map(
        ({ ruleId, path, start, end, message }) =>
          `${ruleId} ${path.replace('articles/a/', '')}:${start.line}–${end.line}: ${message}`,
      ),
    ).toEqual(said);
  });
});

describe('a suppression without effect says why', () => {
  test.each([
    [
      '<!-- claimcheck-ignore registry/unverified -->',
      'suppression/reason',
      'This suppresses nothing: it gives no reason',
    ],
    [
      '<!-- claimcheck-ignore registry/refuted: ours -->',
      'suppression/unused',
      'This suppresses nothing: `registry/refuted` finds nothing there',
    ],
    [
      '<!-- claimcheck-ignore registry/unverifed: ours -->',
      'suppression/unused',
      'This suppresses nothing: there is no rule `registry/unverifed`; did you mean `registry/unverified`?',
    ],
  ])('%s', async (comment, ruleId, message) => {
    const text = `# Title\n\n${comment}\n\nCosts fell by 40%.\n`;
    const [found, ...more] = await findingsOf('suppression', { 'en.md': text });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ruleId, message, claims: [], related: [] });
    expect(text.slice(found!.start.offset, found!.end.offset)).toBe(comment);
  });
});

describe('what does not follow from the article itself points at what it was computed from', () => {
  test.each([
    {
      en: '# Sales\n\nSales rose by 50% from 200 to 310.\n',
      rule: 'consistency/arithmetic',
      message:
        '`rose by 50%` does not follow from 200 and 310: (310 − 200) ÷ 200 is 55%; correct it or its inputs',
      values: ['rose by 50%', '55%'],
      from: { '200': 'computed from 200', '310': 'computed from 310' },
    },
    {
      en: '# Stock\n\n| Item | Count |\n|---|---|\n| A | 12 |\n| B | 13 |\n| Total | 26 |\n',
      rule: 'consistency/arithmetic',
      message: '`26` does not follow from 12 and 13: 12 + 13 is 25; correct it or its inputs',
      values: ['26', '25'],
      from: { '12': 'computed from 12 (A, Count)', '13': 'computed from 13 (B, Count)' },
    },
    {
      en: '# Fair\n\nIt opens on Wednesday, April 28, 2026.\n',
      rule: 'consistency/date',
      message: '2026-04-28 is a Tuesday, not a Wednesday; correct the date or the weekday',
      values: ['Wednesday, April 28, 2026', 'Tuesday'],
      from: { 'Wednesday, April 28, 2026': 'computed from Wednesday, April 28, 2026 (date)' },
    },
  ])('$message', async ({ en, rule, message, values, from }) => {
    const [found, ...more] = await findingsOf('consistency', { 'en.md': en });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ruleId: rule, severity: 'error', message, path: 'articles/a/en.md' });
    expect([found!.actual, found!.expected]).toEqual(values);
    expect(en.slice(found!.start.offset, found!.end.offset)).toBe(found!.actual);
    expect(found!.claims.length).toBeGreaterThan(0);
    const related = found!.related.map((place) => [
      en.slice(place.start.offset, place.end.offset),
      place.message,
    ]);
    expect(Object.fromEntries(related)).toEqual(from);
    expect(found!.calculation).not.toBeNull();
  });
});
