import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { FindingDraft } from '../../src/model/finding.ts';
import type { RuleSettings } from '../../src/model/rule-settings.ts';
import { applyRules } from '../../src/rules/apply.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { articleOf } from '../align/versions.ts';

const DEFAULT: RuleSettings = { levels: {}, overrides: [], options: {} };

/** A rule that finds every `x` of the English version, and more where a case says so. */
const finding = (id: string, more: Partial<FindingDraft> = {}): Rule => ({
  id,
  severity: 'error',
  summary: '',
  remedy: '',
  description: '',
  examples: [],
  *check({ versions }) {
    const { path, source } = versions[1]!.document;
    for (const { index } of source.matchAll(/x/g))
      yield {
        message: id,
        path,
        span: { start: index, end: index + 1 },
        claims: [],
        related: [],
        ...more,
      };
  },
});

const fingerprints = (en: string, rule = finding('a')): string[] =>
  applyRules(articleOf('', en), [rule], DEFAULT).map(({ fingerprint }) => fingerprint);

describe('a fingerprint', () => {
  const [one] = fingerprints('# One\n\nHere is x.\n');

  test('is short, and printable', () => {
    expect(one).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    ['text before it', '# One\n\nMore lines.\n\nAnd more.\n\nHere is x.\n'],
    ['another section before it', '# Zero\n\nWords.\n\n# One\n\nHere is x.\n'],
    ['another section behind it', '# One\n\nHere is x.\n\n# Two\n\nWords.\n'],
    ['its sentence', '# One\n\nThere is also x.\n'],
    ['its place in the heading', '# One\n\nx\n'],
  ])('stays where this changes: %s', (_, en) => {
    expect(fingerprints(en)).toEqual([one]);
  });

  test('is another for another section, rule or repetition', () => {
    const others = [
      ...fingerprints('# Two\n\nHere is x.\n'),
      ...fingerprints('Here is x.\n'),
      ...fingerprints('# One\n\nHere is x.\n', finding('b')),
      ...fingerprints('# One\n\nHere is x, and x, and x.\n').slice(1),
    ];
    expect(others).toHaveLength(5);
    expect(new Set([one, ...others]).size).toBe(6);
  });

  test('hangs on the claims where there are any, whatever their section', () => {
    const [first] = fingerprints('# One\n\nHere is x.\n', finding('a', { claims: ['1'] }));
    expect(first).not.toBe(one);
    expect(fingerprints('# Two\n\nHere is x.\n', finding('a', { claims: ['1'] }))).toEqual([first]);
    expect(fingerprints('# One\n\nHere is x.\n', finding('a', { claims: ['2'] }))).not.toEqual([first]);
  });

  test('does not change with what is off', () => {
    const article = articleOf('', '# One\n\nHere is x.\n\n## Two\n\nHere is x.\n');
    const off = { sections: ['Two'], rules: { a: 'off' } } as const;
    const all = applyRules(article, [finding('a')], DEFAULT);
    expect(all).toHaveLength(2);
    expect(applyRules(article, [finding('a')], { ...DEFAULT, overrides: [off] })).toEqual([all[0]]);
  });
});

describe('the order of findings', () => {
  const at = (path: string, start: number, end: number) => ({ path, span: { start, end } });
  const article = (): Article => articleOf('', 'x');

  test.each([
    ['file', { id: 'b', ...at('a.md', 9, 10) }, { id: 'a', ...at('b.md', 1, 2) }],
    ['start', { id: 'b', ...at('a.md', 1, 9) }, { id: 'a', ...at('a.md', 2, 3) }],
    ['end', { id: 'b', ...at('a.md', 1, 2) }, { id: 'a', ...at('a.md', 1, 3) }],
    ['rule', { id: 'a', ...at('a.md', 1, 2) }, { id: 'b', ...at('a.md', 1, 2) }],
  ])('is by %s, whatever the order of the rules', (_, first, second) => {
    const [a, b] = [finding(first.id, first), finding(second.id, second)];
    for (const rules of [
      [a, b],
      [b, a],
    ])
      expect(applyRules(article(), rules, DEFAULT).map(({ ruleId }) => ruleId)).toEqual([
        first.id,
        second.id,
      ]);
  });

  test('of one rule at one place is its own', () => {
    const found = applyRules(articleOf('', 'x x x'), [finding('a', at('a.md', 1, 2))], DEFAULT);
    const again = applyRules(articleOf('', 'x x x'), [finding('a', at('a.md', 1, 2))], DEFAULT);
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual(again.map(({ fingerprint }) => fingerprint));
  });
});

describe('the level of a finding', () => {
  test.each([
    ['the default', undefined, undefined, 'error'],
    ['as set', undefined, 'note', 'note'],
    ['a mild case stays mild', 'note', 'error', 'note'],
    ['a mild case under a milder level', 'warning', 'note', 'note'],
  ] as const)('%s', (_, severity, level, expected) => {
    const levels = level === undefined ? {} : { a: level };
    const rule = finding('a', severity === undefined ? {} : { severity });
    const found = applyRules(articleOf('', 'x'), [rule], { ...DEFAULT, levels });
    expect(found.map((one) => one.severity)).toEqual([expected]);
  });

  const looking: Rule = {
    ...finding('a'),
    check: () => {
      throw new Error('it looked');
    },
  };
  test.each([
    ['off everywhere', [], false],
    ['off, and off in a section', [{ sections: ['One'], rules: { a: 'off' } }], false],
    ['off, and another on in a section', [{ sections: ['One'], rules: { b: 'error' } }], false],
    ['off, and on in a section', [{ sections: ['One'], rules: { a: 'error' } }], true],
    [
      'off, and on in one section of two',
      [
        { sections: ['One'], rules: { a: 'error' } },
        { sections: ['Two'], rules: { a: 'off' } },
      ],
      true,
    ],
  ] as const)('a rule is asked only where it may find something: %s', (_, overrides, asked) => {
    const check = () =>
      applyRules(articleOf('', 'x'), [looking], { ...DEFAULT, levels: { a: 'off' }, overrides });
    if (asked) expect(check).toThrow('it looked');
    else expect(check()).toEqual([]);
  });
});
