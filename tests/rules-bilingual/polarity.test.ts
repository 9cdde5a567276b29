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

describe('several words', () => {
  test.each([
    ['bilingual/direction', '氣溫先上升再下降。\n', 'It rose, then grew.\n', [['grew', '下降']]],
    ['bilingual/direction', '氣溫先下降再上升。\n', 'It rose, then grew.\n', [['rose', '下降']]],
    ['bilingual/direction', '氣溫先上升再上升。\n', 'It rose, then declined.\n', [['declined', '上升']]],
    ['bilingual/direction', '氣溫先上升再下降。\n', 'It declined, then rose.\n', []],
    ['bilingual/direction', '氣溫先上升再上升。\n', 'It declined, then fell.\n', []],
    ['bilingual/direction', '氣溫上升。\n', 'It declined, then fell.\n', []],
    ['bilingual/direction', '氣溫不同。\n', 'It declined.\n', []],
    ['bilingual/direction', '氣溫上升。\n', 'It is different.\n', []],
    [
      'bilingual/direction',
      `氣溫${'上升、'.repeat(7)}上升。\n`,
      `It ${'rose, '.repeat(7)}fell.\n`,
      [['fell', '上升']],
    ],
    ['bilingual/direction', `氣溫${'上升、'.repeat(8)}上升。\n`, `It ${'rose, '.repeat(8)}fell.\n`, []],
    [
      'bilingual/direction',
      '| 項目 | 變化 |\n|---|---|\n| 甲 | 上升 |\n| 乙 | 下降 |\n',
      '| Item | Change |\n|---|---|\n| A | rose |\n| B | rose |\n',
      [['rose', '下降']],
    ],
  ])('%s: %s | %s', (rule, zh, en, said) => {
    expect(found(rule, zh, en)).toEqual(said);
  });

  test.each([
    ['bilingual/direction', '氣溫上升。\n', 'It fell.\n', 'direction', 'the change goes the other way'],
    [
      'bilingual/bound',
      '次數至少如此。\n',
      'It is at most so.\n',
      'bound',
      'the limit lies on the other side',
    ],
  ])('%s says both words and stands at the second', (rule, zh, en, diagnosis, what) => {
    const [draft] = [...RULES.find(({ id }) => id === rule)!.check(articleOf(zh, en))];
    expect(draft).toMatchObject({ path: 'en.md', claims: [], diagnosis });
    expect(en.slice(draft!.span.start, draft!.span.end)).toBe(draft!.actual);
    const [other] = draft!.related;
    expect(zh.slice(other!.span.start, other!.span.end)).toBe(draft!.expected);
    expect(draft!.message).toBe(
      `Chinese: \`${draft!.expected}\`; English: \`${draft!.actual}\`: ${what}. Check which is meant and correct one`,
    );
  });
});
