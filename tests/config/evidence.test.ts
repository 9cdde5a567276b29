import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';

const ARTICLES = {
  'claims/r.yaml': EMPTY_REGISTRY,
  'articles/opinion/a.zh.md':
    '# 標題\n\n## 票價\n\n票價漲到 3 歐元，罷工持續 9 天。\n\n## 附錄\n\n成本下降 40%。\n',
  'articles/opinion/a.en.md':
    '# Title\n\n## Fares\n\nThe fare rose to €3, and the strike lasted 9 days.\n\n## Appendix\n\nCosts fell by 40%.\n',
};

/** How many numbers of the two versions are held under a configuration. */
async function held(configuration: string, at = '.claimcheck.yaml'): Promise<number> {
  const folder = publish({ ...ARTICLES, [at]: configuration });
  const { stdout, stderr } = await claimcheck(folder, [
    ...['check', '--config', at, '--registry', 'claims', 'articles'],
    ...['--format', 'json', '--output', '-'],
  ]);
  expect(stderr).toBe('');
  return JSON.parse(stdout).summary.coverage.held;
}

describe('which numbers need evidence', () => {
  test.each([
    { name: 'the default', yaml: 'evidence: []\n', count: 6 },
    { name: 'a kind', yaml: 'evidence:\n  - { kinds: [duration], held: never }\n', count: 4 },
    { name: 'a section', yaml: 'evidence:\n  - { sections: [附錄, appendix], held: never }\n', count: 4 },
    {
      name: 'a section of one language',
      yaml: 'evidence:\n  - { sections: [appendix], held: never }\n',
      count: 5,
    },
    { name: 'a path', yaml: 'evidence:\n  - { paths: ["articles/opinion/**"], held: never }\n', count: 0 },
    {
      name: 'another path',
      yaml: 'evidence:\n  - { paths: ["articles/news/**"], held: never }\n',
      count: 6,
    },
    {
      name: 'the last rule that fits',
      yaml: 'evidence:\n  - { held: never }\n  - { kinds: [money], held: default }\n  - { paths: ["**/*.en.md"], held: never }\n',
      count: 1,
    },
  ])('$name: $count', async ({ yaml, count }) => {
    expect(await held(yaml)).toBe(count);
  });

  test('paths count from the file that names them', async () => {
    expect(
      await held('evidence:\n  - { paths: ["opinion/*.zh.md"], held: never }\n', 'articles/c.yaml'),
    ).toBe(3);
  });

  test('the library takes the same rules', async () => {
    const cwd = publish(ARTICLES);
    const { summary } = await check({ cwd, evidence: [{ kinds: ['percent'], held: 'never' }] });
    expect(summary.coverage).toEqual({ held: 4, withEntry: 0 });
  });
});

describe('a configuration that cannot be meant ends in 2 and says where and what', () => {
  test.each([
    {
      name: 'a kind that there is none of',
      yaml: 'evidence:\n  - kinds: [durations]\n    held: never\n',
      says: [/\.claimcheck\.yaml:2:13/, /`"durations"`/, /did you mean `duration`/],
    },
    {
      name: 'an unknown key',
      yaml: 'evidence:\n  - section: [Appendix]\n    held: never\n',
      says: [/\.claimcheck\.yaml:2:5/, /`section`/, /did you mean `sections`/],
    },
    {
      name: 'a need that there is none of',
      yaml: 'evidence:\n  - kinds: [money]\n    held: alway\n',
      says: [/\.claimcheck\.yaml:3:11/, /did you mean `always`/],
    },
    {
      name: 'a rule that says nothing',
      yaml: 'evidence:\n  - kinds: [money]\n',
      says: [/\.claimcheck\.yaml:2:5/, /`evidence\.0\.held` is missing/],
    },
    {
      name: 'a path that leads out',
      yaml: 'evidence:\n  - { paths: ["../other/**"], held: never }\n',
      says: [/\.claimcheck\.yaml:2:15/, /leads out of the publication/],
    },
    {
      name: 'a mapping for a list',
      yaml: 'evidence: { kinds: never }\n',
      says: [/\.claimcheck\.yaml:1:11/, /expected a list/],
    },
  ])('$name', async ({ yaml, says }) => {
    const { code, stderr } = await claimcheck(publish({ ...ARTICLES, '.claimcheck.yaml': yaml }), ['check']);
    expect(code).toBe(2);
    for (const pattern of says) expect(stderr).toMatch(pattern);
  });
});
