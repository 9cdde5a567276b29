import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.ts';
import { RULES } from '../../src/rules/index.ts';
import { versionOf } from '../align/versions.ts';

interface Case {
  readonly hant: string;
  readonly hans: string;
  readonly rules: readonly string[];
}

const cases: readonly Case[] = readFileSync(new URL('./cases/scripts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function findingsOf(hant: string, hans: string) {
  const versions = [versionOf(hant, 'zh', 'zh-Hant-TW'), versionOf(hans, 'zh', 'zh-Hans-CN')];
  const alignments = [align(versions[0]!, versions[1]!)];
  const article = { id: 'article', versions, alignments, originalStated: false, problems: [] };
  return RULES.filter(({ id }) => id.startsWith('bilingual/')).flatMap((rule) =>
    [...rule.check(article)].map(({ message }) => ({ rule: rule.id, message })),
  );
}

describe('Traditional and Simplified versions without an English one', () => {
  test.each(cases)('$hant | $hans', ({ hant, hans, rules }) => {
    const found = findingsOf(`${hant}\n`, `${hans}\n`);
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    // Both are Chinese: messages call them by script.
    for (const { message } of found) expect(message).toMatch(/Traditional Chinese|Simplified Chinese/);
  });
});

describe('an article of the sample publication in the other script, with its regional words', () => {
  const toSimplified = Converter({ from: 'twp', to: 'cn' });

  test.each(['gpt-5-5-release/zh.md', 'pricing-notes/zh.md', 'zh/reasoning-scores.md'])('%s', (name) => {
    const hant = readFileSync(new URL(`../../articles/${name}`, import.meta.url), 'utf8');
    const hans = toSimplified(hant).replace('lang: zh-Hant', 'lang: zh-Hans');
    expect(hans).not.toBe(hant);
    expect(findingsOf(hant, hans)).toEqual([]);
    const [number] = /\d\d\.\d%/.exec(hans)!;
    const changed = hans.replace(number, '12.5%');
    expect(findingsOf(hant, changed).map(({ rule }) => rule)).toEqual(['bilingual/value']);
  });
});
