import { describe, expect, test } from 'vitest';
import { CHANGES, LIMITS } from '../../src/rules/bilingual/polarity.ts';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

/**
 * Every word that a pattern of the vocabulary stands for: `增[長长]|或?以上` → `增長`, `增长`, `以上`, `或以上`. What must
 * stand in front is left out.
 */
function wordsOf(pattern: string): string[] {
  let at = 0;
  const alternatives = (): string[] => {
    let words = sequence();
    while (pattern[at] === '|') {
      at++;
      words = [...words, ...sequence()];
    }
    return words;
  };
  const sequence = (): string[] => {
    let words = [''];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const next = item();
      words = words.flatMap((word) => next.map((more) => word + more));
    }
    return words;
  };
  const item = (): string[] => {
    let words: string[];
    if (pattern.startsWith('(?<=', at)) {
      at = pattern.indexOf(')', at) + 1;
      return [''];
    }
    if (pattern.startsWith('(?:', at)) {
      at += 3;
      words = alternatives();
      at++;
    } else if (pattern[at] === '[') {
      const end = pattern.indexOf(']', at);
      words = [...pattern.slice(at + 1, end)];
      at = end + 1;
    } else {
      expect(pattern[at], pattern).toMatch(/[\p{Script=Han}<>=≤≥＜＞]/u);
      words = [pattern[at++]!];
    }
    if (pattern[at] !== '?') return words;
    at++;
    return ['', ...words];
  };
  return alternatives();
}

const found = (rule: string, zh: string, en: string) =>
  [...RULES.find(({ id }) => id === rule)!.check(articleOf(zh, en))].map(({ actual, expected }) => [
    actual,
    expected,
  ]);

const KINDS = [
  {
    rule: 'bilingual/direction',
    zh: CHANGES.zh,
    sentence: (word: string) => `指標${word}了。\n`,
    opposite: { up: 'The index declined.\n', down: 'The index grew.\n' },
    said: { up: 'declined', down: 'grew' },
  },
  {
    rule: 'bilingual/bound',
    zh: LIMITS.zh,
    // What must stand in front of some (`3 個以上`) does no harm in front of others.
    sentence: (word: string) => `每個月${word}預定的次數。\n`,
    opposite: {
      up: 'Each month at most the number agreed.\n',
      down: 'Each month at least the number agreed.\n',
    },
    said: { up: 'at most', down: 'at least' },
  },
] as const;

describe.each(KINDS)('$rule', ({ rule, zh, sentence, opposite, said }) => {
  const words = zh.flatMap(([way, pattern]) => wordsOf(pattern).map((word) => ({ way, word })));

  test('the vocabulary is read whole', () => {
    expect(words.length).toBeGreaterThan(50);
    for (const { word } of words) expect(word).not.toBe('');
  });

  test.each(words)('$word is found, and goes $way', ({ way, word }) => {
    expect(found(rule, sentence(word), opposite[way])).toEqual([[said[way], word]]);
  });
});
