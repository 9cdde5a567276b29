import { describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { claimcheck, EMPTY_REGISTRY, publish } from '../publication.ts';

const HANT = '# 水庫\n\n水庫供應 350 萬人用水。\n';
const HANS = '# 水库\n\n水库供应 350 万人用水。\n';
const EN = '# The reservoir\n\nThe reservoir supplies 3.5 million people.\n';

/** Findings about versions as `rule: path ~ path of the other side`. */
async function compared(files: Record<string, string>): Promise<string[]> {
  const folder = publish({ 'claims/r.yaml': EMPTY_REGISTRY, ...files });
  const report = await check({ cwd: folder, today: '2026-11-23' });
  return report.articles.flatMap(({ findings }) =>
    findings
      .filter(({ ruleId }) => /^(?:bilingual|article)\//.test(ruleId))
      .map(
        ({ ruleId, path, related }) => `${ruleId}: ${[path, related[0]?.path].filter(Boolean).join(' ~ ')}`,
      ),
  );
}

const inFolder = (hant: string | null, hans: string | null, en: string | null) =>
  Object.fromEntries(
    Object.entries({ 'zh-Hant': hant, 'zh-Hans': hans, en }).flatMap(([name, text]) =>
      text === null ? [] : [[`articles/a/${name}.md`, text]],
    ),
  );

describe('more than two versions', () => {
  test('that agree are silent, and none is missing or there twice', async () => {
    expect(await compared(inFolder(HANT, HANS, EN))).toEqual([]);
  });

  test('two Chinese ones without English are a pair', async () => {
    expect(await compared(inFolder(HANT, HANS, null))).toEqual([]);
    expect(await compared(inFolder(HANT, HANS.replace('350', '530'), null))).toEqual([
      'bilingual/value: articles/a/zh-Hant.md ~ articles/a/zh-Hans.md',
    ]);
  });

  test('each is compared with the original, and only with it', async () => {
    expect(await compared(inFolder(HANT, HANS, EN.replace('3.5', '5.3')))).toEqual([
      'bilingual/value: articles/a/en.md ~ articles/a/zh-Hans.md',
    ]);
    // What the original has wrong, each of the others contradicts.
    const wrong = EN.replace('3.5', '5.3').replace('# The', '---\noriginal: true\n---\n\n# The');
    expect(await compared(inFolder(HANT, HANS, wrong))).toEqual([
      'bilingual/value: articles/a/zh-Hans.md ~ articles/a/en.md',
      'bilingual/value: articles/a/zh-Hant.md ~ articles/a/en.md',
    ]);
  });
});

describe('the original', () => {
  const front = (line: string, text: string) => `---\n${line}\n---\n\n${text}`;
  const originalOf = async (files: Record<string, string>): Promise<string> => {
    const { stdout } = await claimcheck(publish(files), ['extract', '--aligned', 'articles']);
    return /(\S+) {2}\(original\)/.exec(stdout)![1]!;
  };

  test.each([
    { name: 'is the Chinese version', files: inFolder(HANT, null, EN), original: 'zh-Hant' },
    {
      name: 'is the one that says so',
      files: inFolder(HANT, HANS, front('original: true', EN)),
      original: 'en',
    },
    {
      name: 'is the file that another names',
      files: inFolder(front('translationOf: en.md', HANT), HANS, EN),
      original: 'en',
    },
    {
      name: 'is in the language that another names',
      files: inFolder(HANT, front('source_lang: en', HANS), EN),
      original: 'en',
    },
    {
      name: 'is in the script that another names',
      files: inFolder(HANT, HANS, front('sourceLang: zh-Hant', EN)),
      original: 'zh-Hant',
    },
    {
      name: 'is no version that was translated from elsewhere',
      files: inFolder(front('translationOf: https://example.org/launch', HANT), null, EN),
      original: 'en',
    },
    {
      name: 'is in the language of the configuration',
      files: { ...inFolder(HANT, HANS, EN), '.claimcheck.yaml': 'original: en\n' },
      original: 'en',
    },
    {
      name: 'is told by front matter rather than by the configuration',
      files: {
        ...inFolder(front('original: true', HANT), HANS, EN),
        '.claimcheck.yaml': 'original: en\n',
      },
      original: 'zh-Hant',
    },
  ])('$name', async ({ files, original }) => {
    expect(await originalOf(files)).toBe(`articles/a/${original}.md`);
  });

  test('an unknown language in the configuration is wrong use', async () => {
    const folder = publish({ ...inFolder(HANT, null, EN), '.claimcheck.yaml': 'original: klingon\n' });
    const { code, stderr } = await claimcheck(folder, ['extract', '--aligned', 'articles']);
    expect(code).toBe(2);
    expect(stderr).toContain('name a language');
  });
});
