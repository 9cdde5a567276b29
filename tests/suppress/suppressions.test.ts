import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';

interface Said {
  readonly ruleId: string;
  readonly path: string;
  readonly start: { readonly line: number };
  readonly message: string;
  readonly suppressed: { readonly reason: string; readonly by: string } | null;
}

/** What is found in one file, with its other half left out. */
async function findingsIn(text: string, name = 'articles/a.zh.md'): Promise<Said[]> {
  const cwd = publish({ 'claims/r.yaml': EMPTY_REGISTRY, [name]: text });
  const report = await check({ cwd, today: '2026-11-23', rules: { 'article/pair': 'off' } });
  return report.articles.flatMap(({ findings }) => findings);
}

const brief = ({ ruleId, start, suppressed }: Said) =>
  `${start.line} ${ruleId}${suppressed ? ` (${suppressed.reason})` : ''}`;

const NUMBER = '成本下降 40%。';
const MARK = '<!-- claimcheck-ignore registry/unverified: 自行統計 -->';

describe('what a comment reaches', () => {
  test.each([
    {
      name: 'the next block and no other',
      text: `${MARK}\n\n${NUMBER}\n\n${NUMBER}\n`,
      found: ['3 registry/unverified (自行統計)', '5 registry/unverified'],
    },
    {
      name: 'the block right under it',
      text: `${MARK}\n${NUMBER}\n`,
      found: ['2 registry/unverified (自行統計)'],
    },
    {
      name: 'the paragraph it stands in',
      text: `${NUMBER}${MARK}\n\n${NUMBER}\n`,
      found: ['1 registry/unverified (自行統計)', '3 registry/unverified'],
    },
    {
      name: 'a whole table',
      text: `${MARK}\n\n| 項目 | 比例 |\n| --- | --- |\n| 甲 | 40% |\n| 乙 | 41% |\n\n${NUMBER}\n`,
      found: [
        '5 registry/unverified (自行統計)',
        '6 registry/unverified (自行統計)',
        '8 registry/unverified',
      ],
    },
    {
      name: 'one item of a list',
      text: `${MARK}\n\n- ${NUMBER}\n- ${NUMBER}\n`,
      found: ['3 registry/unverified (自行統計)', '4 registry/unverified'],
    },
    {
      name: 'past a rule that holds nothing',
      text: `${MARK}\n\n---\n\n${NUMBER}\n`,
      found: ['5 registry/unverified (自行統計)'],
    },
    {
      name: 'several rules, one of them idle',
      text: `<!-- claimcheck-ignore registry/unverified, registry/weak: 自行統計 -->\n\n${NUMBER}\n`,
      found: ['1 suppression/unused', '3 registry/unverified (自行統計)'],
    },
    {
      name: 'fullwidth punctuation',
      text: `<!-- claimcheck-ignore registry/unverified，registry/refuted：自行統計 -->\n\n${NUMBER}\n`,
      found: ['1 suppression/unused', '3 registry/unverified (自行統計)'],
    },
    {
      name: 'a stretch',
      text: `<!-- claimcheck-ignore-start registry/unverified: 附錄 -->\n\n${NUMBER}\n\n- ${NUMBER}\n\n<!-- claimcheck-ignore-end -->\n\n${NUMBER}\n`,
      found: ['3 registry/unverified (附錄)', '5 registry/unverified (附錄)', '9 registry/unverified'],
    },
    {
      name: 'a stretch that never ends: nothing',
      text: `<!-- claimcheck-ignore-start registry/unverified: 附錄 -->\n\n${NUMBER}\n`,
      found: ['1 suppression/unused', '3 registry/unverified'],
    },
    {
      name: 'an end that nothing started',
      text: `${NUMBER}\n\n<!-- claimcheck-ignore-end registry/unverified -->\n`,
      found: ['1 registry/unverified', '3 suppression/unused'],
    },
    {
      name: 'nothing behind it',
      text: `${NUMBER}\n\n${MARK}\n`,
      found: ['1 registry/unverified', '3 suppression/unused'],
    },
    {
      name: 'no reason: nothing is suppressed',
      text: `<!-- claimcheck-ignore registry/unverified -->\n\n${NUMBER}\n`,
      found: ['1 suppression/reason', '3 registry/unverified'],
    },
    {
      name: 'a reason that says nothing',
      text: `<!-- claimcheck-ignore registry/unverified: … -->\n\n${NUMBER}\n`,
      found: ['1 suppression/reason', '3 registry/unverified'],
    },
    {
      name: 'no rule',
      text: `<!-- claimcheck-ignore: 自行統計 -->\n\n${NUMBER}\n`,
      found: ['1 suppression/unused', '3 registry/unverified'],
    },
    {
      name: 'a title and a description, from the front matter',
      text: `---\ntitle: ${NUMBER}\nclaimcheck:\n  ignore:\n    - { rule: registry/unverified, reason: 自行統計 }\n---\n\n${NUMBER}\n`,
      found: ['2 registry/unverified (自行統計)', '8 registry/unverified'],
    },
    {
      name: 'front matter in TOML',
      text: `+++\ntitle = "${NUMBER}"\n[claimcheck]\nignore = [{ rule = "registry/unverified", reason = "自行統計" }]\n+++\n\n文。\n`,
      found: ['2 registry/unverified (自行統計)'],
    },
    {
      name: 'front matter of another shape',
      text: `---\ntitle: ${NUMBER}\nclaimcheck: [registry/unverified]\n---\n\n文。\n`,
      found: ['2 registry/unverified', '3 suppression/unused'],
    },
    {
      name: 'front matter without a reason',
      text: `---\ntitle: ${NUMBER}\nclaimcheck: { ignore: [{ rule: registry/unverified }] }\n---\n\n文。\n`,
      found: ['2 registry/unverified', '3 suppression/reason'],
    },
    {
      name: 'a comment behind front matter leaves the title alone',
      text: `---\ntitle: ${NUMBER}\n---\n\n${MARK}\n\n${NUMBER}\n`,
      found: ['2 registry/unverified', '7 registry/unverified (自行統計)'],
    },
    {
      name: 'stretches within stretches: the outer one has nothing left, and is not idle',
      text: `<!-- claimcheck-ignore-start registry/unverified: 外 -->\n\n<!-- claimcheck-ignore-start registry/unverified: 內 -->\n\n${NUMBER}\n\n<!-- claimcheck-ignore-end -->\n\n<!-- claimcheck-ignore-end -->\n`,
      found: ['5 registry/unverified (外)'],
    },
    {
      name: 'a comment in code is code',
      text: `\`\`\`html\n${MARK}\n\`\`\`\n\n${NUMBER}\n`,
      found: ['5 registry/unverified'],
    },
  ])('$name', async ({ text, found }) => {
    expect((await findingsIn(text)).map(brief)).toEqual(found);
    const windows = await findingsIn(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(windows.map(brief)).toEqual(found);
  });

  test.each([
    { name: 'a block', text: `{/* claimcheck-ignore registry/unverified: 自行統計 */}\n\n${NUMBER}\n` },
    {
      name: 'inside a paragraph',
      text: `${NUMBER}{/* claimcheck-ignore registry/unverified: 自行統計 */}\n`,
    },
  ])('MDX: $name', async ({ text }) => {
    const found = await findingsIn(text, 'articles/a.zh.mdx');
    expect(found.map(({ suppressed }) => suppressed)).toEqual([{ reason: '自行統計', by: 'comment' }]);
  });

  test('a difference between versions is suppressed from either of them, a number without evidence only in its own', async () => {
    const zh = '# 標題\n\n成本下降 40%。\n';
    const en = '# Title\n\nCosts fell by 45%.\n';
    const marked = (text: string) =>
      text.replace(
        '\n\n',
        '\n\n<!-- claimcheck-ignore bilingual/value, registry/unverified: both counts are right -->\n\n',
      );
    for (const [left, right] of [
      [marked(zh), en],
      [zh, marked(en)],
    ] as const) {
      const cwd = publish({
        'claims/r.yaml': EMPTY_REGISTRY,
        'articles/a/zh.md': left,
        'articles/a/en.md': right,
      });
      const { articles } = await check({ cwd, today: '2026-11-23' });
      const open = articles.flatMap(({ findings }) => findings.filter(({ suppressed }) => !suppressed));
      expect(open.map(({ ruleId, path }) => [ruleId, path])).toEqual([
        ['registry/unverified', left === zh ? 'articles/a/zh.md' : 'articles/a/en.md'],
      ]);
    }
  });

  test('one file with both languages: a comment before the second half', async () => {
    const text = `# 標題\n\n${NUMBER}\n\n${MARK}\n\nCosts fell by 40%, as the company said in its report for the year.\n`;
    const found = await findingsIn(text, 'articles/a.md');
    expect(found.map(brief)).toEqual(['3 registry/unverified', '7 registry/unverified (自行統計)']);
  });
});

test('what is said of a whole file is suppressed at its top', async () => {
  const text = `<!-- claimcheck-ignore article/pair: 只有中文版 -->\n\n# 標題\n`;
  const cwd = publish({ 'claims/r.yaml': EMPTY_REGISTRY, 'articles/a.zh.md': text });
  const { articles } = await check({ cwd });
  expect(articles[0]!.findings.map(({ ruleId, suppressed }) => [ruleId, suppressed?.reason])).toEqual([
    ['article/pair', '只有中文版'],
  ]);
});

describe('what cannot be suppressed, and what is misspelt, is said', () => {
  test.each([
    { rule: 'registry/unverifed', says: /did you mean `registry\/unverified`/ },
    { rule: 'registry', says: /there is no rule `registry`/ },
    { rule: 'article/unreadable', says: /`article\/unreadable` cannot be suppressed/ },
    { rule: 'suppression/unused', says: /`suppression\/unused` cannot be suppressed/ },
  ])('$rule', async ({ rule, says }) => {
    const found = await findingsIn(`<!-- claimcheck-ignore ${rule}: 理由 -->\n\n${NUMBER}\n`);
    expect(found.map(brief)).toEqual(['1 suppression/unused', '3 registry/unverified']);
    expect(found[0]!.message).toMatch(says);
  });

  test('a comment that is nearly one', async () => {
    const [found] = await findingsIn(`<!-- claimcheck-ingore registry/unverified: 理由 -->\n\n${NUMBER}\n`);
    expect(found!.message).toMatch(/did you mean `claimcheck-ignore`/);
  });
});

test('suppressed findings are counted, kept in the report, and pass the gate', async () => {
  const cwd = publish({
    'claims/r.yaml': EMPTY_REGISTRY,
    '.claimcheck.yaml': 'rules: { article/pair: off }\n',
    'articles/a.zh.md': `${MARK}\n\n${NUMBER}\n`,
  });
  const { code, stdout } = await claimcheck(cwd, ['check', '--fail-on', 'note', '--max-warnings', '0']);
  expect(code).toBe(0);
  expect(stdout).toContain('(and 1 suppressed)');
  expect(stdout).not.toContain(`${NUMBER}\n`);
});

test('a publication may ask for longer reasons', async () => {
  const cwd = publish({ 'claims/r.yaml': EMPTY_REGISTRY, 'articles/a.zh.md': `${MARK}\n\n${NUMBER}\n` });
  const { articles } = await check({ cwd, options: { 'suppression/reason': { atLeast: 8 } } });
  const found = articles.flatMap(({ findings }) =>
    findings.filter(({ ruleId }) => ruleId === 'suppression/reason'),
  );
  expect(found.map(({ message }) => message)).toEqual([
    'The reason of this suppression has fewer than 8 characters',
  ]);
});

const pieces = fc.constantFrom(
  NUMBER,
  `- ${NUMBER}`,
  '## 小節',
  MARK,
  '<!-- claimcheck-ignore registry/unverified -->',
  '<!-- claimcheck-ignore-start registry/unverified, registry/weak: 理由 -->',
  '<!-- claimcheck-ignore-end -->',
  '<!-- claimcheck-ignore :::, -->',
  '<!-- claimcheck-ignore-->',
  '| 甲 | 40% |\n| --- | --- |\n| 乙 | 41% |',
);

test('suppressions never leave a finding out, whatever they say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 8 }), async (parts) => {
      const text = `${['# 標題', ...parts].join('\n\n')}\n`;
      const without = text.replaceAll('claimcheck', 'some-thing'); // as long, so that places stay
      const own = ({ ruleId }: Said) => !ruleId.startsWith('suppression/');
      const strip = (found: readonly Said[]) => found.filter(own).map(({ suppressed: _, ...rest }) => rest);
      expect(strip(await findingsIn(text))).toEqual(strip(await findingsIn(without)));
    }),
    { numRuns: 25 },
  );
});
