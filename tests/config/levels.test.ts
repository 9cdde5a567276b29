import { describe, expect, test } from 'vitest';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';

const ARTICLES = {
  'claims/r.yaml': EMPTY_REGISTRY,
  'articles/opinion/a.zh.md':
    '# 標題\n\n佔比為 40%。\n\n## 2. 附錄\n\n佔比為 41%。\n\n### 細項\n\n佔比為 42%。\n',
  'articles/news/b.zh.md': '# 標題\n\n佔比為 43%。\n',
};

/** One file with both languages, each with an appendix. */
const BOTH =
  '# 標題\n\n佔比為 40%。\n\n## 附錄\n\n佔比為 41%。\n\n# Title\n\nThe share is 50%.\n\n## Appendix: 52%\n\nThe share is 51%.\n';

/** The severities of what is found, by the number that it is about. */
async function severities(
  configuration: string,
  at = '.claimcheck.yaml',
  articles: Readonly<Record<string, string>> = ARTICLES,
): Promise<Record<string, string>> {
  const folder = publish({ ...articles, [at]: configuration });
  const { stdout, stderr } = await claimcheck(folder, [
    ...['check', 'articles', '--registry', 'claims', '--config', at],
    ...['--format', 'json', '--output', '-'],
  ]);
  expect(stderr).toBe('');
  const found = JSON.parse(stdout).articles.flatMap(
    ({ findings }: { findings: { actual: string | null; severity: string; ruleId: string }[] }) =>
      findings.filter(({ ruleId }) => ruleId === 'registry/unverified'),
  );
  return Object.fromEntries(found.map((f: { actual: string; severity: string }) => [f.actual, f.severity]));
}

const overrides = (...lines: string[]) => `overrides:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

describe('severities by path and section; the last override that fits decides', () => {
  test.each([
    {
      name: 'the default',
      yaml: '{}',
      found: { '40%': 'error', '41%': 'error', '42%': 'error', '43%': 'error' },
    },
    {
      name: 'everywhere',
      yaml: 'rules: { registry/unverified: note }\n',
      found: { '40%': 'note', '41%': 'note', '42%': 'note', '43%': 'note' },
    },
    {
      name: 'a path',
      yaml: overrides('{ paths: ["articles/opinion/**"], rules: { registry/unverified: warning } }'),
      found: { '40%': 'warning', '41%': 'warning', '42%': 'warning', '43%': 'error' },
    },
    {
      name: 'a section with what stands under it, whatever its number and script',
      yaml: overrides('{ sections: [附录], rules: { registry/unverified: off } }'),
      found: { '40%': 'error', '43%': 'error' },
    },
    {
      name: 'path and section together',
      yaml: overrides('{ paths: ["**/news/**"], sections: [附錄], rules: { registry/unverified: off } }'),
      found: { '40%': 'error', '41%': 'error', '42%': 'error', '43%': 'error' },
    },
    {
      name: 'back on where a rule is off',
      yaml: `rules: { registry/unverified: off }\n${overrides('{ sections: [細項], rules: { registry/unverified: warning } }')}`,
      found: { '42%': 'warning' },
    },
    {
      name: 'the last one',
      yaml: overrides(
        '{ paths: ["articles/**"], rules: { registry/unverified: note } }',
        '{ sections: [細*], rules: { registry/unverified: warning } }',
        '{ paths: ["**/news/*"], rules: { registry/refuted: off } }',
      ),
      found: { '40%': 'note', '41%': 'note', '42%': 'warning', '43%': 'note' },
    },
  ])('$name', async ({ yaml, found }) => {
    expect(await severities(yaml)).toEqual(found);
  });

  test.each([
    {
      name: 'the end of one language is not the start of the other',
      yaml: overrides('{ sections: [附錄], rules: { registry/unverified: off } }'),
      found: ['40%', '50%', '51%', '52%'],
    },
    {
      name: 'a section of the second language',
      yaml: overrides('{ sections: [Appendix*], rules: { registry/unverified: off } }'),
      found: ['40%', '41%', '50%'],
    },
    {
      name: 'on in one section only',
      yaml: `rules: { registry/unverified: off }\n${overrides('{ sections: [附錄], rules: { registry/unverified: error } }')}`,
      found: ['41%'],
    },
    {
      name: 'one of several paths',
      yaml: overrides('{ paths: ["news/**", "articles/**"], rules: { registry/unverified: off } }'),
      found: [],
    },
  ])('in a file that holds both languages: $name', async ({ yaml, found }) => {
    const articles = { 'claims/r.yaml': EMPTY_REGISTRY, 'articles/c.md': BOTH };
    const told = await severities(yaml, '.claimcheck.yaml', articles);
    expect(Object.keys(told).sort()).toEqual(found);
  });

  test('paths count from the file that names them', async () => {
    const yaml = overrides('{ paths: ["news/*"], rules: { registry/unverified: off } }');
    expect(await severities(yaml, 'articles/c.yaml')).not.toHaveProperty('43%');
  });
});

describe('a configuration that cannot be meant ends in 2 and says where and what', () => {
  test.each([
    {
      name: 'a rule that there is none of, in an override',
      yaml: overrides('{ rules: { registry/refutd: off } }'),
      says: [/\.claimcheck\.yaml:2:16/, /did you mean `registry\/refuted`/],
    },
    {
      name: 'a level that there is none of',
      yaml: 'rules:\n  registry/weak: warn\n',
      says: [/\.claimcheck\.yaml:2:18/, /did you mean `warning`|expected `off`/],
    },
    {
      name: 'an unknown key of an override',
      yaml: overrides('{ section: [附錄], rules: {} }'),
      says: [/`section`/, /did you mean `sections`/],
    },
    {
      name: 'an override that says nothing',
      yaml: overrides('{ paths: ["a/**"] }'),
      says: [/`overrides\.0\.rules` is missing/],
    },
    {
      name: 'a path that leads out',
      yaml: overrides('{ paths: ["../x/**"], rules: {} }'),
      says: [/leads out of the publication/],
    },
    {
      name: 'options of a rule that has none',
      yaml: 'options:\n  registry/weak: { atLeast: 3 }\n',
      says: [/\.claimcheck\.yaml:2:3/, /Unknown key `registry\/weak`/],
    },
    {
      name: 'an option that there is none of',
      yaml: 'options:\n  suppression/reason: { atleast: 3 }\n',
      says: [/\.claimcheck\.yaml:2:25/, /did you mean `atLeast`/],
    },
    {
      name: 'an option of another type',
      yaml: 'options:\n  suppression/reason: { atLeast: none }\n',
      says: [/\.claimcheck\.yaml:2:34/],
    },
    {
      name: 'a baseline that leads out',
      yaml: 'baseline: ../known.yaml\n',
      says: [/\.claimcheck\.yaml:1:11/, /leads out of the publication/],
    },
  ])('$name', async ({ yaml, says }) => {
    const { code, stdout, stderr } = await claimcheck(publish({ ...ARTICLES, '.claimcheck.yaml': yaml }), [
      'check',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const pattern of says) expect(stderr).toMatch(pattern);
  });
});
