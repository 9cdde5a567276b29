import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { articleOf } from '../align/versions.ts';

const bilingual = RULES.filter(({ id }) => id.startsWith('bilingual/'));

describe.each(bilingual)('$id', (rule) => {
  test.each(rule.examples)('fires $findings times on $zh', ({ zh, en, findings }) => {
    const article = articleOf(zh ?? '', en ?? '');
    expect([...rule.check(article)]).toHaveLength(findings);
    // One discrepancy is one finding: no other rule says the same again.
    const all = bilingual.flatMap((one) => [...one.check(article)]);
    expect(all).toHaveLength(findings);
  });
});
