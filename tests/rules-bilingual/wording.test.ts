import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article, Version } from '../../src/model/article.ts';
import type { Verdict, VerdictCode } from '../../src/model/verdict.ts';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

interface Case {
  readonly zh: string;
  readonly en: string;
  readonly messages: readonly string[];
}

const cases: readonly Case[] = readFileSync(new URL('./cases/wording.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const findingsIn = (article: Article) =>
  RULES.filter(({ id }) => id.startsWith('bilingual/')).flatMap((rule) => [...rule.check(article)]);

describe('what an editor reads', () => {
  test.each(cases)('$zh | $en', ({ zh, en, messages }) => {
    const found = findingsIn(articleOf(`${zh}\n`, `${en}\n`));
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});

describe('where the registry settles it', () => {
  const judged = (version: Version, code: VerdictCode): Version => ({
    ...version,
    verdicts: version.claims.map(() => ({ code }) as Verdict),
  });

  test('the finding stands at the side that is wrong, and speaks from the other', () => {
    const article = articleOf('模型有 1,000 億個參數。\n', 'The model has 1 trillion parameters.\n');
    const [zh, en] = article.versions as [Version, Version];
    const said = (versions: Version[]) =>
      findingsIn({ ...article, versions }).map(({ path, message }) => `${path} ${message}`);
    expect(said([judged(zh, 'supported'), judged(en, 'refuted')])).toEqual([
      'en.md `1,000 億` is 100 billion; the English says `1 trillion`: ten times too much. The registry bears out the Chinese; correct the English',
    ]);
    expect(said([judged(zh, 'refuted'), judged(en, 'supported')])).toEqual([
      'zh-Hant.md `1 trillion` is 1 萬億; the Chinese says `1,000 億`: ten times too little. The registry bears out the English; correct the Chinese',
    ]);
  });
});
