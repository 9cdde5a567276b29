import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/finding.ts';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

interface Case {
  readonly zh: string;
  readonly en: string;
  readonly rules: readonly string[];
}

/** What is not in the table of decisions: sentences as they come, and what a version only says again. */
const FILES = ['sentences', 'repetition'] as const;

const cases: readonly Case[] = FILES.flatMap((name) =>
  readFileSync(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n'),
).map((line) => JSON.parse(line));

const findingsOf = (zh: string, en: string) => {
  const article = articleOf(zh, en);
  return RULES.filter(({ id }) => id.startsWith('bilingual/')).flatMap((rule) =>
    [...rule.check(article)].map((draft) => ({
      ...draft,
      rule: rule.id,
      severity: (draft.severity ?? rule.severity) as Severity,
    })),
  );
};

describe('two versions of a sentence', () => {
  test.each(cases)('$zh | $en', ({ zh, en, rules }) => {
    const found = findingsOf(`${zh}\n`, `${en}\n`).filter(({ severity }) => severity !== 'note');
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    for (const { related, message } of found) {
      expect(related.length).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
  });
});

describe('where a finding stands', () => {
  test('a changed number at both places', () => {
    const [zh, en] = ['共 310 人，45 人缺席。\n', 'Of 310 people, 54 were absent.\n'];
    const [found] = findingsOf(zh, en);
    expect(en.slice(found!.span.start, found!.span.end)).toBe('54');
    const other = found!.related[0]!;
    expect(zh.slice(other.span.start, other.span.end)).toContain('45');
  });

  test('a missing row at the row, with the nearest row of the other table', () => {
    const [found, ...more] = findingsOf(
      '| 模型 | 分數 |\n|---|---|\n| Ada | 71.2 |\n| Bel | 68.1 |\n| Cor | 60.4 |\n',
      '| Model | Score |\n|---|---|\n| Ada | 71.2 |\n| Cor | 60.4 |\n',
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'bilingual/missing', path: 'zh-Hant.md', actual: 'Bel | 68.1' });
    expect(found!.related[0]!.path).toBe('en.md');
  });

  test('a version that declares itself a summary need not have everything', () => {
    const zh = '# 報告\n\n共 310 人。\n\n平均 45 歲。\n';
    expect(findingsOf(zh, '---\nsummary: true\n---\n\n# Report\n\nThere were 310 people.\n')).toEqual([]);
    expect(findingsOf(zh, '# Report\n\nThere were 310 people.\n')).toHaveLength(1);
  });
});
